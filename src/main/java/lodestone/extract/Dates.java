package lodestone.extract;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lodestone.model.Listing.DateForm;
import org.jspecify.annotations.Nullable;

/// Dates as feeds, pages and releases write them. A date without a time is midnight UTC; a time without a
/// zone is UTC.
final class Dates {

    private static final String TIME = "(?:[ ,T|–-]+(?:at |um |à |a las |о |в )?"
            + "(?<hour>[01]?\\d|2[0-3])[:.](?<minute>[0-5]\\d)"
            + "(?::(?<second>[0-5]?\\d)(?:[.,]\\d{1,9})?)?"
            + "\\s*(?<half>[AaPp]\\.?[Mm]\\.?)?\\s*(?<zone>[+-]\\d{2}:?\\d{2}|"
            + "[A-Z]{1,5}(?:[+-]\\d{1,2})?\\b)?)?";
    private static final String YEAR = "(?<year>(?:19[6-9]|20[0-4])\\d)(?!\\d)";
    private static final String DAY = "(?<!\\d)(?<day>[0-3]?\\d)";
    private static final Pattern DAY_FIRST = Pattern.compile(DAY
            + "(?:st|nd|rd|th|\\.|º|°|er|-)?,?\\s?(?:de |of |d’|"
            + "-)?(?<month>\\p{L}{3,12})\\.?,?[\\s-](?:de |del )?"
            + YEAR + TIME);
    private static final Pattern MONTH_FIRST = Pattern
            .compile("(?<month>\\p{L}{3,12})\\.?\\s(?<day>[0-3]?\\d)"
                    + "(?:st|nd|rd|th)?,?\\s" + YEAR + TIME);
    private static final Pattern YEAR_FIRST = Pattern.compile("(?<!\\d)(?<year>(?:19[6-9]|20[0-4])\\d)"
            + "(?:[-/.]|\\s?[年년]\\s?)(?<month>[01]?\\d)(?:[-/.]|"
            + "\\s?[月월]\\s?)(?<day>[0-3]?\\d)(?!\\d)\\s?[日일]?"
            + TIME.replaceFirst("\\[ ,T\\|–-\\]\\+", "[ ,T|–-]*"));
    private static final Pattern DENSE = Pattern.compile(
            "(?<![\\d.-])(?<year>20[0-3]\\d)(?<month>0[1-9]|1[0-2])(?<day>0[1-9]|[12]\\d|3[01])(?![\\d.])"
                    + TIME);
    private static final Pattern NUMBERS = Pattern
            .compile("(?<![\\d./])(?<one>[0-3]?\\d)\\s?(?<by>[/.|-])\\s?"
                    + "(?<two>[0-3]?\\d)\\s?[/.|-]\\s?" + YEAR + TIME);
    private static final Pattern SHORT = Pattern
            .compile("(?<![\\d./])(?<one>[0-3]?\\d)(?<by>[/.])(?<two>[0-3]?\\d)[/.]"
                    + "(?<year>[0-3]\\d)(?![\\d./])" + TIME);
    private static final List<Pattern> YEARLY = List.of(YEAR_FIRST, MONTH_FIRST, DAY_FIRST, DENSE, NUMBERS);
    private static final int BEFORE = 28;
    private static final int AFTER = 48;
    private static final int SHORTEST_LINE = 200;
    private Dates() {}

    /// A date as written, and what it means.
    ///
    /// @param day the day that is written, whatever its zone
    record Found(String raw, Instant utc, LocalDate day, int start) {}

    /// What the whole text means, if it is a date.
    static Optional<Instant> parse(String text) {
        return find(text.strip()).map(Found::utc);
    }

    /// What the whole text means, if it is a date written so.
    static Optional<Instant> parse(String text, DateForm form) {
        return find(text.strip(), form.dayFirst()).map(Found::utc)
                .map(utc -> form.zone().filter(_ -> Zones.isUnstated(text))
                        .map(zone -> utc.atOffset(ZoneOffset.UTC).toLocalDateTime().atZone(zone).toInstant())
                        .orElse(utc));
    }

    /// The first date that stands in the text; `1/2/2026` is the second of January.
    static Optional<Found> find(String text) {
        return find(text, false);
    }

    /// The first date that stands in the text. Every year is looked for and then read with what stands around
    /// it, so that a long text costs no more than its length.
    ///
    /// @param dayFirst whether `1/2/2026` is the first of February
    static Optional<Found> find(String text, boolean dayFirst) {
        for (int at = year(text, 0); at >= 0; at = year(text, at + 2)) {
            var found = around(text, at, dayFirst);
            if (found.isPresent()) {
                return found;
            }
        }
        return text.length() > SHORTEST_LINE ? Optional.empty()
                : reading(SHORT.matcher(text), SHORT, dayFirst);
    }

    /// Where the next `19..` or `20..` stands that no other digit comes before.
    private static int year(String text, int from) {
        for (int i = from; i + 4 <= text.length(); i++) {
            char c = text.charAt(i);
            if (((c == '2' && text.charAt(i + 1) == '0') || (c == '1' && text.charAt(i + 1) == '9'))
                    && (i == 0 || !isDigit(text.charAt(i - 1))) && isDigit(text.charAt(i + 2))
                    && isDigit(text.charAt(i + 3))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static Optional<Found> around(String text, int at, boolean dayFirst) {
        int from = Math.max(0, at - BEFORE);
        int to = Math.min(text.length(), at + AFTER);
        for (var pattern : YEARLY) {
            var found = reading(pattern.matcher(text).region(from, to).useTransparentBounds(true), pattern,
                    dayFirst);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<Found> reading(Matcher matcher, Pattern pattern, boolean dayFirst) {
        while (matcher.find()) {
            var found = found(matcher, pattern, dayFirst);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<Found> found(Matcher match, Pattern pattern, boolean dayFirst) {
        try {
            var day = pattern == NUMBERS || pattern == SHORT ? byNumbers(match, dayFirst) : named(match);
            return day == null ? Optional.empty()
                    : Optional.of(new Found(match.group().strip(), instant(day, match), day, match.start()));
        } catch (DateTimeException notOne) {
            return Optional.empty();
        }
    }

    private static @Nullable LocalDate named(Matcher match) {
        var name = match.group("month");
        int month = Character.isDigit(name.charAt(0)) ? Integer.parseInt(name) : Months.of(name);
        return month == 0 ? null
                : LocalDate.of(Integer.parseInt(match.group("year")), month, number(match, "day"));
    }

    private static LocalDate byNumbers(Matcher match, boolean dayFirst) {
        int one = number(match, "one");
        int two = number(match, "two");
        boolean american = (match.group("by").equals("/") && !dayFirst && one <= 12) || two > 12;
        int year = number(match, "year");
        return LocalDate.of(year < 100 ? 2000 + year : year, american ? one : two, american ? two : one);
    }

    private static int number(Matcher match, String group) {
        return Integer.parseInt(match.group(group));
    }

    private static Instant instant(LocalDate day, Matcher match) {
        if (match.group("hour") == null) {
            return day.atStartOfDay(ZoneOffset.UTC).toInstant();
        }
        int hour = number(match, "hour");
        var half = String.valueOf(match.group("half")).toLowerCase(Locale.ROOT);
        int hours = half.startsWith("p") ? hour % 12 + 12 : half.startsWith("a") ? hour % 12 : hour;
        int second = match.group("second") == null ? 0 : number(match, "second");
        return day.atTime(LocalTime.of(hours, number(match, "minute"), second))
                .atZone(Zones.of(match.group("zone")))
                .toInstant();
    }

    /// Whether a zone's short name stands in a date as written: `8:30 am EDT`.
    static boolean namesZone(String raw) {
        int name = raw.length();
        while (name > 0 && Character.isLetter(raw.charAt(name - 1))) {
            name--;
        }
        return Zones.isName(raw.substring(name));
    }
}
