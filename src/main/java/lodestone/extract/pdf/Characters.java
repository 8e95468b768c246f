package lodestone.extract.pdf;

import java.text.Bidi;
import java.text.Normalizer;

/// Characters as a reader means them: ligatures and presentation forms taken apart, what has no width left
/// out, right-to-left runs in the order in which they are read.
final class Characters {

    private static final char SOFT_HYPHEN = '\u00ad';
    /// Pairs that change places when their line is turned round.
    private static final String BRACKETS = "()[]{}<>\u00ab\u00bb";

    private Characters() {}

    /// What one glyph stands for. A soft hyphen stays: whether it is seen depends on where its line ends.
    static String of(String glyph) {
        boolean plain = true;
        for (int i = 0; i < glyph.length() && plain; i++) {
            plain = isPlain(glyph.charAt(i));
        }
        return plain ? glyph : cleaned(glyph);
    }

    private static boolean isPlain(char c) {
        return (c >= ' ' && c < '\u007f') || (c > SOFT_HYPHEN && c < '\u0300');
    }

    private static String cleaned(String glyph) {
        var clean = new StringBuilder(glyph.length());
        for (int i = 0; i < glyph.length(); i++) {
            char c = glyph.charAt(i);
            if (isPresentation(c)) {
                clean.append(Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC));
            } else if (isBlank(c)) {
                clean.append(' ');
            } else if (!isWidthless(c)) {
                clean.append(c);
            }
        }
        return Normalizer.normalize(clean, Normalizer.Form.NFC);
    }

    private static boolean isPresentation(char c) {
        return (c >= '\ufb00' && c <= '\ufdff') || (c >= '\ufe70' && c < '\ufeff');
    }

    static boolean isBlank(char c) {
        return c <= ' ' || c == '\u00a0' || (c >= '\u2000' && c <= '\u200a') || c == '\u202f'
                || c == '\u3000';
    }

    private static boolean isWidthless(char c) {
        return (c >= '\u200b' && c <= '\u200f') || (c >= '\u202a' && c <= '\u202e') || c == '\u2060'
                || c == '\ufeff' || (c >= '\u007f' && c < '\u00a0') || c == '\ufffe' || c == '\uffff';
    }

    /// A line as it is read, from how its glyphs stand from left to right.
    static String logical(String line) {
        if (!Bidi.requiresBidi(line.toCharArray(), 0, line.length())) {
            return line;
        }
        var bidi = new Bidi(line, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
        var levels = new byte[bidi.getRunCount()];
        var order = new Integer[levels.length];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = (byte) bidi.getRunLevel(i);
            order[i] = i;
        }
        Bidi.reorderVisually(levels, 0, order, 0, levels.length);
        var read = new StringBuilder(line.length());
        for (int run : order) {
            boolean backwards = (bidi.getRunLevel(run) & 1) == 1;
            append(read, line.substring(bidi.getRunStart(run), bidi.getRunLimit(run)), backwards);
        }
        return read.toString();
    }

    private static void append(StringBuilder read, String words, boolean backwards) {
        if (!backwards) {
            read.append(words);
            return;
        }
        for (int i = words.length() - 1; i >= 0; i--) {
            int bracket = BRACKETS.indexOf(words.charAt(i));
            read.append(bracket < 0 ? words.charAt(i) : BRACKETS.charAt(bracket ^ 1));
        }
    }
}
