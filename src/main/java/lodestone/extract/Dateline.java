package lodestone.extract;

import java.util.Optional;
import java.util.regex.Pattern;

/// What the first lines of a release say: its date, and whose ticker it names.
final class Dateline {

    private static final Pattern EXCHANGE = Pattern
            .compile("\\((?:the\\s+[\"“]|[\"“])?\\s*(?:NYSE|NASDAQ|Nasdaq|TSX|ASX|OTC|CSE|LSE|AIM)");
    private static final Pattern LISTED = Pattern
            .compile("((?:[A-Z][\\w&.,'’ -]|(?<!\\w)\\d{1,4}[A-Z])[\\w&.,'’ -]{0,60}?)\\s*$");
    private static final int HEAD = 2500;

    private Dateline() {}

    /// The date of the line that says where and when the text was given out, else the first in its opening,
    /// as written.
    static Optional<Dates.Found> found(String text) {
        return found(text, WireLine.in(text));
    }

    /// @param line the text's own
    static Optional<Dates.Found> found(String text, WireLine line) {
        return line.dateline().flatMap(Dates::find).or(() -> first(text));
    }

    private static Optional<Dates.Found> first(String text) {
        return Dates.find(text.substring(0, Math.min(HEAD, text.length())));
    }

    /// The same as written.
    static Optional<String> date(String text) {
        return found(text).map(Dates.Found::raw);
    }

    /// The first company named with its ticker in the opening.
    static Optional<String> listed(String text) {
        var head = text.substring(0, Math.min(HEAD, text.length()));
        var exchange = EXCHANGE.matcher(head);
        for (int at = head.indexOf('('); at >= 0; at = head.indexOf('(', at + 1)) {
            if (exchange.region(at, head.length()).lookingAt()) {
                var match = LISTED.matcher(head.substring(Math.max(0, at - 80), at));
                if (match.find()) {
                    return Optional.of(afterDash(match.group(1)));
                }
            }
        }
        return Optional.empty();
    }

    /// Behind the dateline's dash, and behind a comma that is not the name's own.
    private static String afterDash(String name) {
        int dash = name.lastIndexOf("- ");
        var said = name.substring(dash < 0 ? 0 : dash + 2).strip();
        int comma = said.lastIndexOf(", ");
        return comma < 0 || said.indexOf(' ', comma + 2) < 0 ? said : said.substring(comma + 2);
    }
}
