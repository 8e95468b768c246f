package lodestone.alert;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/// What keeps alerts from being a nuisance. Pure: whoever asks brings the time. The files are written always
/// and at once; what is held here is what calls on people.
///
/// @param entries that a digest shows in full; the others are counted, with a link to the search that shows
///     them
/// @param coolDown how long a watch that was told at once is not told at once again; meanwhile its matches
///     gather
/// @param quiet hours of the day in which nothing is sent
/// @param rest days on which nothing is sent
public record Limits(int entries, Duration coolDown, Optional<Quiet> quiet, RestCalendar rest) {

    /// From a time of the day to another, over midnight if it is the later one.
    public record Quiet(LocalTime from, LocalTime to) {

        boolean holds(LocalTime time) {
            boolean after = !time.isBefore(from);
            boolean before = time.isBefore(to);
            return from.isBefore(to) ? after && before : after || before;
        }
    }

    /// Up to 100 entries, and no other limit.
    public static Limits defaults() {
        return new Limits(100, Duration.ZERO, Optional.empty(), RestCalendar.none());
    }

    /// The first moment from then on at which something may be sent. Where the clock is put forward over the
    /// end of the quiet hours, it is the first after the gap.
    public Instant next(Instant from, ZoneId zone) {
        var at = from.atZone(zone);
        while (rest.rests(at.toLocalDate()) || isQuiet(at)) {
            at = rest.rests(at.toLocalDate()) || !endsToday(at)
                    ? at.toLocalDate().plusDays(1).atStartOfDay(zone)
                    : at.toLocalDate().atTime(quiet.orElseThrow().to()).atZone(zone);
        }
        return at.toInstant();
    }

    private boolean isQuiet(ZonedDateTime at) {
        return quiet.map(hours -> hours.holds(at.toLocalTime())).orElse(false);
    }

    /// Whether the quiet hours that hold at that time end before midnight, and later than it.
    private boolean endsToday(ZonedDateTime at) {
        var end = quiet.orElseThrow().to();
        return at.toLocalDate().atTime(end).atZone(at.getZone()).isAfter(at);
    }

    /// From when on a watch that was last told at that time may be told at once again; the past if it never
    /// was.
    public Instant restedAt(Optional<Instant> lastTold) {
        return lastTold.map(at -> at.plus(coolDown)).orElse(Instant.EPOCH);
    }
}
