package lodestone.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import lodestone.model.Capture;
import lodestone.model.Exchange;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;

/// The folder of WARC files. One writer at a time over all processes; thread-safe; close it.
public final class Archive implements AutoCloseable {

    private static final long FULL = 1L << 30;
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMddHHmmss")
            .withZone(ZoneOffset.UTC);

    private final Path folder;
    private final Clock clock;
    private final long full;
    private final Map<String, Known> known = new LinkedHashMap<>();
    private final Set<String> damaged = new HashSet<>();
    private final Sidecar sidecar;
    private final @Nullable WriteLock lock;
    private final WarcWriter writer;
    private final Deque<Unnoted> unnoted = new ArrayDeque<>();

    private Archive(Path folder, Clock clock, long full, @Nullable WriteLock lock) {
        this.folder = folder;
        this.clock = clock;
        this.full = full;
        this.lock = lock;
        this.sidecar = new Sidecar(folder.resolve("index.tsv"));
        this.writer = new WarcWriter(full, this::file);
    }

    /// Opens or makes the folder; what a crash left half written at the end of a file is cut off.
    ///
    /// @throws IOException if another process writes to it
    public static Archive open(Path folder, Clock clock) throws IOException {
        return open(folder, clock, FULL);
    }

    /// @param full size from which on a new file is begun
    static Archive open(Path folder, Clock clock, long full) throws IOException {
        Files.createDirectories(folder);
        return recovered(new Archive(folder, clock, full, WriteLock.take(folder)));
    }

    /// Opens it for reading only, beside a process that may be writing; changes nothing. An absent folder is
    /// an empty archive.
    public static Archive openReadOnly(Path folder) throws IOException {
        return recovered(new Archive(folder, Clock.systemUTC(), FULL, null));
    }

    private static Archive recovered(Archive archive) throws IOException {
        try {
            archive.recover();
            return archive;
        } catch (IOException | RuntimeException fault) {
            archive.close();
            throw fault;
        }
    }

    /// Reads the sidecar, then whatever of the files it does not know yet. Responses whose record is not
    /// there any more are forgotten, so that their body is kept again when it is seen again.
    private void recover() throws IOException {
        var content = sidecar.read();
        var sizes = new HashMap<String, Long>();
        for (var path : files()) {
            sizes.put(String.valueOf(path.getFileName()), Files.size(path));
        }
        var ends = new HashMap<String, Long>();
        for (var response : content.responses()) {
            if (response.offset() < sizes.getOrDefault(response.file(), 0L)) {
                remember(response);
                ends.merge(response.file(), response.offset(), Math::max);
            }
        }
        boolean changed = !content.whole() || known.size() < content.responses().size();
        for (var path : files()) {
            var warc = new WarcFile(path);
            changed |= recover(warc, ends.getOrDefault(warc.name(), 0L));
        }
        if (changed && lock != null) {
            sidecar.write(known.values());
        }
    }

    /// @return whether other responses are known now
    private boolean recover(WarcFile warc, long from) throws IOException {
        int before = known.size();
        long end = warc.scan(from, this::remember);
        for (var next = warc.nextRecord(end); next.isPresent(); next = warc.nextRecord(end)) {
            damaged.add(warc.name());
            end = warc.scan(next.getAsLong(), this::remember);
        }
        long whole = end;
        boolean lost = known.values().removeIf(
                response -> response.file().equals(warc.name()) && response.offset() >= whole);
        boolean changed = lost || known.size() != before;
        if (lock != null && !damaged.contains(warc.name())) {
            warc.cut(whole);
        }
        if (lock != null && changed) {
            warc.force();
        }
        return changed;
    }

    private void remember(WarcFile warc, WarcRecord record, long offset) throws IOException {
        switch (record) {
            case WarcResponse response -> remember(warc, response, WarcFile.digest(response), offset);
            case WarcResource resource -> remember(warc, resource, WarcFile.digest(resource.body()), offset);
            default -> {
            }
        }
    }

    private void remember(WarcFile warc, WarcTargetRecord record, String digest, long offset) {
        var id = record.id().toString().replace("urn:uuid:", "");
        remember(new Known(warc.name(), offset, record.target(), digest, id, record.date()));
    }

    private void remember(Known response) {
        known.putIfAbsent(Known.key(response.url(), response.digest()), response);
    }

    private List<Path> files() throws IOException {
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (var list = Files.list(folder)) {
            return list.filter(path -> path.toString().endsWith(".warc.gz")).sorted().toList();
        }
    }

    /// Appends response and request and returns when they are on disk (fsync). A body that was captured
    /// before for the same address becomes a revisit record.
    public Capture write(Exchange exchange) throws IOException {
        writable();
        return lasting(append(exchange));
    }

    private void writable() {
        if (lock == null) {
            throw new IllegalStateException("opened for reading only");
        }
    }

    private Capture lasting(Written written) throws IOException {
        writer.force(written.turn(), this::note);
        return written.capture();
    }

    /// @param turn the writer's
    private record Written(Capture capture, long turn) {}

    /// A response that is in a file, yet maybe not on disk, so that the sidecar must not name it.
    private record Unnoted(Known response, long turn) {}

    /// Appends them and returns when they are on disk (fsync). Bytes that were kept before for the same
    /// address are not written again: the capture is the earlier one.
    public Capture write(Resource resource) throws IOException {
        writable();
        return lasting(append(resource));
    }

    private synchronized Written append(Resource resource) throws IOException {
        var digest = WarcFile.sha256().digest(resource.body());
        var label = WarcFile.label(digest);
        var url = resource.url().toString();
        var before = known.get(Known.key(url, label));
        if (before != null) {
            return new Written(new Capture(resource.url(), before.at(), 0, label, before.file(),
                    before.offset(), false), 0);
        }
        var id = UUID.randomUUID();
        var place = writer.append(WarcRecords.gzip(WarcRecords.resource(resource, id, digest)), new byte[0]);
        noted(new Known(place.file(), place.offset(), url, label, id.toString(), resource.at()),
                place.turn());
        return new Written(new Capture(resource.url(), resource.at(), 0, label, place.file(), place.offset(),
                false), place.turn());
    }

    private void noted(Known response, long turn) {
        remember(response);
        unnoted.add(new Unnoted(response, turn));
    }

    private synchronized Written append(Exchange exchange) throws IOException {
        var digest = WarcFile.sha256().digest(exchange.body());
        var label = WarcFile.label(digest);
        var url = exchange.url().toString();
        var id = UUID.randomUUID();
        boolean whole = exchange.body().length > 0 && exchange.truncated().isEmpty();
        var original = whole ? known.get(Known.key(url, label)) : null;
        var record = original == null ? WarcRecords.response(exchange, id, digest)
                : WarcRecords.revisit(exchange, id, digest, original);
        var place = writer.append(WarcRecords.gzip(record),
                WarcRecords.gzip(WarcRecords.request(exchange, id)));
        if (original == null) {
            noted(new Known(place.file(), place.offset(), url, label, id.toString(), exchange.at()),
                    place.turn());
        }
        return new Written(new Capture(exchange.url(), exchange.at(), exchange.status(), label, place.file(),
                place.offset(), original != null), place.turn());
    }

    /// In file order and only what is on disk: after a crash, what follows the last line is read again.
    private synchronized void note(long turn) throws IOException {
        var onDisk = new ArrayList<Known>();
        for (var next = unnoted.peek(); next != null && next.turn() <= turn; next = unnoted.peek()) {
            onDisk.add(unnoted.remove().response());
        }
        if (!onDisk.isEmpty()) {
            sidecar.append(onDisk);
        }
    }

    private Path file(boolean begin) throws IOException {
        var files = files();
        return begin && !files.isEmpty() && takesMore(files.getLast()) ? files.getLast() : fresh(files);
    }

    private boolean takesMore(Path path) throws IOException {
        return Files.size(path) < full && !damaged.contains(String.valueOf(path.getFileName()));
    }

    private Path fresh(List<Path> files) {
        return folder.resolve(
                "lodestone-%s-%05d.warc.gz".formatted(STAMP.format(clock.instant()), files.size() + 1));
    }

    /// The response body with content coding removed; follows a revisit to its original.
    public byte[] read(Capture capture) throws IOException {
        return content(capture).body();
    }

    /// The same with its media type.
    public Content content(Capture capture) throws IOException {
        var content = warc(capture.file()).content(capture.offset());
        if (content.isPresent()) {
            return content.get();
        }
        var original = original(capture.url().toString(), capture.digest());
        return warc(original.file()).content(original.offset())
                .orElseThrow(() -> new IOException("a revisit of a revisit: " + capture));
    }

    /// The packed records of that capture, byte for byte as they lie in the archive: response and request,
    /// and of a revisit those of its original before it. Joined they are a WARC file.
    public List<byte[]> records(Capture capture) throws IOException {
        var records = new ArrayList<byte[]>();
        var warc = warc(capture.file());
        if (warc.content(capture.offset()).isEmpty()) {
            var original = original(capture.url().toString(), capture.digest());
            records.addAll(warc(original.file()).packed(original.offset()));
        }
        records.addAll(warc.packed(capture.offset()));
        return List.copyOf(records);
    }

    /// Why another record lies where that capture says than its own, by address and digest; empty if none
    /// does.
    public Optional<String> differs(Capture capture) throws IOException {
        return warc(capture.file()).differs(capture.offset(), capture.url().toString(), capture.digest());
    }

    private WarcFile warc(String file) {
        return new WarcFile(folder.resolve(file));
    }

    private Known original(String url, String digest) throws IOException {
        return known(url, digest)
                .orElseThrow(() -> new IOException("no response with digest " + digest + " of " + url));
    }

    private synchronized Optional<Known> known(String url, String digest) {
        return Optional.ofNullable(known.get(Known.key(url, digest)));
    }

    /// Reads every record again and reports each whose digest disagrees, that refers to another than it says
    /// or that cannot be read, and every file that is not the archive's; one line each.
    public List<String> verify() throws IOException {
        var audit = new Audit(this::known);
        for (var path : files()) {
            audit.read(new WarcFile(path));
        }
        if (Files.exists(folder)) {
            audit.files(folder);
        }
        return audit.faults();
    }

    @Override
    public void close() throws IOException {
        writer.close();
        if (lock != null) {
            lock.close();
        }
    }
}
