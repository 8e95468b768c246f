package lodestone.cli;

/// Breaks lines at blanks to fit a terminal. What goes on is indented like its line, or as far as the words
/// after its first wide gap stand; colour codes take no room.
final class Wrapping {

    private static final int DEEPEST = 24;

    private Wrapping() {}

    /// The text with no line wider than that, but for words that are wider themselves.
    static String of(String text, int columns) {
        var out = new StringBuilder();
        for (var line : text.split("\n", -1)) {
            out.append(width(line) <= columns ? line : broken(line, columns)).append('\n');
        }
        return out.deleteCharAt(out.length() - 1).toString();
    }

    private static String broken(String line, int columns) {
        int indent = Math.min(indent(line), columns / 2);
        var out = new StringBuilder(line.substring(0, lead(line)));
        int at = lead(line);
        boolean first = true;
        for (var word : line.substring(lead(line)).split(" ", -1)) {
            int needed = width(word) + (first ? 0 : 1);
            if (!first && at + needed > columns) {
                out.append('\n').append(" ".repeat(indent)).append(word);
                at = indent + width(word);
            } else {
                out.append(first ? "" : " ").append(word);
                at += needed;
            }
            first = false;
        }
        return out.toString();
    }

    private static int lead(String line) {
        return line.length() - line.stripLeading().length();
    }

    private static int indent(String line) {
        int gap = line.indexOf("  ", lead(line));
        if (gap < 0 || gap > DEEPEST) {
            return lead(line);
        }
        return line.length() - line.substring(gap).stripLeading().length();
    }

    private static int width(String text) {
        var shown = text.indexOf('\u001b') < 0 ? text : text.replaceAll("\u001b\\[[0-9;]*m", "");
        return shown.codePointCount(0, shown.length());
    }
}
