package lodestone.extract.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CharactersTest {

    @ParameterizedTest
    @CsvSource({"\ufb01,fi", "\ufb04,ffl", "a\u200bb,ab", "\ufeff,''", "\u00a0,' '", "e\u0301,\u00e9",
        "\u2082,\u2082", "\u00ad,\u00ad"})
    void readsGlyphs(String glyph, String read) {
        assertThat(Characters.of(glyph)).isEqualTo(read);
    }

    @Test
    void turnsRightToLeftRunsRound() {
        assertThat(Characters.logical("(\u05d1\u05d0 2026")).isEqualTo("2026 \u05d0\u05d1)");
        assertThat(Characters.logical("mine (1)")).isEqualTo("mine (1)");
    }
}
