package lodestone.extract;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/// UTF-8 that was once read as windows-1252 and written down so: `companyâ€™s`, `QuÃ©bec`. Repaired only
/// where the signs are the very bytes of one character that such pages mean; anything else stays as it is.
final class Mojibake {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    /// The first two signs of punctuation, or of a Latin letter, and what may follow each.
    private static final Pattern RUN = Pattern
            .compile("â[€„][\\u0080-\\u00bf\\u0152-\\u0178\\u0192\\u02c6\\u02dc"
                    + "\\u2013-\\u203a\\u20ac\\u2122]|Ã[\\u0080-\\u00bf\\u0152-\\u0178\\u0192\\u02c6\\u02dc"
                    + "\\u2013-\\u203a\\u20ac\\u2122]|Â[\\u00a9\\u00ae\\u00b0-\\u00b7\\u00bb\\u00a3\\u00a7]");
    /// An entity whose ampersand was escaped once more.
    private static final Pattern ESCAPED = Pattern.compile(
            "&amp;(?=(?:[lr][sd]quo|[nm]dash|nbsp|hellip|bull|trade|reg|#8[0-9]{3}|#x20[0-9a-fA-F]{2});)");

    private static final String ESCAPE = "&amp;";
    /// What an escaped entity's name may begin with.
    private static final String STARTS = "lrnhbt#";
    private static final List<String> FIRST = List.of("â", "Ã", "Â");
    private static final int LONGEST = 16;

    private Mojibake() {}

    /// The page with such signs as what they mean.
    static String repaired(String html) {
        var read = replaced(html, ESCAPE, ESCAPED, _ -> "&");
        for (var first : FIRST) {
            read = replaced(read, first, RUN, Mojibake::meant);
        }
        return read;
    }

    /// Whether there may be anything to repair: the first sign of such a run, with what may follow, or an
    /// ampersand that was escaped twice.
    static boolean isPossible(byte[] utf8) {
        for (int i = Utf8.mark(utf8, 0, '&'); i < utf8.length - 2; i = Utf8.mark(utf8, i + 1, '&')) {
            int next = utf8[i + 1] & 0xff;
            boolean letter = (utf8[i] & 0xff) == 0xc3 && (next == 0x82 || next == 0x83
                    || (next == 0xa2 && (utf8[i + 2] & 0xff) == 0xe2));
            if (letter || (utf8[i] == '&' && isEscaped(utf8, i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isEscaped(byte[] utf8, int at) {
        if (at + ESCAPE.length() >= utf8.length || STARTS.indexOf(utf8[at + ESCAPE.length()]) < 0) {
            return false;
        }
        var entity = new String(utf8, at, Math.min(LONGEST, utf8.length - at), StandardCharsets.ISO_8859_1);
        return ESCAPED.matcher(entity).lookingAt();
    }

    /// Looks only where the first sign stands: most pages have none.
    private static String replaced(String html, String first, Pattern run, UnaryOperator<String> meant) {
        var match = run.matcher(html);
        var read = new StringBuilder();
        int copied = 0;
        for (int at = html.indexOf(first); at >= 0; at = html.indexOf(first, at + 1)) {
            boolean begins = at + first.length() < html.length()
                    && STARTS.indexOf(html.charAt(at + first.length())) >= 0;
            if ((begins || first.length() == 1)
                    && match.region(at, Math.min(html.length(), at + LONGEST)).lookingAt()) {
                read.append(html, copied, at).append(meant.apply(match.group()));
                copied = match.end();
            }
        }
        return copied == 0 ? html : read.append(html, copied, html.length()).toString();
    }

    private static String meant(String signs) {
        try {
            var bytes = new byte[signs.length()];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = one(signs.charAt(i));
            }
            var meant = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return meant.length() == 1 ? meant.toString() : signs;
        } catch (CharacterCodingException other) {
            return signs;
        }
    }

    /// The byte that browsers read as that sign; the five that windows-1252 leaves free stand for themselves.
    private static byte one(char sign) throws CharacterCodingException {
        return sign <= 0xff ? (byte) sign
                : WINDOWS.newEncoder().encode(CharBuffer.wrap(new char[]{sign})).get();
    }
}
