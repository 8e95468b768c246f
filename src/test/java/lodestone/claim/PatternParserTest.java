package lodestone.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatternParserTest {

    private final Vocabulary vocabulary = new Vocabulary();
    private final PatternParser parser = new PatternParser(vocabulary,
            new Inflection(Map.of("make", List.of("made"))),
            Map.of("element", List.of("=neodymium", "=dysprosium")));

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            magnet             | magnet/magnets
            =magnet            | magnet
            make~              | make/makes/made/making
            rare-earth oxide   | rare/rares earth/earths oxide/oxides
            finished? magnet   | finished/finisheds magnet/magnets; magnet/magnets
            =a ..1 =b          | a b; a _ b
            <element> oxide    | neodymium/dysprosium oxide/oxides
            <number> =kg       | # kg
            稀土               | 稀 土
            """)
    void unfoldsAPattern(String pattern, String runs) {
        assertThat(told(pattern)).isEqualTo(runs);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', textBlock = """
            =a|b c          ! a/b c
            (=a b|=c) =d    ! a b d; c d
            """)
    void unfoldsAlternatives(String pattern, String runs) {
        assertThat(told(pattern)).isEqualTo(runs);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', quoteCharacter = '`', textBlock = """
            .. magnet       ! begin or end with no word
            magnet ..       ! begin or end with no word
            magnet?         ! begin or end with no word
            (magnet         ! a "(" has no ")"
            magnet)         ! ")" stands where a word should
            <metal>         ! there is no class <metal>
            =a ..99 =b      ! a gap is at most 12 words
            """)
    void saysWhatIsWrong(String pattern, String fault) {
        assertThatThrownBy(() -> parser.parse(pattern)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(fault);
    }

    private String told(String pattern) {
        return parser.parse(pattern).stream().map(run -> run.stream().map(this::told).toList())
                .map(run -> String.join(" ", run)).reduce((a, b) -> a + "; " + b).orElse("");
    }

    private String told(PatternParser.Place place) {
        return place.any() ? "_"
                : place.words().stream().map(vocabulary::word).reduce((a, b) -> a + "/" + b).orElse("");
    }
}
