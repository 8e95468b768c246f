package lodestone.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DueDateTest {

    private static final LocalDate PUBLISHED = LocalDate.parse("2025-08-01");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Corvane expects first production in H2 2026. | H2 2026 | 2026-07-01 | 2026-12-31
            First oxide is due in 1H2026. | 1H2026 | 2026-01-01 | 2026-06-30
            Ramp-up in the second half of FY2026. | second half of FY2026 | 2026-07-01 | 2026-12-31
            Metal in the third quarter of 2026. | third quarter of 2026 | 2026-07-01 | 2026-09-30
            Metal is scheduled for Q1 FY2027. | Q1 FY2027 | 2027-01-01 | 2027-03-31
            Commissioning by the end of 2027. | end of 2027 | 2027-12-01 | 2027-12-31
            Commissioning is targeted for mid-2026. | mid-2026 | 2026-04-01 | 2026-09-30
            Work began in May 2025 and ends in early 2026. | early 2026 | 2026-01-01 | 2026-04-30
            The plant opens in December 2025. | December 2025 | 2025-12-01 | 2025-12-31
            The plant opens on Sept. 3, 2026. | Sept. 3, 2026 | 2026-09-01 | 2026-09-30
            The plant opens in 2026 and is full in 2028. | 2026 | 2026-01-01 | 2026-12-31
            We will produce alloy next year. | next year | 2026-01-01 | 2026-12-31
            We will produce alloy later this year. | this year | 2025-01-01 | 2025-12-31
            """)
    void readsTheSoonestStretchToCome(String text, String words, LocalDate first, LocalDate last) {
        assertThat(DueDate.in(text, PUBLISHED)).contains(new DueDate(words, first, last));
    }

    @ParameterizedTest
    @ValueSource(strings = {"We plan to build a plant.", "Opened in May 2024.", "20270 tonnes a year",
        "in the fourth quarter", "ISO 9001 by plan 12026"})
    void readsNone_noneIsNamed(String text) {
        assertThat(DueDate.in(text, PUBLISHED)).isEmpty();
    }
}
