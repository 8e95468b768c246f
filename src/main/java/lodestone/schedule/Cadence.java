package lodestone.schedule;

import java.text.ParseException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.TimeZone;
import java.util.stream.Collectors;
import org.quartz.CronExpression;

/// Times of a calendar: on days of the week, at a clock time, in a zone. The arithmetic is Quartz's. A time
/// that a clock change leaves out is an hour later on that day, one that comes twice is taken once.
final class Cadence {

    private final CronExpression expression;

    private Cadence(CronExpression expression) {
        this.expression = expression;
    }

    static Cadence of(Collection<DayOfWeek> days, LocalTime at, ZoneId zone) {
        var names = days.stream().sorted().map(day -> day.name().substring(0, 3))
                .collect(Collectors.joining(","));
        var cron = "0 %d %d ? * %s".formatted(at.getMinute(), at.getHour(), names);
        try {
            var expression = new CronExpression(cron);
            expression.setTimeZone(TimeZone.getTimeZone(zone));
            return new Cadence(expression);
        } catch (ParseException impossible) {
            throw new IllegalStateException(cron, impossible);
        }
    }

    /// For Quartz's own triggers.
    CronExpression expression() {
        return expression;
    }

    /// The first time after that one.
    Instant next(Instant after) {
        return expression.getTimeAfter(Date.from(after)).toInstant();
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
