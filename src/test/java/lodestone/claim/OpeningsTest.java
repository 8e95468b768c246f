package lodestone.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpeningsTest {

    private static final Openings OPENINGS = new Openings("note", "for more", "for", "über ");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Note: it may   | true  | true  | false
            NOTES          | true  | false | false
            for more       | true  | true  | true
            Form           | true  | false | false
            Über Corvane   | true  | true  | false
            稀土            | false | false | false
            a note         | false | false | false
            """)
    void knowsALineByItsFirstWords(String line, boolean starts, boolean stands, boolean is) {
        assertThat(OPENINGS.startAt(line, 0)).isEqualTo(starts);
        assertThat(OPENINGS.standAt(line, 0, line.length())).isEqualTo(stands);
        assertThat(OPENINGS.contain(line, 0, line.length())).isEqualTo(is);
    }
}
