package lodestone.archive;

import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.util.HexFormat;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.netpreserve.jwarc.MessageBody;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcTargetRecord;

/// Reads one WARC file.
final class WarcFile {

    /// How every gzip member begins; each record is one.
    private static final byte[] GZIP = {0x1f, (byte) 0x8b, 8};
    /// The whole head of ours: without a name or a time. No checksum covers it.
    private static final byte[] HEAD = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, 0};
    private static final int WINDOW = 1 << 20;
    private static final int BUFFER = 16 << 10;

    private final Path path;

    WarcFile(Path path) {
        this.path = path;
    }

    String name() {
        return String.valueOf(path.getFileName());
    }

    /// Sees records in file order.
    interface Visitor {
        void visit(WarcFile file, WarcRecord record, long offset) throws IOException;
    }

    /// Visits every record from that offset on.
    ///
    /// @return where the last whole record ends: less than the file's size if its end is missing
    long scan(long from, Visitor visitor) throws IOException {
        try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
            if (channel.size() <= from) {
                return channel.size();
            }
            channel.position(from);
            try (var reader = new WarcReader(channel)) {
                reader.calculateBlockDigest();
                return scan(reader, visitor) ? channel.size() : reader.position();
            } catch (ParsingException | EOFException | ZipException | IllegalArgumentException
                    | DateTimeException | NoSuchElementException cut) {
                return from;
            }
        }
    }

    /// Whether the packed record at that offset still has the head that all have, and the checksum and the
    /// length that it ends with; the library that reads records does not look.
    boolean isIntact(long offset) throws IOException {
        try (var channel = FileChannel.open(path, StandardOpenOption.READ);
                var in = Channels.newInputStream(channel.position(offset));
                var inflater = new Inflater(true)) {
            if (!Arrays.equals(in.readNBytes(HEAD.length), HEAD)) {
                return false;
            }
            var sum = new CRC32();
            new CheckedInputStream(new InflaterInputStream(in, inflater, BUFFER), sum)
                    .transferTo(OutputStream.nullOutputStream());
            var end = ByteBuffer.allocate(2 * Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
            channel.read(end, offset + HEAD.length + inflater.getBytesRead());
            return !end.hasRemaining() && end.getInt(0) == (int) sum.getValue()
                    && end.getInt(Integer.BYTES) == (int) inflater.getBytesWritten();
        } catch (EOFException | ZipException torn) {
            return false;
        }
    }

    long size() throws IOException {
        return Files.size(path);
    }

    /// Takes everything from that offset on away, durably.
    void cut(long end) throws IOException {
        if (end < size()) {
            try (var writing = FileChannel.open(path, StandardOpenOption.WRITE)) {
                writing.truncate(end);
                writing.force(true);
            }
        }
    }

    /// Brings to the disk what a killed process may have left to be written.
    void force() throws IOException {
        try (var writing = FileChannel.open(path, StandardOpenOption.WRITE)) {
            writing.force(true);
        }
    }

    /// Where a record that can be read begins behind that offset, at which none can: empty if what lies there
    /// is the last one, cut short by a crash.
    OptionalLong nextRecord(long broken) throws IOException {
        try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
            var window = ByteBuffer.allocate(WINDOW);
            for (long at = broken + 1; at < channel.size(); at += WINDOW - GZIP.length + 1) {
                channel.read(window.clear(), at);
                for (int i = 0; i + GZIP.length <= window.position(); i++) {
                    if (isGzip(window, i) && isRecord(at + i)) {
                        return OptionalLong.of(at + i);
                    }
                }
            }
        }
        return OptionalLong.empty();
    }

    private static boolean isGzip(ByteBuffer bytes, int at) {
        return bytes.get(at) == GZIP[0] && bytes.get(at + 1) == GZIP[1] && bytes.get(at + 2) == GZIP[2];
    }

    private boolean isRecord(long offset) throws IOException {
        try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.position(offset);
            try (var reader = new WarcReader(channel)) {
                return reader.next().isPresent();
            } catch (ParsingException | EOFException | ZipException | IllegalArgumentException
                    | DateTimeException | NoSuchElementException none) {
                return false;
            }
        }
    }

    /// A head in which a value is damaged makes the library throw as if for a bug.
    ///
    /// @return whether the end was reached; if not, the reader stands where the last whole record ends
    private boolean scan(WarcReader reader, Visitor visitor) throws IOException {
        try {
            while (true) {
                var record = reader.next();
                if (record.isEmpty()) {
                    return true;
                }
                visitor.visit(this, record.get(), reader.position());
            }
        } catch (ParsingException | EOFException | ZipException | IllegalArgumentException
                | DateTimeException | NoSuchElementException cut) {
            return false;
        }
    }

    /// The response or resource at that offset, with content coding removed; empty if a revisit record lies
    /// there.
    Optional<Content> content(long offset) throws IOException {
        try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.position(offset);
            try (var reader = new WarcReader(channel)) {
                var record = reader.next()
                        .orElseThrow(() -> new IOException(name() + ": no record at " + offset));
                return switch (record) {
                    case WarcResponse response ->
                        Optional.of(new Content(response.http().headers().first("Content-Type").orElse(""),
                                BodyCoding.undone(response.http())));
                    case WarcResource resource -> Optional.of(new Content(resource.contentType().toString(),
                            resource.body().stream().readAllBytes()));
                    case WarcRevisit _ -> Optional.empty();
                    default ->
                        throw new IOException(name() + ": a " + record.type() + " record at " + offset);
                };
            }
        }
    }

    /// Why the record at that offset is not the one of that address with that digest of its body; empty if
    /// it is.
    Optional<String> differs(long offset, String url, String digest) throws IOException {
        try (var channel = FileChannel.open(path, StandardOpenOption.READ);
                var reader = new WarcReader(channel.position(offset))) {
            var next = reader.next();
            if (next.isEmpty() || !(next.get() instanceof WarcTargetRecord record)) {
                return Optional.of("no record of an address at " + offset);
            }
            var found = record.payloadDigest().map(one -> label(one.bytes())).orElse("none");
            return Optional.of("at " + offset + " lies " + record.target() + " with digest " + found)
                    .filter(_ -> !found.equals(digest) || !record.target().equals(url));
        } catch (ParsingException | IllegalArgumentException | DateTimeException
                | NoSuchElementException damaged) {
            return Optional.of("no record can be read at " + offset);
        }
    }

    /// The packed record at that offset and, behind it, its request.
    List<byte[]> packed(long offset) throws IOException {
        try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
            var first = member(channel, offset);
            long next = offset + first.length;
            return next < channel.size() && isRequest(next)
                    ? List.of(first, member(channel, next)) : List.of(first);
        }
    }

    private boolean isRequest(long offset) throws IOException {
        try (var channel = FileChannel.open(path, StandardOpenOption.READ);
                var reader = new WarcReader(channel.position(offset))) {
            return reader.next().filter(WarcRequest.class::isInstance).isPresent();
        }
    }

    /// The bytes of the gzip member at that offset.
    private byte[] member(FileChannel channel, long offset) throws IOException {
        try (var inflater = new Inflater(true)) {
            var in = Channels.newInputStream(channel.position(offset + HEAD.length));
            new InflaterInputStream(in, inflater, BUFFER).transferTo(OutputStream.nullOutputStream());
            var bytes = ByteBuffer.allocate(
                    Math.toIntExact(HEAD.length + inflater.getBytesRead() + 2 * Integer.BYTES));
            channel.read(bytes, offset);
            if (bytes.hasRemaining()) {
                throw new EOFException(name() + ": the record at " + offset + " is cut short");
            }
            return bytes.array();
        }
    }

    /// `sha256:` and hex of the response's body as it was received.
    static String digest(WarcResponse response) throws IOException {
        return digest(response.http().body());
    }

    /// `sha256:` and hex. The body stays open: whoever goes on to the next record reads to its end.
    static String digest(MessageBody body) throws IOException {
        var sha = sha256();
        var in = body.stream();
        var buffer = new byte[BUFFER];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            sha.update(buffer, 0, read);
        }
        return label(sha.digest());
    }

    static String label(byte[] digest) {
        return "sha256:" + HexFormat.of().formatHex(digest);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
