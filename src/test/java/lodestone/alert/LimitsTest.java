package lodestone.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitsTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Limits NIGHTS = new Limits(100, Duration.ofHours(1),
            Optional.of(new Limits.Quiet(LocalTime.of(22, 0), LocalTime.of(6, 30))),
            new RestCalendar(Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
                    Set.of(LocalDate.parse("2026-04-03"), LocalDate.parse("2026-04-06")),
                    Set.of(MonthDay.parse("--12-25"))));

    @ParameterizedTest
    @CsvSource(textBlock = """
            2026-03-02T12:00:00Z, 2026-03-02T12:00:00Z
            2026-03-02T21:59:59Z, 2026-03-02T21:59:59Z
            2026-03-02T22:00:00Z, 2026-03-03T06:30:00Z
            2026-03-03T06:29:59Z, 2026-03-03T06:30:00Z
            2026-03-03T06:30:00Z, 2026-03-03T06:30:00Z
            2026-03-06T23:00:00Z, 2026-03-09T06:30:00Z
            2026-03-07T12:00:00Z, 2026-03-09T06:30:00Z
            2026-04-03T10:00:00Z, 2026-04-07T05:30:00Z
            2026-04-02T22:00:00Z, 2026-04-07T05:30:00Z
            2027-04-05T10:00:00Z, 2027-04-05T10:00:00Z
            2026-12-25T09:00:00Z, 2026-12-28T06:30:00Z
            2028-12-25T09:00:00Z, 2028-12-26T06:30:00Z
            2026-03-29T12:00:00Z, 2026-03-30T05:30:00Z
            2026-10-25T12:00:00Z, 2026-10-26T06:30:00Z
            """)
    void waitsForTheNextWakingHourOfAWorkingDay(Instant from, Instant next) {
        assertThat(NIGHTS.next(from, LONDON)).isEqualTo(next);
    }

    @Test
    void waitsForNothing_noLimit() {
        var now = Instant.parse("2026-03-07T23:00:00Z");
        assertThat(Limits.defaults().next(now, LONDON)).isEqualTo(now);
    }

    @Test
    void restsBetweenTwoAlertsOfOneWatch() {
        var told = Instant.parse("2026-03-02T12:00:00Z");
        assertThat(NIGHTS.restedAt(Optional.empty())).isBefore(told);
        assertThat(NIGHTS.restedAt(Optional.of(told))).isEqualTo(told.plusSeconds(3600));
    }
}
