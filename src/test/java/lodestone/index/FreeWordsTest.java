package lodestone.index;

import static org.assertj.core.api.Assertions.assertThat;

import lodestone.index.query.QueryException;
import lodestone.index.query.QueryReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FreeWordsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            who separated oxides claim:asserts        | who separated oxides
            magnet OR (oxide AND gap:metal)           | magnet oxide
            magnet NOT pilot                          | magnet
            magnet "pilot plant" solv* oxyde~1        | magnet
            sentence:(magnet plant level:>=2)^2       | magnet plant
            pilot NEAR/3 plant                        | ''
            """)
    void areThoseThatAreAskedForAnywhere(String query, String text) throws QueryException {
        assertThat(FreeWords.of(QueryReader.read(query)).text()).isEqualTo(text);
    }

    @Test
    void leaveTheRestAsItIs() throws QueryException {
        var rest = FreeWords.of(QueryReader.read("magnet claim:asserts")).others();
        assertThat(FreeWords.of(rest).text()).isEmpty();
        assertThat(Shown.asks(rest, "claim")).isTrue();
    }
}
