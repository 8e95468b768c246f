package lodestone.schedule;

import java.text.ParseException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.TimeZone;
import java.util.stream.Collectors;
import org.quartz.CronExpression;

/// Times of a calendar: on days of the week, at a clock time, in a zone. The arithmetic is Quartz's, on the
/// clock on the wall, which knows no change: asked in the zone itself, Quartz skips a day on which the clock
/// is put forward over the time. A time that is left out comes by as much later as is left out, one that
/// comes twice counts the first time.
final class Cadence {

    private final CronExpression wall;
    private final ZoneId zone;

    private Cadence(CronExpression wall, ZoneId zone) {
        this.wall = wall;
        this.zone = zone;
    }

    static Cadence of(Collection<DayOfWeek> days, LocalTime at, ZoneId zone) {
        var names = days.stream().sorted().map(day -> day.name().substring(0, 3))
                .collect(Collectors.joining(","));
        var cron = "0 %d %d ? * %s".formatted(at.getMinute(), at.getHour(), names);
        try {
            var expression = new CronExpression(cron);
            expression.setTimeZone(TimeZone.getTimeZone(ZoneOffset.UTC));
            return new Cadence(expression, zone);
        } catch (ParseException impossible) {
            throw new IllegalStateException(cron, impossible);
        }
    }

    /// The first time after that one.
    Instant next(Instant after) {
        var clock = LocalDateTime.ofInstant(after, zone).minusDays(1);
        while (true) {
            clock = next(clock);
            var at = clock.atZone(zone).toInstant();
            if (at.isAfter(after)) {
                return at;
            }
        }
    }

    private LocalDateTime next(LocalDateTime clock) {
        var after = wall.getTimeAfter(Date.from(clock.toInstant(ZoneOffset.UTC)));
        return LocalDateTime.ofInstant(after.toInstant(), ZoneOffset.UTC);
    }

    /// All times after the first up to the second, which is among them if it is one; oldest first.
    List<Instant> between(Instant after, Instant upTo) {
        var times = new ArrayList<Instant>();
        for (var at = next(after); !at.isAfter(upTo); at = next(at)) {
            times.add(at);
        }
        return times;
    }
}
