package lodestone.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TextTableTest {

    private static final List<TextTable.Column> COLUMNS = List.of(TextTable.left("source"),
            TextTable.right("new"), TextTable.right("waited").spare(1));

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, textBlock = """
            0|  source   new  waited|  corvane    2   0.5 s
            22|  source   new  waited|  corvane    2   0.5 s
            21|  source   new|  corvane    2
            10|  source …|  corvane…
            """)
    void neverWraps(int width, String head, String row) {
        var rows = List.of(List.of("corvane", "2", "0.5 s"));
        assertThat(TextTable.of(COLUMNS, rows, width)).isEqualTo(head + "\n" + row + "\n");
    }
}
