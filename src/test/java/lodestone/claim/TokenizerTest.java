package lodestone.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenizerTest {

    private final Vocabulary vocabulary = new Vocabulary();

    @ParameterizedTest
    @CsvSource(delimiter = '!', quoteCharacter = '`', textBlock = """
            Mine-to-magnet, 29kg at 99.5%.   ! Mine to magnet 29 kg at 99.5 %
            the U.S. plant                   ! the U.S plant
            1,200 t/y                        ! 1,200 t y
            稀土 oxide                       ! 稀 土 oxide
            Corvane’s “oxide”                ! Corvane s oxide
            A&B → C                          ! A & B → C
            """)
    void cutsWordsFiguresAndSigns(String text, String tokens) {
        assertThat(String.join(" ", forms(text))).isEqualTo(tokens);
    }

    @Test
    void passesOverWhatOnlyShapesALine() {
        int magnet = vocabulary.add("magnet");
        assertThat(Tokenizer.of(vocabulary, "mag\u00adnet").word(0)).isEqualTo(magnet);
        assertThat(Tokenizer.of(vocabulary, "MAGNET").word(0)).isEqualTo(magnet);
    }

    @Test
    void readsSignsOfFullWidthAsThoseOfAscii() {
        int oxide = vocabulary.add("ndpr");
        var tokens = Tokenizer.of(vocabulary, "（ＮｄＰｒ，　１，２００ｔ） Gone？ So");
        assertThat(tokens.word(0)).isEqualTo(oxide);
        assertThat(tokens.after(0, Tokens.OPEN) && tokens.after(1, Tokens.COMMA)).isTrue();
        assertThat(Quantities.value(tokens, 1)).isEqualTo(1200);
        assertThat(tokens.form(1)).isEqualTo("１，２００");
        assertThat(tokens.after(3, Tokens.CLOSE)).isTrue();
        assertThat(tokens.after(4, Tokens.QUESTION)).isTrue();
    }

    @Test
    void knowsAFigureFromAWord() {
        var tokens = Tokenizer.of(vocabulary, "917 tonnes");
        assertThat(tokens.word(0)).isEqualTo(Vocabulary.NUMBER);
        assertThat(tokens.word(1)).isEqualTo(Vocabulary.UNKNOWN);
    }

    @Test
    void notesWhatStandsBetween() {
        var tokens = Tokenizer.of(vocabulary, "One (two). \n\n- three — four");
        assertThat(tokens.after(1, Tokens.OPEN)).isTrue();
        assertThat(tokens.after(2, Tokens.STOP) && tokens.after(2, Tokens.BLANK_LINE)
                && tokens.after(2, Tokens.BULLET))
                .isTrue();
        assertThat(tokens.after(3, Tokens.DASH)).isTrue();
        assertThat(tokens.after(3, Tokens.HYPHEN)).isFalse();
    }

    private List<String> forms(String text) {
        var tokens = Tokenizer.of(vocabulary, text);
        var forms = new ArrayList<String>();
        for (int i = 0; i < tokens.size(); i++) {
            forms.add(tokens.form(i));
        }
        return forms;
    }
}
