package lodestone.extract;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The same moment as the place of a page counts it. Many pages state UTC in their data and show their own
/// day to the reader, and that day is the one that a release bears.
///
/// @param found as stated
record LocalMoment(Dates.Found found) {

    private static final Pattern UTC = Pattern.compile(".*\\d(?:\\.\\d+)?\\s?(?:Z|UTC|GMT|[+-]00:?00)$");
    private static final Pattern OFFSET = Pattern.compile(".*[+-](?:\\d\\d:?[0-5]\\d|\\d\\d)$");
    private static final Pattern STAMP = Pattern.compile("20\\d\\d-\\d\\d-\\d\\d[T ]\\d\\d:[0-5]\\d:[0-5]\\d"
            + "(?:\\.\\d{1,9})?[+-]\\d\\d:?\\d\\d");
    private static final Duration FURTHEST_EAST = Duration.ofHours(14);
    private static final Duration FURTHEST_WEST = Duration.ofHours(-12);
    private static final int QUARTER = 15 * 60;
    private static final int BEFORE = 13;
    private static final int AFTER = 22;

    /// Whether it is stated in UTC, so that its day may be another one where it was published.
    boolean isUtc() { return UTC.matcher(found.raw()).matches(); }

    /// One of these that is the same moment with the place's own offset, or with its clock.
    Optional<Dates.Found> among(Stream<Dates.Found> others) {
        return others.filter(this::isSame).findFirst()
                .map(other -> new Dates.Found(other.raw(), found.utc(), other.day(), other.start()));
    }

    private boolean isSame(Dates.Found other) {
        if (new LocalMoment(other).isUtc()) {
            return false;
        }
        if (OFFSET.matcher(other.raw()).matches()) {
            return other.utc().equals(found.utc());
        }
        var apart = Duration.between(found.utc(), other.utc());
        return other.raw().indexOf(':') > 0 && !Dates.namesZone(other.raw())
                && apart.toSeconds() % QUARTER == 0 && isOffset(apart);
    }

    private static boolean isOffset(Duration apart) {
        return apart.compareTo(FURTHEST_WEST) >= 0 && apart.compareTo(FURTHEST_EAST) <= 0;
    }

    /// The same moment with an offset, anywhere in the page's code: minutes and seconds are those of UTC.
    Optional<Dates.Found> inCode(PageCode code) {
        var time = found.utc().atOffset(ZoneOffset.UTC);
        if (time.getSecond() == 0 && time.getMinute() == 0) {
            return Optional.empty();
        }
        var clock = String.format(Locale.ROOT, ":%02d:%02d", time.getMinute(), time.getSecond());
        return code.around(clock, BEFORE, AFTER).map(STAMP::matcher).filter(Matcher::find)
                .flatMap(stamp -> among(Dates.find(stamp.group()).stream()).stream()).findFirst();
    }

    /// The first of these days that is the one before or after, if the moment fell on it somewhere.
    Optional<Dates.Found> onDayOf(List<Dates.Found> shown) {
        return shown.stream().filter(this::fallsOn).findFirst()
                .map(other -> new Dates.Found(other.raw(), found.utc(), other.day(), other.start()));
    }

    private boolean fallsOn(Dates.Found other) {
        var midnight = other.day().atStartOfDay(ZoneOffset.UTC).toInstant();
        var sinceMidnight = Duration.between(midnight, found.utc());
        return !other.day().equals(found.day())
                && sinceMidnight.plus(FURTHEST_EAST).compareTo(Duration.ZERO) >= 0
                && sinceMidnight.plus(FURTHEST_WEST).compareTo(Duration.ofDays(1)) < 0;
    }
}
