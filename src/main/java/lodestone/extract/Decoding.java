package lodestone.extract;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/// Bytes to characters: byte order mark, then the header's charset, then the document's own, then UTF-8 if it
/// fits, else windows-1252, which every byte fits.
final class Decoding {

    private static final Pattern CHARSET = Pattern
            .compile("(?i)(?:charset|encoding)\\s*=\\s*[\"']?([\\w.:-]+)");
    private static final int HEAD = 4096;
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private Decoding() {}

    static String text(RawDocument raw) {
        var bytes = raw.bytes();
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
        }
        if (starts(bytes, 0xFE, 0xFF) || starts(bytes, 0xFF, 0xFE)) {
            return new String(bytes, StandardCharsets.UTF_16);
        }
        var said = raw.contentType().flatMap(Decoding::named).or(() -> named(head(bytes)));
        if (said.isPresent() && !said.get().equals(StandardCharsets.UTF_8)) {
            return new String(bytes, said.get().equals(StandardCharsets.ISO_8859_1) ? WINDOWS : said.get());
        }
        return utf8(bytes)
                .orElseGet(() -> said.isPresent() ? mixed(bytes) : new String(bytes, WINDOWS));
    }

    /// Whether the bytes look like text at all: almost no control characters.
    static boolean isText(byte[] bytes) {
        int looked = Math.min(bytes.length, 64 << 10);
        int odd = 0;
        for (int i = 0; i < looked; i++) {
            int b = bytes[i];
            odd += b >= 0 && b < 32 && b != '\n' && b != '\r' && b != '\t' && b != '\f' ? 1 : 0;
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
            return Optional.of(Charset.forName(match.group(1)));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    /// A replacement character may be the page's own: only then is the slower check needed.
    private static Optional<String> utf8(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.UTF_8);
        if (text.indexOf('\ufffd') < 0) {
            return Optional.of(text);
        }
        try {
            return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException notUtf8) {
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
