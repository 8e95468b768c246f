package lodestone.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryTest {

    private static final URI PLACE = URI.create("https://office.example/search");
    private static final LocalDate SINCE = LocalDate.of(2026, 1, 2);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);

    @Test
    void asksForEverySpelling() {
        var parameters = new LinkedHashMap<String, List<String>>();
        parameters.put("q", List.of("\"mine-to-magnet\"", "\"mine to magnet\""));
        parameters.put("from", List.of("{since}"));
        assertThat(new Query(parameters).of(PLACE, SINCE, TODAY)).extracting(URI::toString).containsExactly(
                "https://office.example/search?q=%22mine-to-magnet%22&from=2026-01-02",
                "https://office.example/search?q=%22mine%20to%20magnet%22&from=2026-01-02");
    }

    @Test
    void leavesTheAddress_nothingAsked() {
        assertThat(Query.NONE.of(PLACE, SINCE, TODAY)).containsExactly(PLACE);
    }

    @ParameterizedTest
    @CsvSource({"{since:dd.MM.yyyy}, 02.01.2026", "{today:yyyyMMdd}, 20261128", "{today}, 2026-11-28"})
    void writesDays(String value, String written) {
        assertThat(new Query(java.util.Map.of("day", List.of(value))).of(PLACE, SINCE, TODAY))
                .containsExactly(URI.create(PLACE + "?day=" + written));
    }

    @ParameterizedTest
    @CsvSource({"{since}, true", "plain, true", "{until}, false", "{today:HH}, false", "{today:bb}, false"})
    void knowsItsValues(String value, boolean known) {
        assertThat(Query.isValue(value)).isEqualTo(known);
    }
}
