package lodestone.schedule;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// When what is done, in the user's time zone.
///
/// @param zone in which the clock times are meant
/// @param daily when the digest is written
/// @param days on which it is
/// @param weekly when the digest of the week is written; empty for none
/// @param sweep when the archive is asked for every watch
/// @param housekeeping when the index is tidied and old visits are forgotten
/// @param visits whether sources are visited at their own pace between two digests
/// @param paused ids of sources that are visited by the daily run only
/// @param backup where copies go; empty for none
public record ScheduleSettings(
        ZoneId zone,
        LocalTime daily,
        Set<DayOfWeek> days,
        Optional<Weekly> weekly,
        LocalTime sweep,
        LocalTime housekeeping,
        boolean visits,
        Set<String> paused,
        Optional<Backups> backup) {

    public ScheduleSettings {
        days = Set.copyOf(days);
        paused = Set.copyOf(paused);
    }

    /// A day of the week and a time.
    public record Weekly(DayOfWeek day, LocalTime at) {}

    /// @param folder in which each copy has a folder of its own
    /// @param at when it is made
    /// @param keep so many copies; older ones are deleted
    public record Backups(Path folder, Weekly at, int keep) {}

    /// Every day at 06:30.
    public static ScheduleSettings defaults(ZoneId zone) {
        return new ScheduleSettings(zone, LocalTime.of(6, 30), EnumSet.allOf(DayOfWeek.class),
                Optional.of(new Weekly(DayOfWeek.MONDAY, LocalTime.of(6, 45))),
                LocalTime.of(2, 30), LocalTime.of(3, 30), true, Set.of(), Optional.empty());
    }

    /// How many daily digests were due since that one.
    ///
    /// @param done when it was due
    public long daysSince(Instant done, Instant now) {
        return new Plan(this).due(Duty.DAILY, new Past(Map.of(Duty.DAILY, done)), now)
                .map(due -> due.missed().size() + 1L).orElse(0L);
    }
}
