package lodestone.extract;

import java.util.Optional;
import java.util.regex.Pattern;

/// What the first and last lines of a release say: its date, and whose it is.
final class Dateline {

    private static final Pattern SOURCE_LINE = Pattern.compile("(?i)source(?::\\s*|\\s+)([^\\n]{3,80}?)\\s*");
    private static final Pattern EXCHANGE = Pattern
            .compile("\\((?:the\\s+[\"“]|[\"“])?\\s*(?:NYSE|NASDAQ|Nasdaq|TSX|ASX|OTC|CSE|LSE|AIM)");
    private static final Pattern LISTED = Pattern.compile("([A-Z][\\w&.,'’ -]{2,60}?)\\s*$");
    private static final int HEAD = 2500;

    private Dateline() {}

    /// The first date in the opening of the text, as written.
    static Optional<Dates.Found> found(String text) {
        return Dates.find(text.substring(0, Math.min(HEAD, text.length())));
    }

    /// The same as written.
    static Optional<String> date(String text) {
        return found(text).map(Dates.Found::raw);
    }

    /// The company of the closing `SOURCE` line, else the first one named with its ticker.
    static Optional<String> issuer(String text) {
        return sourceLine(text).or(() -> listed(text.substring(0, Math.min(HEAD, text.length()))));
    }

    private static Optional<String> sourceLine(String text) {
        for (int start = 0; start < text.length();) {
            int newline = text.indexOf('\n', start);
            int end = newline < 0 ? text.length() : newline;
            if (text.regionMatches(true, start, "source", 0, 6) && end - start < 100) {
                var match = SOURCE_LINE.matcher(text.substring(start, end));
                if (match.matches()) {
                    return Optional.of(match.group(1));
                }
            }
            start = end + 1;
        }
        return Optional.empty();
    }

    private static Optional<String> listed(String head) {
        var exchange = EXCHANGE.matcher(head);
        while (exchange.find()) {
            var match = LISTED.matcher(head.substring(Math.max(0, exchange.start() - 80), exchange.start()));
            if (match.find()) {
                return Optional.of(afterDash(match.group(1)));
            }
        }
        return Optional.empty();
    }

    private static String afterDash(String name) {
        int dash = Math.max(name.lastIndexOf("- "), name.lastIndexOf("-- "));
        return name.substring(dash < 0 ? 0 : dash + 2).strip();
    }
}
