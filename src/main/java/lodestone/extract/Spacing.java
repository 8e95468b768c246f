package lodestone.extract;

/// White space as a page shows it: runs are one blank, and what has no width is no character at all.
final class Spacing {

    private Spacing() {}

    /// Adds words to a line that is being written; no blank begins a line.
    static void append(StringBuilder line, String words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (isBlank(c)) {
                if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
                    line.append(' ');
                }
            } else if (!isWidthless(c)) {
                line.append(c);
            }
        }
    }

    /// The words with every run of blanks as one.
    static String collapsed(String words) {
        boolean runs = false;
        boolean gap = false;
        boolean blank = true;
        for (int i = 0; i < words.length() && !(runs && !blank); i++) {
            boolean before = gap;
            gap = isBlank(words.charAt(i));
            runs |= gap && before;
            blank &= gap;
        }
        if (!runs) {
            return words;
        }
        if (blank) {
            return " ";
        }
        var line = new StringBuilder(words.length());
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (!isBlank(c)) {
                line.append(c);
            } else if (line.isEmpty() || line.charAt(line.length() - 1) != ' ') {
                line.append(' ');
            }
        }
        return line.toString();
    }

    /// Whether nothing of it shows.
    static boolean isBlank(String words) {
        for (int i = 0; i < words.length(); i++) {
            if (!isBlank(words.charAt(i)) && !isWidthless(words.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    static boolean isBlank(char c) {
        return c <= ' ' || c == '\u00a0' || (c > '\u1000' && Character.isSpaceChar(c));
    }

    /// Soft hyphens, zero-width spaces and joiners, byte order marks, direction marks.
    static boolean isWidthless(char c) {
        return c == '\u00ad' || (c >= '\u200b' && c <= '\u200f') || (c >= '\u202a' && c <= '\u202e')
                || c == '\u2060' || c == '\ufeff';
    }
}
