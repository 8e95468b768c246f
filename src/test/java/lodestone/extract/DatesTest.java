package lodestone.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DatesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-10-02T18:06:07+02:00             | 2026-10-02T16:06:07Z
            2026-1-26T14:32:06+02:00              | 2026-01-26T12:32:06Z
            Fri, 02 Oct 2026 18:06 GMT            | 2026-10-02T18:06:00Z
            Oct. 2, 2026 8:30 am EDT              | 2026-10-02T12:30:00Z
            02 October 2026 07:00 AEST            | 2026-10-01T21:00:00Z
            20261002T003807Z                      | 2026-10-02T00:00:00Z
            10/02/2026 16:05:00                   | 2026-10-02T16:05:00Z
            """)
    void readsWhatIsStated(String written, String utc) {
        assertThat(Dates.parse(written)).hasToString("Optional[" + utc + "]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Berlin, 3. März 2026, sagte           | 2026-03-03
            publié le 1er août 2026               | 2026-08-01
            2 de octubre de 2026                  | 2026-10-02
            24 вересня 2026, 10:10                | 2026-09-24
            2026年10月2日 08:00                    | 2026-10-02
            12 lutego 2026                        | 2026-02-12
            am 02.10.2026 um 10:15 Uhr            | 2026-10-02
            Stand: 2.10.26                        | 2026-10-02
            """)
    void readsOtherLanguages(String written, LocalDate day) {
        assertThat(Dates.find(written, true)).map(Dates.Found::day).hasValue(day);
    }

    @Test
    void readsNumbersByTheLanguageOfThePage() {
        assertThat(Dates.find("1/2/2026", true)).map(Dates.Found::day).hasValue(LocalDate.of(2026, 2, 1));
        assertThat(Dates.find("1/2/2026", false)).map(Dates.Found::day).hasValue(LocalDate.of(2026, 1, 2));
    }

    @Test
    void keepsWhatIsWrittenWithItsPlace() {
        var found = Dates.find("DENVER, Oct. 2, 2026 /Wire/ -- Corvane").orElseThrow();

        assertThat(found.raw()).isEqualTo("Oct. 2, 2026");
        assertThat(found.start()).isEqualTo(8);
    }

    @ParameterizedTest
    @CsvSource({"31.02.2026", "call 2026 4455", "in 2026 we", "version 20.26.1"})
    void findsNone_noDate(String written) {
        assertThat(Dates.find(written)).isEmpty();
    }
}
