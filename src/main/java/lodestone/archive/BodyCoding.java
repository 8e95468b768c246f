package lodestone.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.netpreserve.jwarc.DecodedBody;
import org.netpreserve.jwarc.HttpResponse;

/// Undoes what a body was packed with on its way, as who fetched it did: by the first header that names a
/// coding, none where it names nothing, and both kinds of deflate. The library that reads records knows the
/// bare kind only and refuses a second header.
final class BodyCoding {

    private static final int BITS = 8;

    private BodyCoding() {}

    /// The body as it was read when it came.
    static byte[] undone(HttpResponse response) throws IOException {
        var packed = response.body().stream().readAllBytes();
        var coding = response.headers().first("Content-Encoding").orElse("");
        if (packed.length == 0) {
            return packed;
        }
        try (var in = unpacking(coding.strip().toLowerCase(Locale.ROOT), packed)) {
            return in.readAllBytes();
        }
    }

    private static InputStream unpacking(String coding, byte[] packed) throws IOException {
        var in = new ByteArrayInputStream(packed);
        return switch (coding) {
            case "", "identity", "none" -> in;
            case "gzip", "x-gzip" -> new GZIPInputStream(in);
            case "deflate" -> new InflaterInputStream(in, new Inflater(!isZlib(packed)));
            case "br" -> DecodedBody.create(Channels.newChannel(in), DecodedBody.Encoding.BROTLI).stream();
            default -> throw new IOException("unknown content coding " + coding);
        };
    }

    /// RFC 1950 begins with the method, 8, and a sum that 31 divides.
    private static boolean isZlib(byte[] packed) {
        return packed.length > 1 && (packed[0] & 0x0f) == BITS
                && (((packed[0] & 0xff) << BITS) | (packed[1] & 0xff)) % 31 == 0;
    }
}
