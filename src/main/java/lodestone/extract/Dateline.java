package lodestone.extract;

import java.util.Optional;
import java.util.regex.Pattern;

/// What the first and last lines of a release say: its date, and whose it is.
final class Dateline {

    private static final Pattern SOURCE_LINE = Pattern.compile("(?mi)^\\s*source:?\\s+([^\\n]{3,80}?)\\s*$");
    private static final Pattern LISTED = Pattern.compile(
            "([A-Z][\\w&.,'’ -]{2,60}?)\\s*\\((?:the\\s+[\"“]|[\"“])?\\s*(?:NYSE|NASDAQ|Nasdaq|TSX|ASX|OTC|CSE|LSE|AIM)");
    private static final int HEAD = 2500;

    private Dateline() {}

    /// The first date in the opening of the text, as written.
    static Optional<String> date(String text) {
        return Dates.find(text.substring(0, Math.min(HEAD, text.length()))).map(Dates.Found::raw);
    }

    /// The company of the closing `SOURCE` line, else the first one named with its ticker.
    static Optional<String> issuer(String text) {
        var source = SOURCE_LINE.matcher(text);
        if (source.find()) {
            return Optional.of(source.group(1));
        }
        var listed = LISTED.matcher(text.substring(0, Math.min(HEAD, text.length())));
        return listed.find() ? Optional.of(afterDash(listed.group(1))) : Optional.empty();
    }

    private static String afterDash(String name) {
        int dash = Math.max(name.lastIndexOf("- "), name.lastIndexOf("-- "));
        return name.substring(dash < 0 ? 0 : dash + 2).strip();
    }
}
