package lodestone.config;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import lodestone.schedule.ScheduleSettings;
import lodestone.schedule.ScheduleSettings.Backups;
import lodestone.schedule.ScheduleSettings.Weekly;

/// The schema of the section `schedule` of `config/lodestone.yaml`.
///
/// @param days empty for every day
/// @param paused ids of sources
record ScheduleFile(
        Optional<LocalTime> daily,
        Set<DayOfWeek> days,
        Optional<Week> weekly,
        Optional<LocalTime> sweep,
        Optional<LocalTime> housekeeping,
        Optional<Boolean> visits,
        Set<String> paused,
        Optional<Backup> backup) {

    private static final int COPIES = 4;
    private static final LocalTime AT_NIGHT = LocalTime.of(4, 0);

    record Week(Optional<DayOfWeek> day, Optional<LocalTime> at) {}

    record Backup(Optional<String> folder, Optional<DayOfWeek> day, Optional<LocalTime> at,
            Optional<Integer> keep) {}

    /// What the types alone do not say.
    void check(Checks checks) {
        backup.flatMap(Backup::keep)
                .ifPresent(keep -> checks.expect(keep >= 1, "schedule.backup.keep", "at least 1", keep));
    }

    /// @param anyWeekly whether a watch tells once a week: otherwise there is nothing for a weekly digest
    ScheduleSettings settings(ZoneId zone, Path home, boolean anyWeekly) {
        var defaults = ScheduleSettings.defaults(zone);
        var usual = defaults.weekly().orElseThrow();
        var week = new Weekly(weekly.flatMap(Week::day).orElse(usual.day()),
                weekly.flatMap(Week::at).orElse(usual.at()));
        return new ScheduleSettings(zone, daily.orElse(defaults.daily()),
                days.isEmpty() ? EnumSet.allOf(DayOfWeek.class) : days,
                Optional.of(week).filter(_ -> anyWeekly), sweep.orElse(defaults.sweep()),
                housekeeping.orElse(defaults.housekeeping()),
                visits.orElse(true), paused, backup.flatMap(one -> backups(one, home)));
    }

    private static Optional<Backups> backups(Backup backup, Path home) {
        return backup.folder().map(folder -> new Backups(home.resolve(folder),
                new Weekly(backup.day().orElse(DayOfWeek.SUNDAY), backup.at().orElse(AT_NIGHT)),
                backup.keep().orElse(COPIES)));
    }
}
