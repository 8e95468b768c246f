package lodestone.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;

/// What a body was packed with on its way.
enum ContentCoding {
    NONE,
    GZIP,
    DEFLATE,
    BROTLI;

    /// What is asked for.
    static final String ACCEPTED = "gzip, deflate, br";

    private static final int BUFFER = 16 << 10;

    /// By the header `Content-Encoding`.
    ///
    /// @throws IOException if it names another, or several
    static ContentCoding of(Optional<String> header) throws IOException {
        var name = header.orElse("").strip().toLowerCase(Locale.ROOT);
        return switch (name) {
            case "", "identity", "none" -> NONE;
            case "gzip", "x-gzip" -> GZIP;
            case "deflate" -> DEFLATE;
            case "br" -> BROTLI;
            default -> throw new IOException("unknown content coding " + name);
        };
    }

    /// The body unpacked while it is read. An empty body is empty in every coding.
    InputStream unpacking(InputStream packed) throws IOException {
        var in = new PushbackInputStream(packed, 2);
        int first = this == NONE ? -1 : in.read();
        if (first < 0) {
            return in;
        }
        in.unread(first);
        return switch (this) {
            case NONE -> in;
            case GZIP -> new GZIPInputStream(in, BUFFER);
            case DEFLATE -> inflating(in);
            case BROTLI -> new BrotliInputStream(in, BUFFER);
        };
    }

    /// RFC 9110 means zlib by deflate; servers that send it bare are as many.
    private static InputStream inflating(PushbackInputStream in) throws IOException {
        var head = in.readNBytes(2);
        in.unread(head);
        boolean zlib = head.length == 2 && (head[0] & 0x0f) == 8
                && (((head[0] & 0xff) << 8) | (head[1] & 0xff)) % 31 == 0;
        return new InflaterInputStream(in, new Inflater(!zlib), BUFFER);
    }
}
