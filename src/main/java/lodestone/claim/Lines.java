package lodestone.claim;

/// What can be seen of a line without reading it: where its words begin, whether it is a row, how it ends.
final class Lines {

    private Lines() {}

    /// The first character that is neither a blank nor a mark of Markdown.
    static int skipMarks(String text, int from, int end) {
        int at = from;
        while (at < end && (isBlank(text.charAt(at)) || "#*_>".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        return at;
    }

    static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\r' || c == '\u00a0' || (c > 127 && Character.isWhitespace(c));
    }

    static boolean isCapital(String text, int at) {
        char c = text.charAt(at);
        return c < 128 ? c >= 'A' && c <= 'Z' : Character.isUpperCase(c);
    }

    static int wordEnd(String text, int from, int end) {
        int at = from;
        while (at < end && Character.isLetter(text.charAt(at))) {
            at++;
        }
        return at == from && from < end ? from + 1 : at;
    }

    /// Whether those words in small letters stand there in letters of any case.
    static boolean contains(String text, String words, int from, int to) {
        int last = Math.min(to, text.length()) - words.length();
        for (int at = from; at <= last; at++) {
            if ((text.charAt(at) | 32) == words.charAt(0)
                    && text.regionMatches(true, at, words, 0, words.length())) {
                return true;
            }
        }
        return false;
    }

    /// Whether it ends a sentence, quotes and brackets aside.
    static boolean stops(String text, int start, int end) {
        int last = end;
        while (last > start && "\"”’')]*_".indexOf(text.charAt(last - 1)) >= 0) {
            last--;
        }
        return last > start && ".!".indexOf(text.charAt(last - 1)) >= 0;
    }

    /// Whether it is a row of a table: bars between cells, or two wide gaps.
    static boolean isRow(String text, int start, int end) {
        if (text.charAt(start) == '|') {
            return text.indexOf('|', start + 1, end) > 0;
        }
        int first = gap(text, start, end);
        return first > 0 && gap(text, first, end) > 0;
    }

    /// One past the next wide gap, or -1.
    private static int gap(String text, int from, int end) {
        int tab = text.indexOf('\t', from, end);
        int blanks = blanks(text, from, end);
        int at = tab < 0 || (blanks >= 0 && blanks < tab) ? blanks : tab;
        while (at >= 0 && at < end && isBlank(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /// The next three blanks in a row, or -1; every third character tells.
    private static int blanks(String text, int from, int end) {
        for (int at = from + 2; at < end; at += 3) {
            if (text.charAt(at) == ' ') {
                int first = at;
                while (first > from && text.charAt(first - 1) == ' ') {
                    first--;
                }
                int last = at + 1;
                while (last < end && last - first < 3 && text.charAt(last) == ' ') {
                    last++;
                }
                if (last - first >= 3) {
                    return first;
                }
            }
        }
        return -1;
    }

    /// Whether a whole line is in capitals, two words or more.
    static boolean isShouted(String text, int start, int end) {
        int blanks = 0;
        for (int at = start; at < end; at++) {
            if (Character.isLowerCase(text.charAt(at))) {
                return false;
            }
            blanks += text.charAt(at) == ' ' ? 1 : 0;
        }
        return blanks > 0 && isCapital(text, start) && !stops(text, start, end);
    }

    /// Whether it is letters only, begun by a capital: what a heading of few words looks like.
    static boolean isTitle(String text, int start, int end) {
        for (int at = start; at < end; at++) {
            char c = text.charAt(at);
            if (!Character.isLetter(c) && c != ' ' && c != '-' && c != '&') {
                return false;
            }
        }
        return isCapital(text, start);
    }
}
