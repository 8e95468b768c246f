package lodestone.record;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// A stretch of time that a plan names, e.g. `H2 2026`.
///
/// @param words as they stand in the passage
/// @param first its first day
/// @param last its last day, when the plan is due
public record DueDate(String words, LocalDate first, LocalDate last) {

    private static final String YEAR = "(?:(?:calendar|fiscal|financial) )?(?:year )?(?:CY|FY)?\\s?"
            + "(?<year>20\\d\\d)";
    private static final String OF = "(?: of)?(?: the)?[ ,-]*";
    private static final Pattern DATE = Pattern.compile("(?i)\\b(?:"
            + "(?:H(?<half>[12])|(?<halves>[12])H|(?<halfword>first|second|1st|2nd)[ -]half)" + OF + YEAR
            + "|(?:Q(?<quarter>[1-4])|(?<quarters>[1-4])Q|(?<quarterword>first|second|third|fourth|"
            + "1st|2nd|3rd|4th)[ -]quarter)" + OF + YEAR.replace("<year>", "<year2>")
            + "|(?<part>early|mid|middle|late|end|year[- ]end)" + OF + YEAR.replace("<year>", "<year3>")
            + "|(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
            + "sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?" + OF
            + "(?:\\d{1,2}(?:st|nd|rd|th)?,? )?(?<year4>20\\d\\d)"
            + "|(?:(?:calendar|fiscal|financial) (?:year )?)?(?<year5>20\\d\\d)"
            + "|(?<next>next|this) (?:calendar |fiscal |financial )?year)\\b");

    /// The soonest stretch that a passage names and that was not over when it was published; empty where it
    /// names none.
    public static Optional<DueDate> in(String text, LocalDate published) {
        return DATE.matcher(text).results().map(match -> of(match, published))
                .filter(due -> !due.last.isBefore(published))
                .min(java.util.Comparator.comparing(DueDate::last));
    }

    private static DueDate of(MatchResult match, LocalDate published) {
        if (match.group("next") != null) {
            boolean next = match.group("next").equalsIgnoreCase("next");
            return months(match, published.getYear() + (next ? 1 : 0), 1, 12);
        }
        if (match.group("year") != null) {
            boolean first = first(match, "half", "halves", "halfword").matches("1|1st|first");
            return months(match, year(match, "year"), first ? 1 : 7, first ? 6 : 12);
        }
        if (match.group("year2") != null) {
            int quarter = quarter(first(match, "quarter", "quarters", "quarterword"));
            return months(match, year(match, "year2"), quarter * 3 - 2, quarter * 3);
        }
        if (match.group("year3") != null) {
            return part(match, year(match, "year3"));
        }
        if (match.group("year4") != null) {
            int month = month(match.group("month"));
            return months(match, year(match, "year4"), month, month);
        }
        return months(match, year(match, "year5"), 1, 12);
    }

    /// `mid` is the middle half; `early` the first third, `late` the last.
    private static DueDate part(MatchResult match, int year) {
        return switch (match.group("part").toLowerCase(Locale.ROOT)) {
            case "early" -> months(match, year, 1, 4);
            case "mid", "middle" -> months(match, year, 4, 9);
            case "late" -> months(match, year, 9, 12);
            default -> months(match, year, 12, 12);
        };
    }

    private static int quarter(String word) {
        return switch (word.charAt(0)) {
            case '1' -> 1;
            case '2', 's' -> 2;
            case '3', 't' -> 3;
            case '4' -> 4;
            default -> word.startsWith("fo") ? 4 : 1;
        };
    }

    private static int month(String word) {
        var start = word.substring(0, 3).toUpperCase(Locale.ROOT);
        for (var month : Month.values()) {
            if (month.name().startsWith(start)) {
                return month.getValue();
            }
        }
        throw new IllegalArgumentException("no month: " + word);
    }

    private static String first(MatchResult match, String... groups) {
        for (var group : groups) {
            if (match.group(group) != null) {
                return match.group(group).toLowerCase(Locale.ROOT);
            }
        }
        throw new IllegalArgumentException("none of " + String.join(", ", groups));
    }

    private static int year(MatchResult match, String group) {
        return Integer.parseInt(match.group(group));
    }

    private static DueDate months(MatchResult match, int year, int from, int to) {
        return new DueDate(match.group(), YearMonth.of(year, from).atDay(1),
                YearMonth.of(year, to).atEndOfMonth());
    }
}
