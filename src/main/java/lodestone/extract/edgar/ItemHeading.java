package lodestone.extract.edgar;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// A line that may be the heading of an Item.
///
/// @param part `I` to `IV` where the line names the part
/// @param number e.g. `7.01`, `1A`, `1, 2`
/// @param rest what the line says after the number
record ItemHeading(Optional<String> part, String number, String rest) {

    private static final String NUMBER = "\\d{1,2}(?:\\.\\d{2}|[A-Ka-c](?![a-z])|\\.?\\s?[A-K](?=\\.\\s))?"
            + "(?:\\s?,?\\s?\\([A-Za-z]\\)){0,6}";
    private static final String PART_NUMBER = "(?i:PART)\\s+(I{1,3}|IV|[1-4])\\b";
    private static final String BETWEEN = "[\\s.:)|–—-]{0,8}";
    private static final Pattern HEADING = Pattern
            .compile("[^\\p{L}\\d]{0,4}(?:" + PART_NUMBER + "[\\s.,:;|–—-]{0,6})?"
                    + "(?i:ITEMS?)\\s{0,3}[.:#]?\\s{0,3}(" + NUMBER + ")"
                    + "((?:\\s{0,2}(?:,|(?i:and)|&)\\s{0,2}(?:(?i:ITEMS?)\\s)?\\s?" + NUMBER + "){0,3})"
                    + "(?![\\da-z])" + BETWEEN + "(.*)");
    private static final Pattern PART = Pattern.compile("\\W{0,4}" + PART_NUMBER + BETWEEN + "(.*)");
    private static final Pattern MORE = Pattern.compile(NUMBER);
    private static final int LONGEST_PART = 60;

    /// The heading that begins with this line; empty for any other line, also for one in which a sentence
    /// speaks of an Item: `Item 1A of our report`, `Item 7, “Management’s Discussion”`.
    static Optional<ItemHeading> of(String line) {
        var match = HEADING.matcher(line);
        if (!match.lookingAt() || goesOn(match.group(4))) {
            return Optional.empty();
        }
        return Optional.of(new ItemHeading(Optional.ofNullable(match.group(1)).map(ItemHeading::roman),
                numbers(match), match.group(4).strip()));
    }

    private static boolean goesOn(String rest) {
        return !rest.isEmpty()
                && (Character.isLowerCase(rest.charAt(0)) || ",;“\"'‘".indexOf(rest.charAt(0)) >= 0);
    }

    private static String numbers(MatchResult match) {
        var numbers = new StringBuilder(plain(match.group(2)));
        MORE.matcher(match.group(3)).results().map(more -> plain(more.group()))
                .forEach(more -> numbers.append(", ").append(more));
        return numbers.toString();
    }

    /// `5.02(b)` is told under `5.02`, `9A(T)` under `9A`; `16. A` is `16A`.
    private static String plain(String number) {
        return number.replaceFirst("[\\s,]*\\(.*", "").replaceFirst("\\.?\\s?(?=[A-K]$)", "")
                .toUpperCase(Locale.ROOT);
    }

    private static String roman(String part) {
        return switch (part) {
            case "1" -> "I";
            case "2" -> "II";
            case "3" -> "III";
            case "4" -> "IV";
            default -> part;
        };
    }

    /// The part that a line such as `PART II. OTHER INFORMATION` begins.
    static Optional<String> partOf(String line) {
        var match = PART.matcher(line);
        return match.matches() && match.group(2).length() < LONGEST_PART && !goesOn(match.group(2))
                ? Optional.of(roman(match.group(1))) : Optional.empty();
    }

    /// Where it stands among the Items of its form: a hundred for each number, then point or letter.
    int order() {
        int digits = 0;
        while (digits < number.length() && Character.isDigit(number.charAt(digits))) {
            digits++;
        }
        return Integer.parseInt(number.substring(0, digits)) * 100 + within(number.substring(digits));
    }

    private static int within(String rest) {
        if (rest.isEmpty() || rest.charAt(0) == ',') {
            return 0;
        }
        return rest.charAt(0) == '.' ? Integer.parseInt(rest.substring(1, 3)) : rest.charAt(0) - 'A' + 1;
    }
}
