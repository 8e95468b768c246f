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

    /// How UTF-8 writes the first sign of each, with what follows `â`, as one sign a byte.
    private static final List<String> FIRST_BYTES = List.of("Ã¢â", "Ã\u0083", "Ã\u0082");
    /// What an escaped entity's name may begin with.
    private static final String STARTS = "lrnhbt#";
    private static final List<String> FIRST = List.of("â", "Ã", "Â");
    private static final int LONGEST = 16;

    private Mojibake() {}

    /// The page with such signs as what they mean.
    static String repaired(String html) {
        var read = replaced(html, "&amp;", ESCAPED, _ -> "&");
        for (var first : FIRST) {
            read = replaced(read, first, RUN, Mojibake::meant);
        }
        return read;
    }

    /// Whether there may be anything to repair.
    ///
    /// @param bytes UTF-8, each byte as one sign
    static boolean isPossible(String bytes) {
        for (var first : FIRST_BYTES) {
            if (bytes.contains(first)) {
                return true;
            }
        }
        return !replaced(bytes, "&amp;", ESCAPED, _ -> "&").equals(bytes);
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
