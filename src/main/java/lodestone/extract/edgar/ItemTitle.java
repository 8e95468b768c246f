package lodestone.extract.edgar;

import java.util.Optional;
import java.util.regex.Pattern;

/// The title at the beginning of a heading that a paragraph may run on from.
final class ItemTitle {

    private static final Pattern END = Pattern
            .compile("[.:]\\s+(?=[\\p{Lu}\\d(“\"\\[])|\\s[–—]\\s|[.:]?\\s*$");
    private static final Pattern ABBREVIATION = Pattern
            .compile(".*\\b(?:U\\.S|Inc|Corp|No|Co|Ltd|(?<![-.])[A-Z])$");

    private static final Pattern WORD = Pattern.compile("\\p{L}{3}");

    private ItemTitle() {}

    /// The title, an empty one if there are no words; nothing if none ends within the bound.
    static Optional<String> of(String rest, int longest) {
        if (!WORD.matcher(rest).find()) {
            return Optional.of("");
        }
        var end = END.matcher(rest);
        while (end.find() && end.start() <= longest) {
            var title = rest.substring(0, end.start()).strip();
            if (end.end() == rest.length() || !ABBREVIATION.matcher(title).matches()) {
                return Optional.of(title.replaceAll("\\s+", " "));
            }
        }
        return Optional.empty();
    }
}
