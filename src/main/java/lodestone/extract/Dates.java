package lodestone.extract;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Dates as feeds, pages and releases write them. A date without a time is midnight UTC; a time without a zone is UTC.
final class Dates {

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final String MONTH = "(?<month>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|"
            + "Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?";
    private static final String TIME = "(?:[ ,T]+(?:at )?(?<hour>\\d{1,2}):(?<minute>\\d{2})(?::(?<second>\\d{2}))?"
            + "\\s*(?<half>[AaPp]\\.?[Mm]\\.?)?\\s*(?<zone>[+-]\\d{2}:?\\d{2}|[A-Z]{1,5}(?:[+-]\\d{1,2})?)?)?";
    private static final Pattern DAY_FIRST = Pattern.compile(
            "\\b(?<day>\\d{1,2})(?:st|nd|rd|th)? " + MONTH + ",? (?<year>\\d{4})" + TIME, Pattern.CASE_INSENSITIVE);
    private static final Pattern MONTH_FIRST = Pattern.compile(
            "\\b" + MONTH + " (?<day>\\d{1,2})(?:st|nd|rd|th)?,? (?<year>\\d{4})" + TIME, Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBERS = Pattern.compile(
            "(?<year>\\d{4})[-/](?<month>\\d{1,2})[-/](?<day>\\d{1,2})" + TIME.replace("[ ,T]+", "[ T]+"));
    private static final Pattern AMERICAN =
            Pattern.compile("\\b(?<month>\\d{1,2})/(?<day>\\d{1,2})/(?<year>\\d{4})" + TIME);
    private static final Map<String, String> ZONES = Map.ofEntries(Map.entry("Z", "Z"), Map.entry("UT", "Z"),
            Map.entry("UTC", "Z"), Map.entry("GMT", "Z"), Map.entry("EST", "-05:00"), Map.entry("EDT", "-04:00"),
            Map.entry("ET", "America/New_York"), Map.entry("CST", "-06:00"), Map.entry("CDT", "-05:00"),
            Map.entry("MST", "-07:00"), Map.entry("MDT", "-06:00"), Map.entry("PST", "-08:00"),
            Map.entry("PDT", "-07:00"), Map.entry("PT", "America/Los_Angeles"), Map.entry("AEST", "+10:00"),
            Map.entry("AEDT", "+11:00"), Map.entry("AWST", "+08:00"), Map.entry("ACST", "+09:30"),
            Map.entry("BST", "+01:00"), Map.entry("CET", "+01:00"), Map.entry("CEST", "+02:00"),
            Map.entry("BRT", "-03:00"), Map.entry("JST", "+09:00"), Map.entry("SGT", "+08:00"));

    private Dates() {}

    /// A date as written, and what it means.
    record Found(String raw, Instant utc) {}

    /// What the whole text means, if it is a date.
    static Optional<Instant> parse(String text) {
        var trimmed = text.strip();
        try {
            return Optional.of(OffsetDateTime.parse(trimmed).toInstant());
        } catch (DateTimeException notIso) {
            return find(trimmed).map(Found::utc);
        }
    }

    /// The first date that stands in the text.
    static Optional<Found> find(String text) {
        Optional<Found> first = Optional.empty();
        int at = Integer.MAX_VALUE;
        for (var pattern : List.of(NUMBERS, MONTH_FIRST, DAY_FIRST, AMERICAN)) {
            var match = pattern.matcher(text);
            if (match.find() && match.start() < at) {
                var found = found(match);
                if (found.isPresent()) {
                    first = found;
                    at = match.start();
                }
            }
        }
        return first;
    }

    private static Optional<Found> found(Matcher match) {
        try {
            var day = LocalDate.of(Integer.parseInt(match.group("year")), month(match.group("month")),
                    Integer.parseInt(match.group("day")));
            return Optional.of(new Found(match.group().strip(), instant(day, match)));
        } catch (DateTimeException notOne) {
            return Optional.empty();
        }
    }

    private static Instant instant(LocalDate day, Matcher match) {
        if (match.group("hour") == null) {
            return day.atStartOfDay(ZoneOffset.UTC).toInstant();
        }
        int hour = Integer.parseInt(match.group("hour"));
        var half = String.valueOf(match.group("half")).toLowerCase(Locale.ROOT);
        int hours = half.startsWith("p") ? hour % 12 + 12 : half.startsWith("a") ? hour % 12 : hour;
        var second = match.group("second");
        return LocalDateTime.of(day, java.time.LocalTime.of(hours, Integer.parseInt(match.group("minute")),
                second == null ? 0 : Integer.parseInt(second))).atZone(zone(match.group("zone"))).toInstant();
    }

    private static ZoneId zone(@org.jspecify.annotations.Nullable String name) {
        if (name == null) {
            return ZoneOffset.UTC;
        }
        try {
            return ZoneId.of(ZONES.getOrDefault(name.toUpperCase(Locale.ROOT), name));
        } catch (DateTimeException unknown) {
            return ZoneOffset.UTC;
        }
    }

    private static int month(String name) {
        return Character.isDigit(name.charAt(0)) ? Integer.parseInt(name)
                : MONTHS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
    }
}
