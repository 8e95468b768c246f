package lodestone.extract;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/// Files that are packed as such, such as `sitemap.xml.gz`; what the transport packs is not meant.
final class Gzip {

    private Gzip() {}

    /// The same document unpacked, or as it is; empty where it is larger than that many bytes.
    static Optional<RawDocument> unpacked(RawDocument raw, int largest) {
        if (!Decoding.starts(raw.bytes(), 0x1f, 0x8b)) {
            return Optional.of(raw);
        }
        try (var stream = new GZIPInputStream(new ByteArrayInputStream(raw.bytes()))) {
            var bytes = stream.readNBytes(largest + 1);
            return bytes.length > largest ? Optional.empty()
                    : Optional.of(new RawDocument(bytes, Optional.empty(), raw.url(), raw.name()));
        } catch (IOException torn) {
            return Optional.of(raw);
        }
    }
}
