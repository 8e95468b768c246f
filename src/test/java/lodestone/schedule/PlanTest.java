package lodestone.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import lodestone.schedule.ScheduleSettings.Weekly;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlanTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final Plan PLAN = new Plan(settings(NEW_YORK, LocalTime.of(6, 30)));

    private static ScheduleSettings settings(ZoneId zone, LocalTime daily) {
        var usual = ScheduleSettings.defaults(zone);
        return new ScheduleSettings(zone, daily, usual.days(), usual.weekly(), usual.sweep(),
                usual.housekeeping(), true,
                Set.of("paused"), Optional.empty());
    }

    private static Past done(String at) {
        return new Past(Map.of(Duty.DAILY, Instant.parse(at)));
    }

    private static Optional<Due> daily(Past past, String now) {
        return PLAN.due(Duty.DAILY, past, Instant.parse(now));
    }

    @Test
    void isDueAtItsTimeAndNotBefore() {
        var past = done("2026-03-05T11:30:00Z");
        assertThat(daily(past, "2026-03-06T11:29:59Z")).isEmpty();
        var due = daily(past, "2026-03-06T11:30:00Z").orElseThrow();
        assertThat(due.period(NEW_YORK).key()).isEqualTo("daily:2026-03-06");
        assertThat(due.missed()).isEmpty();
    }

    @Test
    void makesUpOnceForAllThatWasMissed() {
        var period = daily(done("2026-03-05T11:30:00Z"), "2026-03-08T09:00:00Z").orElseThrow()
                .period(NEW_YORK);
        assertThat(period.key()).isEqualTo("daily:2026-03-07");
        assertThat(period.missed()).containsExactly("daily:2026-03-06");
        assertThat(period.catchUp())
                .contains("This digest also stands for what was missed: daily:2026-03-06.");
    }

    @Test
    void beginsAtOnce_neverRun() {
        var due = daily(new Past(Map.of()), "2026-03-08T09:00:00Z").orElseThrow();
        assertThat(due.period(NEW_YORK).key()).isEqualTo("daily:2026-03-07");
        assertThat(due.missed()).isEmpty();
    }

    @Test
    void leavesOtherDutiesToTheirTime_neverRun() {
        assertThat(PLAN.due(Duty.HOUSEKEEPING, new Past(Map.of()),
                Instant.parse("2026-03-08T09:00:00Z"))).isEmpty();
    }

    @Test
    void writesNoSecondDigest_theTimeWasMovedOnTheSameDay() {
        var later = new Plan(settings(NEW_YORK, LocalTime.of(18, 0)));
        var past = done("2026-03-05T11:30:00Z");
        assertThat(later.due(Duty.DAILY, past, Instant.parse("2026-03-06T00:00:00Z"))).isEmpty();
        assertThat(later.next(Duty.DAILY, past, Instant.parse("2026-03-05T12:00:00Z")))
                .isEqualTo("2026-03-06T23:00:00Z");
    }

    @Test
    void namesWeeksByTheirNumber() {
        var due = new Due(Duty.WEEKLY, Instant.parse("2027-01-03T12:00:00Z"), List.of());
        assertThat(due.period(NEW_YORK).key()).isEqualTo("weekly:2026-W53");
    }

    @Test
    void visitsSourcesInTheirTime() {
        var now = Instant.parse("2026-03-08T09:00:00Z");
        var dues = Map.of("late", Instant.EPOCH, "soon", now.plusSeconds(60), "paused", Instant.EPOCH);
        assertThat(PLAN.visits(dues, now)).isEqualTo(Map.of("late", now, "soon", now.plusSeconds(60)));
    }

    /// Every clock time, through both clock changes: every day of the year has its time, once.
    @ParameterizedTest
    @CsvSource({"America/New_York, 06:30", "America/New_York, 02:30", "America/New_York, 01:30",
        "Europe/Berlin, 06:30", "Europe/Berlin, 02:15", "Australia/Sydney, 06:30", "Australia/Sydney, 02:59",
        "Australia/Lord_Howe, 01:45", "America/Havana, 00:15", "America/Santiago, 00:00", "UTC, 00:00",
        "Asia/Kathmandu, 23:59"})
    void givesEveryDayOneTime(ZoneId zone, LocalTime at) {
        var plan = new Plan(settings(zone, at));
        var now = LocalDate.of(2026, 1, 1).atTime(12, 0).atZone(zone).toInstant();
        var done = plan.due(Duty.DAILY, new Past(Map.of()), now).orElseThrow().at();
        var days = new ArrayList<LocalDate>();
        while (days.size() < 365) {
            now = plan.next(Duty.DAILY, new Past(Map.of(Duty.DAILY, done)), now);
            var due = plan.due(Duty.DAILY, new Past(Map.of(Duty.DAILY, done)), now).orElseThrow();
            assertThat(due.missed()).isEmpty();
            assertThat(Duration.between(due.at(), now)).isLessThanOrEqualTo(Duration.ofHours(1));
            done = due.at();
            days.add(LocalDate.ofInstant(now, zone));
        }
        var first = days.getFirst();
        assertThat(days).isEqualTo(first.datesUntil(first.plusDays(365)).toList());
    }

    @Test
    void putsALostTimeAnHourLater() {
        var early = Cadence.of(Set.of(DayOfWeek.values()), LocalTime.of(2, 30), NEW_YORK);
        assertThat(early.next(Instant.parse("2026-03-08T05:00:00Z"))).isEqualTo("2026-03-08T07:30:00Z");
    }

    @Test
    void staysWithItsDays() {
        var usual = ScheduleSettings.defaults(NEW_YORK);
        var plan = new Plan(new ScheduleSettings(NEW_YORK, usual.daily(),
                Set.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                Optional.of(new Weekly(DayOfWeek.FRIDAY, LocalTime.of(17, 0))), usual.sweep(),
                usual.housekeeping(), true,
                Set.of(), Optional.empty()));
        var friday = Instant.parse("2026-03-06T11:30:00Z");
        assertThat(plan.next(Duty.DAILY, new Past(Map.of(Duty.DAILY, friday)), friday))
                .isEqualTo("2026-03-09T10:30:00Z");
    }

    /// Asleep or off for hours or days, thirty times and more: no day is missed, none comes twice, and
    /// however long it was, one run makes up for it.
    @ParameterizedTest
    @ValueSource(strings = {"America/New_York", "Europe/Berlin", "Australia/Sydney"})
    void makesUpForEverySleep(String zone) {
        var plan = new Plan(settings(ZoneId.of(zone), LocalTime.of(6, 30)));
        var random = new Random(1);
        var now = LocalDate.of(2026, 1, 1).atTime(12, 0).atZone(ZoneId.of(zone)).toInstant();
        var end = now.plus(Duration.ofDays(365));
        var done = now.minus(Duration.ofHours(6));
        var told = new ArrayList<String>();
        while (now.isBefore(end)) {
            var past = new Past(Map.of(Duty.DAILY, done));
            var due = plan.due(Duty.DAILY, past, now);
            if (due.isPresent()) {
                var period = due.get().period(ZoneId.of(zone));
                told.addAll(period.missed());
                told.add(period.key());
                done = due.get().at();
                now = random.nextInt(10) == 0 ? now.plus(Duration.ofMinutes(random.nextInt(9000))) : now;
            } else {
                now = plan.next(Duty.DAILY, past, now);
            }
        }
        var first = LocalDate.of(2026, 1, 2);
        assertThat(told).isEqualTo(first.datesUntil(first.plusDays(told.size()))
                .map(day -> "daily:" + day).toList()).hasSizeBetween(360, 380);
    }
}
