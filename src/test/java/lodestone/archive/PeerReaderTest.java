package lodestone.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lodestone.model.Exchange;
import lodestone.model.Header;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.jwat.warc.WarcReaderFactory;
import org.jwat.warc.WarcRecord;

/// JWAT, the reader of the national libraries' tools, reads what the archive writes.
class PeerReaderTest {

    private static final Instant AT = Instant.parse("2026-03-02T06:30:00Z");

    @TempDir
    private Path folder;

    private static Exchange exchange(String path, byte[] body, Optional<String> truncated, String... header) {
        return new Exchange(URI.create("https://corvane.example" + path), AT, "GET",
                List.of(new Header("Host", "corvane.example"), new Header("User-Agent", "Lodestone/0.1")),
                200,
                "OK", List.of(new Header("Content-Type", "text/html"), new Header(header[0], header[1])),
                body,
                Optional.of("192.0.2.7"), truncated);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /// A record as JWAT sees it.
    private record Seen(String type, String url, List<String> complaints, List<Boolean> digests) {}

    private List<Seen> seen() throws IOException {
        var seen = new ArrayList<Seen>();
        try (var files = Files.list(folder)) {
            for (var file : files.filter(path -> path.toString().endsWith(".warc.gz")).sorted().toList()) {
                var reader = WarcReaderFactory.getReader(new ByteArrayInputStream(Files.readAllBytes(file)));
                reader.setBlockDigestEnabled(true);
                reader.setPayloadDigestEnabled(true);
                for (var record = reader.getNextRecord(); record != null; record = reader.getNextRecord()) {
                    record.close();
                    seen.add(new Seen(record.header.warcTypeStr, record.header.warcTargetUriStr,
                            complaints(record), digests(record)));
                }
            }
        }
        return seen;
    }

    /// All but one: it knows the profiles of WARC 1.0 only, in files of 1.1 too.
    private static List<String> complaints(WarcRecord record) {
        return Stream
                .concat(record.diagnostics.getErrors().stream(), record.diagnostics.getWarnings().stream())
                .map(complaint -> complaint.type + " " + complaint.entity)
                .filter(complaint -> !complaint.endsWith(" 'WARC-Profile' value")).toList();
    }

    private static List<Boolean> digests(WarcRecord record) {
        var digests = new ArrayList<Boolean>();
        digests.add(record.isValidBlockDigest);
        if (record.header.warcTypeStr.equals("response")) {
            digests.add(record.isValidPayloadDigest);
        }
        return digests;
    }

    @Test
    void readsEveryRecordAndItsDigests() throws IOException {
        try (var archive = Archive.open(folder, Clock.fixed(AT, ZoneOffset.UTC), 1500)) {
            archive.write(exchange("/a?b=c", bytes("one"), Optional.empty(), "ETag", "\"e\""));
            archive.write(exchange("/a?b=c", bytes("one"), Optional.empty(), "ETag", "\"e\""));
            archive.write(
                    exchange("/packed", new byte[]{31, -117, 8, 0}, Optional.empty(), "Content-Encoding",
                            "gzip"));
            archive.write(exchange("/cut", new byte[0], Optional.of("length"), "Content-Encoding", "br"));
            archive.write(new Resource(URI.create("https://corvane.example/dropped.txt"), AT, "text/plain",
                    bytes("a file that somebody dropped")));
        }
        var seen = seen();
        assertThat(seen).extracting(Seen::type).containsExactly("response", "request", "revisit", "request",
                "response", "request", "response", "request", "resource");
        assertThat(seen).allSatisfy(record -> {
            assertThat(record.complaints()).isEmpty();
            assertThat(record.url()).startsWith("https://corvane.example/");
            assertThat(record.digests()).containsOnly(true);
        });
    }
}
