package lodestone.schedule;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Says from what was done and what time it is what is due and what comes next. A value: it reads no clock,
/// waits for nothing and remembers nothing, so that a year of it passes in a moment.
///
/// A digest belongs to the day of its time in the user's zone, whatever the clock time is and however often
/// the clock is put forward or back; a day that has its digest is never due again.
final class Plan {

    /// A week and a day hold every time of a calendar that has one.
    private static final Period LONGEST = Period.ofDays(8);

    private final ScheduleSettings settings;
    private final Map<Duty, Cadence> cadences = new TreeMap<>();

    Plan(ScheduleSettings settings) {
        this.settings = settings;
        cadences.put(Duty.DAILY, cadence(settings.days(), settings.daily()));
        settings.weekly().ifPresent(weekly -> cadences.put(Duty.WEEKLY, cadence(weekly)));
        cadences.put(Duty.SWEEP, cadence(EnumSet.allOf(DayOfWeek.class), settings.sweep()));
        cadences.put(Duty.HOUSEKEEPING, cadence(EnumSet.allOf(DayOfWeek.class), settings.housekeeping()));
        settings.backup().ifPresent(backup -> cadences.put(Duty.BACKUP, cadence(backup.at())));
    }

    private Cadence cadence(ScheduleSettings.Weekly weekly) {
        return cadence(Set.of(weekly.day()), weekly.at());
    }

    private Cadence cadence(Collection<DayOfWeek> days, LocalTime at) {
        return Cadence.of(days, at, settings.zone());
    }

    /// The duties that there are.
    Set<Duty> duties() {
        return cadences.keySet();
    }

    /// Whether that duty's time has come. The first daily run is due at once, whatever else was never done
    /// when its time comes.
    Optional<Due> due(Duty duty, Past past, Instant now) {
        var done = Optional.ofNullable(past.done().get(duty));
        if (!cadences.containsKey(duty) || (done.isEmpty() && duty != Duty.DAILY)) {
            return Optional.empty();
        }
        var times = times(duty, done, now);
        if (times.isEmpty()) {
            return Optional.empty();
        }
        var missed = done.isEmpty() ? List.<Instant>of() : times.subList(0, times.size() - 1);
        return Optional.of(new Due(duty, times.getLast(), missed));
    }

    /// Its times up to now on days after the last one that is done.
    private List<Instant> times(Duty duty, Optional<Instant> done, Instant now) {
        var from = done.map(this::day).orElseGet(() -> day(now).minus(LONGEST));
        var start = from.atStartOfDay(settings.zone()).toInstant();
        return cadence(duty).between(start, now).stream().filter(at -> day(at).isAfter(from)).toList();
    }

    private Cadence cadence(Duty duty) {
        return Objects.requireNonNull(cadences.get(duty), duty.name());
    }

    /// When each duty is due next.
    Map<Duty, Instant> next(Past past, Instant now) {
        var next = new TreeMap<Duty, Instant>();
        duties().forEach(duty -> next.put(duty, next(duty, past, now)));
        return next;
    }

    /// When that duty is due next; a time that has passed is now.
    Instant next(Duty duty, Past past, Instant now) {
        if (due(duty, past, now).isPresent()) {
            return now;
        }
        var cadence = cadence(duty);
        var from = Optional.ofNullable(past.done().get(duty)).map(this::day).orElse(LocalDate.MIN);
        var at = cadence.next(now);
        while (!day(at).isAfter(from)) {
            at = cadence.next(at);
        }
        return at;
    }

    /// When each source is visited next that is visited at its own pace, by id; what is due is now.
    ///
    /// @param dues when each source is worth its next visit, by id
    Map<String, Instant> visits(Map<String, Instant> dues, Instant now) {
        var next = new TreeMap<String, Instant>();
        if (settings.visits()) {
            dues.forEach((id, at) -> {
                if (!settings.paused().contains(id)) {
                    next.put(id, at.isBefore(now) ? now : at);
                }
            });
        }
        return next;
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, settings.zone());
    }
}
