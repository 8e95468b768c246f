package lodestone.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import lodestone.model.Assessment;
import lodestone.model.Claim;
import lodestone.model.Document;
import lodestone.model.DocumentKind;
import lodestone.model.Modality;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Lists under a line that ends in a colon; in the texts `/` stands for a line's end.
class ListHeadsTest {

    private static final Classifier CLASSIFIER = new Classifier(Chains.shipped());

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            In 2027 we will:/• produced NdPr metal/• open a magnet plant                      ; 1
            Targets for the year, expected by December:/• first NdPr metal produced           ; 1
            In 2028:/• first NdPr metal produced/• magnet plant opened                        ; 1
            To date we have:/• Produced 12 t of NdPr metal/• opened a magnet plant            ; 4
            We have not yet:/• produced NdPr metal                                            ; 0
            We expect the following:/NdPr metal produced in Ohio/Magnets made/Ore mined       ; 1
            We expect more of it:/• ore shipped//Corvane produced NdPr metal in May.          ; 3
            Under the memorandum Orlett Metals Ltd has:/• produced 12 t of NdPr metal         ; 1
            """)
    void inheritsWhatTheHeadSays(String text, int level) {
        assertThat(level(text)).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            Next milestones:/• Produce first NdPr metal                                       ; 1
            • Produce first NdPr metal                                                        ; 1
            Next milestones:/Produce first NdPr metal/Make magnets/Ship ore                   ; 1
            Highlights:/• Produced first NdPr metal                                           ; 3
            Highlights:/• Shipped first NdPr metal                                            ; 3
            Highlights:/• Total NdPr metal production 26 t                                    ; 4
            """)
    void takesABareVerbForNoReport(String text, int level) {
        assertThat(level(text)).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            We are building:/• a rare earth mine/• a separation plant/• a magnet factory            ; BUILDS
            We plan to take each step:/• separate NdPr oxide/• cast NdPr metal/• sinter magnets     ; ASPIRES
            We sell:/• rare earth concentrate/• NdPr oxide/• NdPr metal/• magnets                   ; NONE
            Highlights:/• a rare earth mine/• a separation plant/• a magnet factory                 ; NONE
            We report:/• the mine is open/• the separation plant runs/• the magnet factory is sold  ; NONE
            We are building:/• a mine/• offices/• a magnet factory                                  ; NONE
            """)
    void joinsTheStepsOfAList(String text, Modality modality) {
        assertThat(assess(text).claims().stream().map(Claim::modality).reduce(Modality.NONE, Modality::or))
                .isEqualTo(modality);
    }

    private static int level(String text) {
        return assess(text).stages().get(2).level();
    }

    private static Assessment assess(String text) {
        var document = Document.of("Corvane met its lenders, and Orlett Metals Ltd, in Denver on Monday.\n\n"
                + text.replace("/", "\n") + "\n\nThat was all.").withIssuer("Corvane")
                .withKind(DocumentKind.RELEASE)
                .withDefaults("", Optional.empty(), Optional.of(Instant.parse("2026-05-10T00:00:00Z")));
        return CLASSIFIER.assess(document, Optional.empty());
    }
}
