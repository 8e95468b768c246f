package lodestone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FictionTest {

    private final Fiction fiction = Fiction.load();

    @Test
    void holdsEveryTextAndTheMadeUpCorrections() {
        assertThat(fiction.stories()).hasSize(98);
        assertThat(fiction.actors()).hasSize(24);
    }

    @Test
    void undoesACorrection() {
        var original = Fiction.named(fiction.stories(), "fic-032-original");

        assertThat(original.title())
                .isEqualTo("Cinder Fork Materials Announces First Quarter 2026 Production");
        assertThat(original.text())
                .contains("sold                174").contains("174 metric tons, an increase of 160%");
    }

    @Test
    void correctsARelease() {
        assertThat(Fiction.named(fiction.stories(), "fic-107-correction").text())
                .contains("The corrected release follows:\n\nSPARKS").contains("Five blocks have been sent")
                .doesNotContain("Six blocks");
    }
}
