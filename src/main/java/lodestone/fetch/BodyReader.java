package lodestone.fetch;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/// Reads one body as it comes, unpacks it, and stops as soon as it is none that is wanted or too large.
final class BodyReader {

    /// A small text may be packed as small as it likes; only much of it must not come out of little.
    private static final long MUCH = 4L << 20;
    private static final long MOST_RATIO = 200;

    private final BodyLimits limits;
    private final Optional<String> type;
    private final ContentCoding coding;
    private final ByteArrayOutputStream raw = new ByteArrayOutputStream();
    private final ByteArrayOutputStream content;
    private long limit;
    private boolean known;

    /// @param wanted whether it must be text or PDF
    /// @param type the header `Content-Type`
    BodyReader(BodyLimits limits, boolean wanted, Optional<String> type, ContentCoding coding) {
        this.limits = limits;
        this.type = type;
        this.coding = coding;
        this.content = coding == ContentCoding.NONE ? raw : new ByteArrayOutputStream();
        this.limit = limits.any();
        this.known = !wanted;
    }

    /// A body.
    ///
    /// @param raw as received
    /// @param content the same with its content coding removed
    /// @param whole whether it was read to its end
    record Body(byte[] raw, byte[] content, boolean whole) {}

    Body read(InputStream body) throws IOException {
        var received = new Kept(body);
        var in = coding.unpacking(received);
        var buffer = new byte[16 << 10];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            if (coding != ContentCoding.NONE) {
                content.write(buffer, 0, read);
            }
            look(false);
            if (content.size() > limit) {
                return beyond();
            }
            if (content.size() > MUCH && content.size() > raw.size() * MOST_RATIO) {
                throw new IOException("unpacks to more than " + MOST_RATIO + " times its size");
            }
        }
        look(true);
        received.toTheEnd();
        return new Body(raw.toByteArray(), content.toByteArray(), true);
    }

    private Body beyond() throws IOException {
        if (!limits.cut()) {
            throw new IOException("larger than " + limit + " bytes");
        }
        var start = java.util.Arrays.copyOf(content.toByteArray(), (int) limit);
        return new Body(coding == ContentCoding.NONE ? start : raw.toByteArray(), start, false);
    }

    /// Learns what it is once enough of it is there.
    private void look(boolean atEnd) throws IOException {
        if (!known && (atEnd || content.size() >= ContentKind.LOOKED_AT)) {
            known = true;
            var kind = ContentKind.of(type, content.toByteArray());
            limit = limits.of(kind.orElseThrow(() -> new IOException("neither text nor PDF")));
            if (content.size() > limit) {
                beyond();
            }
        }
    }

    /// Keeps what goes through.
    private final class Kept extends FilterInputStream {

        Kept(InputStream body) {
            super(body);
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            if (read > 0) {
                raw.write(bytes, offset, read);
            }
            if (coding != ContentCoding.NONE && raw.size() > limit) {
                throw new IOException("larger than " + limit + " bytes");
            }
            return read;
        }

        /// What follows the packed content is part of the body too.
        void toTheEnd() throws IOException {
            var rest = new byte[4096];
            while (read(rest, 0, rest.length) >= 0) {
                // kept on its way
            }
        }
    }
}
