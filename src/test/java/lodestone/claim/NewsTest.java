package lodestone.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import lodestone.model.Assessment;
import lodestone.model.Document;
import lodestone.model.DocumentKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewsTest {

    private static final Classifier CLASSIFIER = new Classifier(Chains.shipped());

    private static Assessment assess(String text, Optional<Instant> published) {
        return CLASSIFIER.assess(Document.of(text).withIssuer("Corvane").withKind(DocumentKind.RELEASE)
                .withDefaults("", Optional.empty(), published), Optional.empty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            In January 2026 we sold 12 t of NdPr oxide.                                        | true
            We sold 12 t of NdPr oxide.                                                        | true
            In the fourth quarter of 2025 we sold 12 t of NdPr oxide.                          | true
            In 2024 we sold 12 t of NdPr oxide.                                                | false
            On 12 June 2025 we sold 12 t of NdPr oxide.                                        | false
            In June we sold 12 t of NdPr oxide.                                                | false
            Last year we sold 12 t of NdPr oxide.                                              | true
            We plan to make oxide.                                                             | false
            """)
    void tellsOldFromNew(String text, boolean news) {
        assertThat(assess(text, Optional.of(Instant.parse("2026-03-02T00:00:00Z"))).newFacts())
                .contains(news);
    }

    @Test
    void takesWhatAnAboutSaysForOld() {
        var text = "Corvane rings the bell\n\n"
                + "Corvane rang the bell today in New York and thanked all who came.\n\n"
                + "About Corvane\nCorvane sold 12 t of NdPr oxide.";
        assertThat(assess(text, Optional.empty()).newFacts()).contains(false);
    }

    @Test
    void saysNothing_noDate() {
        assertThat(assess("In 2024 we sold 12 t of NdPr oxide.", Optional.empty()).newFacts()).isEmpty();
    }
}
