package lodestone.extract.pdf;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Decides what a hyphen at a line's end is: part of a compound, or there only because the line ended. The
/// document's other words tell.
final class Hyphens {

    private static final Pattern WORD = Pattern.compile("\\p{L}+(?:[-\u2010\u2011]\\p{L}+)*");
    private static final char SOFT = '\u00ad';

    private final Set<String> words = new HashSet<>();

    /// @param lines of the whole document
    Hyphens(Stream<String> lines) {
        lines.forEach(this::learn);
    }

    /// A word that the line ends within is not learnt.
    private void learn(String line) {
        var found = WORD.matcher(line);
        while (found.find()) {
            if (found.end() == line.length() || "-\u2010\u00ad".indexOf(line.charAt(found.end())) < 0) {
                words.add(plain(found.group()));
            }
        }
    }

    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replace('\u2010', '-').replace('\u2011', '-');
    }

    /// Takes the hyphen from the text's end where it goes; whether the line ended within a word, so that the
    /// next one follows without a blank.
    boolean mend(StringBuilder text, String next) {
        boolean isBroken = isBroken(text, next);
        if (isBroken && goes(text, next)) {
            text.setLength(text.length() - 1);
        }
        return isBroken;
    }

    /// Whether a line's end is a hyphen between letters.
    static boolean isBroken(CharSequence line, String next) {
        int last = line.length() - 1;
        return last > 0 && isHyphen(line.charAt(last)) && Character.isLetter(line.charAt(last - 1))
                && !next.isEmpty() && Character.isLetter(next.charAt(0));
    }

    private static boolean isHyphen(char c) {
        return c == '-' || c == '\u2010' || c == SOFT;
    }

    /// Whether the hyphen goes when the two lines are joined.
    private boolean goes(CharSequence line, String next) {
        if (line.charAt(line.length() - 1) == SOFT) {
            return true;
        }
        var first = plain(lastWord(line));
        var second = plain(firstWord(next));
        if (words.contains(first + second)) {
            return true;
        }
        if (!Character.isLowerCase(next.charAt(0))) {
            return false;
        }
        boolean compound = first.contains("-") || words.contains(first + "-" + second);
        return !compound && !(words.contains(first) && words.contains(second));
    }

    /// The last word without its hyphen, with those before it.
    private static String lastWord(CharSequence line) {
        int end = line.length() - 1;
        int from = end;
        while (from > 0 && (Character.isLetter(line.charAt(from - 1)) || isHyphen(line.charAt(from - 1)))) {
            from--;
        }
        return line.subSequence(from, end).toString();
    }

    private static String firstWord(String line) {
        var found = WORD.matcher(line);
        return found.lookingAt() ? found.group() : "";
    }
}
