package lodestone.claim;

/// Headings that stand inside a line: `… in 2027. About Corvane Corvane explores …`; and such as end a part.
final class InnerHeadings {

    /// Characters of a line that may hold more than one part.
    static final int FEWEST = 900;
    private static final int NAME = 90;
    private static final String[] FORWARD = {"Forward-Looking Statement", "Forward-looking Statement",
        "FORWARD-LOOKING STATEMENT", "Forward Looking Statement", "Cautionary Statement", "Cautionary Note",
        "Safe Harbor"};
    private static final String[] ITEMS = {"item ", "part i", "note ", "qualified person", "competent person",
        "on behalf of", "non-gaap", "highlights", "consolidated ", "condensed ", "table ", "appendix"};

    private InnerHeadings() {}

    /// Where the next part begins after `from` in a long line, or -1.
    static int next(String text, int from, int end) {
        for (int at = text.indexOf(". ", from + 1, end); at > 0; at = text.indexOf(". ", at + 1, end)) {
            int next = at + 2;
            while (next < end && text.charAt(next) == ' ') {
                next++;
            }
            if (next < end && (begins(text, next) || nameEnd(text, next, end) > 0)) {
                return next;
            }
        }
        return -1;
    }

    private static boolean begins(String text, int at) {
        char first = text.charAt(at);
        if (first == 'F' || first == 'C' || first == 'S') {
            for (var words : FORWARD) {
                if (text.startsWith(words, at)) {
                    return true;
                }
            }
        }
        return false;
    }

    /// Where the name after `About` ends because its first word comes again, or -1.
    static int nameEnd(String text, int from, int end) {
        int name = from + 6;
        if (!text.startsWith("About ", from) || name >= end || !Lines.isCapital(text, name)) {
            return -1;
        }
        int word = Lines.wordEnd(text, name, end);
        var first = text.substring(name, word);
        int again = first.length() < 3 ? -1 : text.indexOf(" " + first, word, Math.min(end, name + NAME));
        int close = again;
        while (close > word && " .:-–".indexOf(text.charAt(close - 1)) >= 0) {
            close--;
        }
        return close;
    }

    /// Whether a short line begins another part of a filing or release.
    static boolean isItem(String text, int first, int last) {
        int at = Lines.skipMarks(text, first, last);
        for (var item : ITEMS) {
            if (text.regionMatches(true, at, item, 0, item.length()) && !Lines.stops(text, first, last)) {
                return true;
            }
        }
        return false;
    }
}
