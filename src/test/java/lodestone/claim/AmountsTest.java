package lodestone.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import lodestone.model.Act;
import lodestone.model.Document;
import lodestone.model.DocumentKind;
import lodestone.model.Measure;
import lodestone.model.StageFinding;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which figures stand with what a text proves, and what an amount of nothing proves.
class AmountsTest {

    private static final Classifier CLASSIFIER = new Classifier(Chains.shipped());
    private static final Optional<Instant> MAY_2026 = Optional.of(Instant.parse("2026-05-10T00:00:00Z"));

    private static StageFinding finding(String text, String stage) {
        var document = Document.of("Rare earth news. " + text.replace('/', '\n')).withIssuer("Corvane")
                .withKind(DocumentKind.RELEASE).withDefaults("", Optional.empty(), MAY_2026);
        return CLASSIFIER.assess(document, Optional.empty()).stages().stream()
                .filter(found -> found.stage().equals(stage)).findFirst().orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            We produced 0 tonnes of magnets in 2025.                                | magnet     | 0
            0 tonnes of NdPr oxide were produced in the quarter.                    | separation | 0
            Production of NdPr oxide was nil in the quarter.                        | separation | 0
            We produced nil magnets in the quarter.                                 | magnet     | 0
            Sales of NdPr oxide were nil (Q1 2025: 40 t).                           | separation | 0
            Output of NdPr oxide fell to zero.                                      | separation | 0
            We produced 40 tonnes of magnets and 0 tonnes of metal.                 | metal      | 0
            We produced 40 tonnes of magnets and 0 tonnes of metal.                 | magnet     | 4
            We produced 0.5 tonnes of magnets in 2025.                              | magnet     | 4
            NdPr oxide production rose from 0 tonnes to 40 tonnes in 2025.          | separation | 4
            We produced 40 tonnes of NdPr oxide with 0 injuries.                    | separation | 4
            Corvane, a leading magnet manufacturer, sold 0 tonnes of metal.         | magnet     | 3
            Corvane mined ore, and its customer Orlett Ltd made 40 tonnes of magnets. | mining   | 3
            Corvane mined ore, and its customer Orlett Ltd made 40 tonnes of magnets. | magnet   | 0
            We sold 900 t of NdPr oxide (REO basis).                                | mining     | 0
            We sold 900 t of NdPr oxide (REO basis).                                | separation | 4
            """)
    void provesNothingByNothing(String text, String stage, int level) {
        assertThat(finding(text, stage).level()).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            We produced 9 t of REO in concentrate, 7 t of NdPr oxide and 4 t of magnets. ; mining     ; 9 t
            We produced 9 t of REO in concentrate, 7 t of NdPr oxide and 4 t of magnets. ; separation ; 7 t
            We produced 9 t of REO in concentrate, 7 t of NdPr oxide and 4 t of magnets. ; magnet     ; 4 t
            We produced 4 t of magnets in May and 3 t in April. ; magnet     ; 4 t, 3 t
            """)
    void leavesOutTheFiguresOfOtherStages(String text, String stage, String figures) {
        var evidence = finding(text, stage).evidence().getFirst();
        assertThat(String.join(", ", evidence.quantities())).isEqualTo(figures);
        assertThat(evidence.measures()).extracting(Measure::text).containsExactly(figures.split(", "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            //|  | Guidance 2026 | Actual 2025 |/|---|---|/| Magnets sold (t) | 50 | 12 |/ ; 12 SOLD
            //|  | Actual 2025 | Guidance 2026 |/|---|---|/| Magnets sold (t) | 12 | 50 |/ ; 12 SOLD
            //|  | Actual 2025 | Guidance 2026 |/|---|---|/| Magnets sold (t) | 0 | 50 |/  ; 50 PLANNED
            //|  | Actual 2025 | Guidance 2026 |/|---|---|/| Magnets (t) | - | 50 |/       ; 50 PLANNED
            The plant produces 500 t of magnets from 2028.                                 ; 500 t PLANNED
            The plant will have a capacity of 500 t of magnets.                            ; 500 t NAMEPLATE
            """)
    void tellsPlannedFiguresFromActualOnes(String text, String figures) {
        var measures = finding(text, "magnet").evidence().getFirst().measures();
        assertThat(measures.stream().map(found -> found.text() + " " + found.act().map(Act::name).orElse("-"))
                .collect(Collectors.joining(", "))).isEqualTo(figures);
    }
}
