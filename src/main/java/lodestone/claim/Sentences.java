package lodestone.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Sentences of a text. A line's end always ends one: headlines, list points and table rows are sentences of
/// their own. Within a line a full stop ends one unless it belongs to an abbreviation, an initial or a
/// number.
final class Sentences {

    private static final Set<String> ABBREVIATED = Set.of("inc", "corp", "ltd", "co", "no", "nos", "mr",
            "mrs", "ms", "dr", "st",
            "vs", "approx", "est", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct",
            "nov", "dec",
            "pty", "fig", "gen", "sen", "rep", "gov", "prof", "jr", "sr", "e.g", "i.e", "llc", "n.v", "s.a");

    /// No sentence of a release is longer; a text without any stop is cut, so that the work stays linear.
    private static final int LONGEST = 3000;

    private Sentences() {}

    /// A stretch of text without the white space around it.
    record Span(int start, int end) {}

    static List<Span> of(String text) {
        var spans = new ArrayList<Span>();
        int start = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            boolean cut = at - start > LONGEST && Character.isWhitespace(c);
            if (c == '\n' || cut || (isStop(c) && ends(text, at))) {
                add(spans, text, start, at + 1);
                start = at + 1;
            }
        }
        add(spans, text, start, text.length());
        return spans;
    }

    private static boolean isStop(char c) {
        return c == '.' || c == '!' || c == '?';
    }

    private static boolean ends(String text, int at) {
        int next = at + 1;
        while (next < text.length() && "\"”’')]*".indexOf(text.charAt(next)) >= 0) {
            next++;
        }
        if (next >= text.length() || text.charAt(at) != '.') {
            return next >= text.length() || Character.isWhitespace(text.charAt(next));
        }
        if (!Character.isWhitespace(text.charAt(next))) {
            return false;
        }
        int begin = at;
        while (begin > 0 && (Character.isLetter(text.charAt(begin - 1)) || text.charAt(begin - 1) == '.')) {
            begin--;
        }
        var word = text.substring(begin, at);
        boolean initial = word.length() == 1 && Character.isUpperCase(word.charAt(0));
        return !initial && !ABBREVIATED.contains(word.toLowerCase(java.util.Locale.ROOT))
                && startsAnew(text, next, word);
    }

    /// After a dotted abbreviation such as `U.S.` only a new sentence's capital counts.
    private static boolean startsAnew(String text, int from, String word) {
        int at = from;
        while (at < text.length() && (text.charAt(at) == ' ' || "\"“‘'(*[".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        boolean capital = at >= text.length() || !Character.isLowerCase(text.charAt(at));
        return capital
                && !(word.contains(".") && at < text.length() && Character.isLowerCase(text.charAt(at)));
    }

    private static void add(List<Span> spans, String text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        if (end > start) {
            spans.add(new Span(start, end));
        }
    }
}
