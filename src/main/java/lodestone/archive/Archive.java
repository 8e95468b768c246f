package lodestone.archive;

import java.io.IOException;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import lodestone.model.Capture;
import lodestone.model.Exchange;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;

/// The folder of WARC files. One per process; thread-safe; close it.
public final class Archive implements AutoCloseable {

    private static final long FULL = 1L << 30;
    private static final String SIDECAR = "index.tsv";
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMddHHmmss")
            .withZone(ZoneOffset.UTC);

    private final Path folder;
    private final Clock clock;
    private final long full;
    private final Map<String, Known> known = new HashMap<>();
    private final Writer sidecar;
    private @Nullable FileChannel channel;
    private String file = "";

    private Archive(Path folder, Clock clock, long full) throws IOException {
        this.folder = folder;
        this.clock = clock;
        this.full = full;
        Files.createDirectories(folder);
        recover();
        this.sidecar = Files.newBufferedWriter(folder.resolve(SIDECAR), StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    /// Opens or makes the folder; what a crash left half written at the end of a file is cut off.
    public static Archive open(Path folder, Clock clock) throws IOException {
        return open(folder, clock, FULL);
    }

    /// @param full size from which on a new file is begun
    static Archive open(Path folder, Clock clock, long full) throws IOException {
        return new Archive(folder, clock, full);
    }

    /// Reads the sidecar, then whatever of the files it does not know yet.
    private void recover() throws IOException {
        var ends = new HashMap<String, Long>();
        var index = folder.resolve(SIDECAR);
        if (Files.exists(index)) {
            for (var line : Files.readAllLines(index)) {
                Known.of(line).ifPresent(response -> {
                    remember(response);
                    ends.merge(response.file(), response.offset(), Math::max);
                });
            }
        }
        var missing = new ArrayList<String>();
        for (var path : files()) {
            var warc = new WarcFile(path);
            long end = warc.scan(ends.getOrDefault(warc.name(), 0L), (record, offset) -> {
                if (record instanceof WarcResponse response) {
                    var found = known(warc.name(), offset, response);
                    if (remember(found)) {
                        missing.add(found.line());
                    }
                }
            });
            cut(path, end);
        }
        if (!missing.isEmpty()) {
            Files.write(index, missing, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
    }

    private static Known known(String file, long offset, WarcResponse response) throws IOException {
        var id = response.id().toString().replace("urn:uuid:", "");
        return new Known(file, offset, response.target(), WarcFile.digest(response), id, response.date());
    }

    private boolean remember(Known response) {
        return known.putIfAbsent(Known.key(response.url(), response.digest()), response) == null;
    }

    private static void cut(Path path, long end) throws IOException {
        if (end < Files.size(path)) {
            try (var writing = FileChannel.open(path, StandardOpenOption.WRITE)) {
                writing.truncate(end);
                writing.force(true);
            }
        }
    }

    private List<Path> files() throws IOException {
        try (var list = Files.list(folder)) {
            return list.filter(path -> path.toString().endsWith(".warc.gz")).sorted().toList();
        }
    }

    /// Appends response and request and returns when they are on disk (fsync). A body that was captured
    /// before for the same address becomes a revisit record.
    public synchronized Capture write(Exchange exchange) throws IOException {
        var digest = WarcFile.sha256().digest(exchange.body());
        var label = WarcFile.label(digest);
        var url = exchange.url().toString();
        var id = UUID.randomUUID();
        var original = exchange.body().length == 0 ? null : known.get(Known.key(url, label));
        var record = original == null ? WarcRecords.response(exchange, id, digest)
                : WarcRecords.revisit(exchange, id, digest, original);
        long offset = append(WarcRecords.gzip(record), WarcRecords.gzip(WarcRecords.request(exchange, id)));
        if (original == null) {
            var response = new Known(file, offset, url, label, id.toString(), exchange.at());
            remember(response);
            sidecar.write(response.line() + "\n");
            sidecar.flush();
        }
        return new Capture(exchange.url(), exchange.at(), exchange.status(), label, file, offset,
                original != null);
    }

    /// @return where the first of the two begins
    private long append(byte[] response, byte[] request) throws IOException {
        var writing = writable();
        long offset = writing.size();
        try {
            var bytes = ByteBuffer.allocate(response.length + request.length).put(response).put(request)
                    .flip();
            writing.position(offset);
            while (bytes.hasRemaining()) {
                writing.write(bytes);
            }
            writing.force(false);
            return offset;
        } catch (IOException fault) {
            writing.truncate(offset);
            throw new IOException("cannot write to " + folder.resolve(file) + ": " + fault.getMessage(),
                    fault);
        }
    }

    private FileChannel writable() throws IOException {
        if (channel != null && channel.size() < full) {
            return channel;
        }
        if (channel != null) {
            channel.close();
        }
        var files = files();
        var newest = files.isEmpty() ? Optional.<Path>empty() : Optional.of(files.getLast());
        var path = newest.isPresent() && channel == null && Files.size(newest.get()) < full ? newest.get()
                : fresh(files);
        channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        file = String.valueOf(path.getFileName());
        return channel;
    }

    private Path fresh(List<Path> files) {
        return folder.resolve(
                "lodestone-%s-%05d.warc.gz".formatted(STAMP.format(clock.instant()), files.size() + 1));
    }

    /// The response body with content coding removed; follows a revisit to its original.
    public byte[] read(Capture capture) throws IOException {
        var body = new WarcFile(folder.resolve(capture.file())).body(capture.offset());
        if (body.isPresent()) {
            return body.get();
        }
        var original = original(capture.url().toString(), capture.digest());
        return new WarcFile(folder.resolve(original.file())).body(original.offset())
                .orElseThrow(() -> new IOException("a revisit of a revisit: " + capture));
    }

    private synchronized Known original(String url, String digest) throws IOException {
        var original = known.get(Known.key(url, digest));
        if (original == null) {
            throw new IOException("no response with digest " + digest + " of " + url);
        }
        return original;
    }

    /// Reads every record again and reports each whose digest disagrees or that cannot be read, one line
    /// each.
    public List<String> verify() throws IOException {
        var faults = new ArrayList<String>();
        for (var path : files()) {
            var warc = new WarcFile(path);
            long end = warc.scan(0, (record, offset) -> {
                switch (record) {
                    case WarcResponse response -> check(response, warc.name() + ":" + offset, faults);
                    case WarcRevisit revisit -> check(revisit, warc.name() + ":" + offset, faults);
                    default -> {
                    }
                }
            });
            if (end < Files.size(path)) {
                faults.add(warc.name() + ":" + end + ": not readable from here on");
            }
        }
        return faults;
    }

    private static void check(WarcResponse response, String place, List<String> faults) throws IOException {
        var said = response.payloadDigest().map(digest -> WarcFile.label(digest.bytes())).orElse("none");
        var found = WarcFile.digest(response);
        if (!found.equals(said)) {
            faults.add(place + ": " + response.target() + " has digest " + found + ", recorded as " + said);
        }
    }

    private void check(WarcRevisit revisit, String place, List<String> faults) {
        var digest = revisit.payloadDigest().map(found -> WarcFile.label(found.bytes())).orElse("none");
        try {
            original(revisit.target(), digest);
        } catch (IOException lost) {
            faults.add(place + ": " + lost.getMessage());
        }
    }

    @Override
    public synchronized void close() throws IOException {
        sidecar.close();
        if (channel != null) {
            channel.close();
        }
    }
}
