package lodestone.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import lodestone.model.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Rows of tables as extraction, filings and text files write them; `/` stands for a line's end, `_` for a
/// blank.
class TableRowsTest {

    private static final Classifier CLASSIFIER = new Classifier(Chains.shipped());
    private static final Optional<Instant> MAY_2026 = Optional.of(Instant.parse("2026-05-10T00:00:00Z"));

    private static int level(String table, String stage) {
        var text = "Corvane met its lenders in Denver. They liked what they saw.\n\n"
                + table.replace("/", "\n").replace('_', ' ');
        var assessment = CLASSIFIER.assess(
                Document.of(text).withIssuer("Corvane").withDefaults("", Optional.empty(), MAY_2026),
                Optional.empty());
        return assessment.stages().stream().filter(found -> found.stage().equals(stage)).findFirst()
                .orElseThrow().level();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            Product__Q1 actual__FY guidance/NdPr oxide production (t)__188__800       ; 4
            Product__FY guidance__Actual/NdPr oxide production (t)__800__188          ; 4
            Product__FY guidance__Actual/NdPr oxide production (t)__800__-            ; 1
            Product__FY guidance/NdPr oxide produced (t)__800                         ; 1
            | Tonnes | Guidance | Actual |/|---|---|/| NdPr oxide | 3,000 | 2,800 |   ; 4
            | Product | 2027 guidance |/|---|---|/| NdPr oxide (t) | 3,000 |          ; 1
            | | Q1 2026 | 2027E |/| NdPr oxide (t) | 12 | 3,000 |                     ; 4
            | Item | Unit | DFS |/| NdPr oxide produced | t | 3,000 |                 ; 1
            __2026__2027__2028/NdPr oxide (t)__100__300__500                          ; 1
            NdPr oxide:__Actual: 188 t__Guidance: 800 t                               ; 4
            NdPr oxide: Actual: 188 t__Guidance: 800 t                                ; 4
            NdPr oxide:__Guidance: 800 t                                              ; 1
            """)
    void tellsActualFiguresFromGuidance(String table, int level) {
        assertThat(level(table, "separation")).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            Volumes (metric tons)//Product__Q1 2026__Q1 2025/NdPr oxide__188__63      ; 4
            Metric tons__Q1 2026__Q1 2025/NdPr oxide__188__63                         ; 4
            Product__Unit__Q1 2026/NdPr oxide__kg__63                                 ; 2
            Output has been as follows:/Product__Feed (t)__Oxide (kg)/NdPr oxide__41__29  ; 2
            Pilot plant, tonnes//Product__Q1 2026/NdPr oxide__1.2                     ; 2
            US$ million__Q1 2026__Q1 2025/NdPr oxide__41.0__31.0                      ; 0
            Tonnes__Q1 2026__Q1 2025/NdPr oxide price ($/kg)__88__70                  ; 0
            Category__Tonnes__Grade/NdPr oxide (t)__12,000__1.2                       ; 0
            """)
    void takesTheUnitFromTheHead(String table, int level) {
        assertThat(level(table, "separation")).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            Product__Q1 2026 actual__Guidance/NdPr metal sold (t)__0__50       ; metal      ; 1
            Product__Q1 2026__Q1 2025/NdPr oxide sold (t)__0__0                ; separation ; 0
            | | Q1 2026 | Q1 2025 |/|---|---|/| NdPr oxide sold (t) | - | - |  ; separation ; 0
            Product__Q1 2026 actual__Guidance/Sintered magnets (t)__nil__40    ; magnet     ; 1
            Product__Guidance__Q1 2026 actual/Sintered magnets (t)__40__nil    ; magnet     ; 1
            Product~Q1 2026 actual~Guidance/Sintered magnets (t)~-~40          ; magnet     ; 1
            Product~Q1 2026 actual~Guidance/Sintered magnets (t)~~40           ; magnet     ; 1
            Product~Q1 2026 actual~Guidance/Sintered magnets (t)~12~40         ; magnet     ; 4
            """)
    void takesNothingForNoSale(String table, String stage, int level) {
        assertThat(level(table.replace('~', '\t'), stage)).isEqualTo(level);
    }

    @Test
    void readsEachRowOfAWrappedTextByItself() {
        var table = """
                Production and sales in the quarter and in the one before it, with guidance
                for all of the year as it was given in February and has been held to since.
                The board looked at them for some time before it went home for the evening.
                The chairwoman thanked all who had come so far in the snow of that morning.

                Tonnes                               Q1 2026     Q4 2025      Guidance 2026
                NdPr oxide made at the refinery          702         655              2,900
                NdPr metal made at the foundry             -           -                400
                finished magnets shipped to customers     29          11                  -
                """;
        assertThat(level(table, "metal")).isEqualTo(1);
        assertThat(level(table, "magnet")).isEqualTo(4);
    }
}
