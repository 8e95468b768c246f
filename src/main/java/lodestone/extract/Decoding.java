package lodestone.extract;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Bytes to characters: byte order mark, then UTF-8 if it fits and nothing wider is said, then the header's
/// charset, then the document's own, else windows-1252, which every byte fits.
final class Decoding {

    private static final Pattern CHARSET = Pattern
            .compile("(?i)(?:charset|encoding)\\s*=\\s*[\"']?([\\w.:-]+)");
    private static final int HEAD = 4096;
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /// What browsers read under these names: the larger sets that pages in fact use.
    private static final Map<String, String> MEANT = Map.ofEntries(Map.entry("iso-8859-1", "windows-1252"),
            Map.entry("latin1", "windows-1252"), Map.entry("us-ascii", "windows-1252"),
            Map.entry("ascii", "windows-1252"), Map.entry("iso-8859-9", "windows-1254"),
            Map.entry("gb2312", "GB18030"), Map.entry("gbk", "GB18030"), Map.entry("x-gbk", "GB18030"),
            Map.entry("shift_jis", "windows-31j"), Map.entry("shift-jis", "windows-31j"),
            Map.entry("x-sjis", "windows-31j"), Map.entry("euc-kr", "x-windows-949"),
            Map.entry("ks_c_5601-1987", "x-windows-949"), Map.entry("utf8", "UTF-8"),
            Map.entry("unicode", "UTF-8"));

    private Decoding() {}

    static String text(RawDocument raw) {
        var bytes = raw.bytes();
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
        }
        if (starts(bytes, 0xFE, 0xFF) || starts(bytes, 0xFF, 0xFE)) {
            return new String(bytes, StandardCharsets.UTF_16);
        }
        var said = said(raw);
        if (isUtf8(said, bytes)) {
            return new String(bytes, StandardCharsets.UTF_8);
        }
        return said.filter(StandardCharsets.UTF_8::equals).isPresent() ? mixed(bytes)
                : new String(bytes, said.orElse(WINDOWS));
    }

    /// Whether the bytes are to be read as UTF-8 from the first one on.
    static boolean isUtf8(RawDocument raw) {
        return !starts(raw.bytes(), 0xEF, 0xBB, 0xBF) && isUtf8(said(raw), raw.bytes());
    }

    private static boolean isUtf8(Optional<Charset> said, byte[] bytes) {
        return said.filter(Decoding::isWide).isEmpty() && Utf8.isValid(bytes);
    }

    private static Optional<Charset> said(RawDocument raw) {
        return raw.contentType().flatMap(Decoding::named).or(() -> ownName(raw.bytes()));
    }

    /// Encodings whose bytes can pass for UTF-8 by chance; those of one byte a character hardly can, and
    /// pages that say they are Latin often are UTF-8.
    private static boolean isWide(Charset charset) {
        return !charset.equals(StandardCharsets.UTF_8) && !charset.name().startsWith("windows-125")
                && !charset.name().startsWith("ISO-8859-") && !charset.equals(StandardCharsets.US_ASCII);
    }

    /// As the document names it; one that can be read as ASCII is no UTF-16, whatever it says.
    private static Optional<Charset> ownName(byte[] bytes) {
        return named(head(bytes)).map(charset -> charset.name().startsWith("UTF-16") ? StandardCharsets.UTF_8
                : charset);
    }

    /// Whether the bytes look like text at all: almost no control characters.
    static boolean isText(byte[] bytes) {
        int looked = Math.min(bytes.length, 64 << 10);
        int odd = 0;
        for (int i = 0; i < looked; i++) {
            int b = bytes[i];
            if (b >= 0 && b < ' ') {
                odd += b != '\n' && b != '\r' && b != '\t' && b != '\f' ? 1 : 0;
            }
        }
        return starts(bytes, 0xFE, 0xFF) || starts(bytes, 0xFF, 0xFE) || odd * 50 <= looked;
    }

    static boolean starts(byte[] bytes, int... head) {
        if (bytes.length < head.length) {
            return false;
        }
        for (int i = 0; i < head.length; i++) {
            if ((bytes[i] & 0xff) != head[i]) {
                return false;
            }
        }
        return true;
    }

    /// The first bytes as they would read in any encoding that keeps ASCII.
    static String head(byte[] bytes) {
        return new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
    }

    private static Optional<Charset> named(String text) {
        var match = CHARSET.matcher(text);
        if (!match.find()) {
            return Optional.empty();
        }
        try {
            var name = match.group(1).toLowerCase(Locale.ROOT);
            return Optional.of(Charset.forName(MEANT.getOrDefault(name, name)));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    /// What says it is UTF-8, but holds bytes that are not: those are windows-1252, as pasted from elsewhere.
    private static String mixed(byte[] bytes) {
        var decoder = StandardCharsets.UTF_8.newDecoder();
        var in = ByteBuffer.wrap(bytes);
        var out = CharBuffer.allocate(bytes.length);
        for (var step = decoder.decode(in, out, true); step.isError(); step = decoder.decode(in, out, true)) {
            out.put(WINDOWS.decode(in.slice(in.position(), step.length())));
            in.position(in.position() + step.length());
        }
        return out.flip().toString();
    }
}
