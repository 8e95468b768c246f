package lodestone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class WrappingTest {

    @Test
    void goesOnUnderTheWordsAfterTheGap() {
        assertThat(Wrapping.of("  metal      1  one two three four", 26)).isEqualTo(
                "  metal      1  one two\n             three four");
    }

    @Test
    void leavesWhatFits() {
        assertThat(Wrapping.of("  a\n\nb\n", 80)).isEqualTo("  a\n\nb\n");
    }

    @Test
    void givesColourNoRoom() {
        var text = "\u001b[1mone\u001b[0m two";
        assertThat(Wrapping.of(text, 7)).isEqualTo(text);
    }

    @Test
    void neverCutsAWord() {
        assertThat(Wrapping.of("see http://corvane.example/news", 10))
                .isEqualTo("see\nhttp://corvane.example/news");
    }
}
