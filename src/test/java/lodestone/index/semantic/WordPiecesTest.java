package lodestone.index.semantic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The numbers expected are those of the reference tokenizer, on the same vocabulary.
class WordPiecesTest {

    private static WordPieces pieces;

    @BeforeAll
    static void read() throws IOException {
        try (var vocabulary = WordPiecesTest.class
                .getResourceAsStream("/all-minilm-l6-v2-q-tokenizer.json")) {
            pieces = WordPieces.read(Objects.requireNonNull(vocabulary));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
            The mine, the magnet.  | 101 1996 3067 1010 1996 16853 1012 102
            Ångström café naïve    | 101 17076 15687 7668 15743 102
            mine‑to‑magnet         | 101 3067 1514 2000 1514 16853 102
            99.5% NdPr oxide ½     | 101 5585 1012 1019 1003 21915 2099 15772 1092 102
            稀土 磁铁               | 101 100 1801 100 100 102
            """)
    void dividesAsTheReference(String text, String ids) {
        assertThat(pieces.of(text, 256)).containsExactly(numbers(ids));
    }

    private static long[] numbers(String ids) {
        return Arrays.stream(ids.split(" ", -1)).mapToLong(Long::parseLong).toArray();
    }

    @Test
    void leavesOutWhatIsUnseen() {
        assertThat(pieces.of("mag\u00ADnet\u200B", 256)).containsExactly(pieces.of("magnet", 256));
    }

    @Test
    void knowsNoWordOfAHundredLetters() {
        assertThat(pieces.of("a".repeat(101), 256)).containsExactly(101, 100, 102);
    }

    @Test
    void endsALongTextAsAShortOne() {
        assertThat(pieces.of("magnet ".repeat(500), 16)).hasSize(16).endsWith(102);
    }
}
