package lodestone.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import lodestone.model.Exchange;
import lodestone.model.Header;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveTest {

    /// How long the head of a packed record is.
    private static final int HEAD = 10;
    private static final Instant AT = Instant.parse("2026-03-02T06:30:00Z");
    private static final Clock NOW = Clock.fixed(AT, ZoneOffset.UTC);

    @TempDir
    private Path folder;

    private static Exchange exchange(String path, String body) {
        return new Exchange(URI.create("https://corvane.example" + path), AT, "GET",
                List.of(new Header("User-Agent", "Lodestone/0.1")), 200, "OK",
                List.of(new Header("Content-Type", "text/html; charset=utf-8"),
                        new Header("Transfer-Encoding", "chunked"),
                        new Header("ETag", "\"e\"")),
                body.getBytes(StandardCharsets.UTF_8), Optional.of("192.0.2.7"), Optional.empty());
    }

    private static String text(byte[] body) {
        return new String(body, StandardCharsets.UTF_8);
    }

    private List<Path> files() throws IOException {
        try (var list = Files.list(folder)) {
            return list.filter(path -> path.toString().endsWith(".warc.gz")).sorted().toList();
        }
    }

    @Test
    void givesBackWhatWasWritten() throws IOException {
        try (var archive = Archive.open(folder, NOW)) {
            var first = archive.write(exchange("/a", "one"));
            var second = archive.write(exchange("/b", "two"));
            assertThat(text(archive.read(first))).isEqualTo("one");
            assertThat(text(archive.read(second))).isEqualTo("two");
            assertThat(archive.verify()).isEmpty();
        }
    }

    /// The same word in every coding that is asked for, as servers send it.
    private static Stream<Arguments> codings() throws IOException {
        return Stream.of(Arguments.of(List.of("gzip"), packed(GZIPOutputStream::new)),
                Arguments.of(List.of("x-GZIP "), packed(GZIPOutputStream::new)),
                Arguments.of(List.of("deflate"), packed(DeflaterOutputStream::new)),
                Arguments.of(List.of("deflate"),
                        packed(out -> new DeflaterOutputStream(out, new Deflater(9, true)))),
                Arguments.of(List.of("br"), HexFormat.of().parseHex("0b028068656c6c6f03")),
                Arguments.of(List.of(" "), bytes("hello")), Arguments.of(List.of("none"), bytes("hello")),
                Arguments.of(List.of("gzip", "gzip"), packed(GZIPOutputStream::new)));
    }

    private interface Packing {
        OutputStream over(OutputStream out) throws IOException;
    }

    private static byte[] packed(Packing packing) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = packing.over(bytes)) {
            out.write(bytes("hello"));
        }
        return bytes.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @MethodSource("codings")
    void undoesHowItCame(List<String> coding, byte[] packed) throws IOException {
        try (var archive = Archive.open(folder, NOW)) {
            var capture = archive.write(new Exchange(URI.create("https://corvane.example/a"), AT, "GET",
                    List.of(), 200, "OK",
                    coding.stream().map(name -> new Header("Content-Encoding", name)).toList(), packed,
                    Optional.empty(), Optional.empty()));
            assertThat(text(archive.read(capture))).isEqualTo("hello");
            assertThat(archive.verify()).isEmpty();
        }
    }

    @Test
    void leavesAnEmptyBodyEmpty_whateverItsCoding() throws IOException {
        try (var archive = Archive.open(folder, NOW)) {
            var capture = archive.write(new Exchange(URI.create("https://corvane.example/a"), AT, "GET",
                    List.of(), 200, "OK", List.of(new Header("Content-Encoding", "gzip")), new byte[0],
                    Optional.empty(), Optional.empty()));
            assertThat(archive.read(capture)).isEmpty();
        }
    }

    @Test
    void refersBackToABodySeenBefore() throws IOException {
        try (var archive = Archive.open(folder, NOW)) {
            var first = archive.write(exchange("/a", "one"));
            var again = archive.write(exchange("/a", "one"));
            assertThat(again.revisit()).isTrue();
            assertThat(again.digest()).isEqualTo(first.digest());
            assertThat(text(archive.read(again))).isEqualTo("one");
            assertThat(archive.write(exchange("/c", "one")).revisit()).isFalse();
        }
    }

    @Test
    void remembersAcrossReopening_withAndWithoutSidecar() throws IOException {
        try (var archive = Archive.open(folder, NOW)) {
            archive.write(exchange("/a", "one"));
        }
        try (var archive = Archive.open(folder, NOW)) {
            assertThat(archive.write(exchange("/a", "one")).revisit()).isTrue();
        }
        Files.delete(folder.resolve("index.tsv"));
        try (var archive = Archive.open(folder, NOW)) {
            assertThat(archive.write(exchange("/a", "one")).revisit()).isTrue();
            assertThat(archive.verify()).isEmpty();
        }
    }

    @Test
    void cutsOffWhatACrashLeft() throws IOException {
        var captures = new ArrayList<lodestone.model.Capture>();
        try (var archive = Archive.open(folder, NOW)) {
            captures.add(archive.write(exchange("/a", "one")));
            captures.add(archive.write(exchange("/b", "two, and then the power went")));
        }
        var file = files().getFirst();
        var bytes = Files.readAllBytes(file);
        for (int lost = 1; lost < 60; lost += 7) {
            Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length - lost));
            try (var archive = Archive.open(folder, NOW)) {
                assertThat(text(archive.read(captures.getFirst()))).isEqualTo("one");
                assertThat(archive.verify()).isEmpty();
                var next = archive.write(exchange("/c" + lost, "three"));
                assertThat(text(archive.read(next))).isEqualTo("three");
            }
        }
    }

    @Test
    void findsAFlippedByte() throws IOException {
        try (var archive = Archive.open(folder, NOW)) {
            archive.write(exchange("/a", "one ".repeat(2000)));
            archive.write(exchange("/b", "two"));
        }
        try (var archive = Archive.open(folder, NOW)) {
            var file = files().getFirst();
            var bytes = Files.readAllBytes(file);
            bytes[bytes.length / 3] ^= 0x55;
            Files.write(file, bytes, StandardOpenOption.TRUNCATE_EXISTING);
            assertThat(archive.verify()).isNotEmpty();
        }
    }

    /// Wherever a bit is turned, in a head, a body or the packing, it is found; but for the few bits that
    /// fill up the last byte of a packed record and say nothing.
    @Test
    void findsEveryFlippedByte() throws IOException {
        try (var archive = Archive.open(folder, NOW)) {
            archive.write(exchange("/a", "one"));
            archive.write(exchange("/a", "one"));
        }
        var file = files().getFirst();
        var bytes = Files.readAllBytes(file);
        for (int at = 4; at < bytes.length; at += at < HEAD ? 1 : 7) {
            var flipped = bytes.clone();
            flipped[at] ^= 0x10;
            Files.write(file, flipped);
            try (var archive = Archive.openReadOnly(folder)) {
                assertThat(!archive.verify().isEmpty() || (at > HEAD && says(flipped).equals(says(bytes))))
                        .as("byte " + at).isTrue();
            }
        }
    }

    /// What it unpacks to; nothing if it cannot be unpacked.
    private static String says(byte[] packed) {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException torn) {
            return "";
        }
    }

    @Test
    void namesWhatIsNotTheArchives_andRevisitsThatLeadElsewhere() throws IOException {
        var wrong = new Known("x", 0, "https://corvane.example/a", "", UUID.randomUUID().toString(), AT);
        try (var archive = Archive.open(folder, NOW)) {
            archive.write(exchange("/a", "one"));
            var digest = WarcFile.sha256().digest("one".getBytes(StandardCharsets.UTF_8));
            var none = WarcFile.sha256().digest(new byte[0]);
            Files.write(folder.resolve("z.warc.gz"), WarcRecords
                    .gzip(WarcRecords.revisit(exchange("/a", "one"), UUID.randomUUID(), digest, wrong)));
            Files.write(folder.resolve("zz.warc.gz"), WarcRecords
                    .gzip(WarcRecords.revisit(exchange("/b", ""), UUID.randomUUID(), none, wrong)));
            Files.writeString(folder.resolve("note.txt"), "mine");
            assertThat(archive.verify()).satisfiesExactly(
                    first -> assertThat(first).startsWith("z.warc.gz:0: refers to urn:uuid:" + wrong.id()),
                    second -> assertThat(second).startsWith("zz.warc.gz:0: no response with digest"),
                    third -> assertThat(third).isEqualTo("note.txt: no file of the archive"));
        }
    }

    @Test
    void hasOneWriterAtATime_othersMayRead() throws IOException {
        try (var archive = Archive.open(folder, NOW)) {
            var capture = archive.write(exchange("/a", "one"));
            assertThatThrownBy(() -> Archive.open(folder, NOW)).isInstanceOf(IOException.class)
                    .hasMessageContaining("another process is writing to the archive in " + folder);
            try (var reading = Archive.openReadOnly(folder)) {
                assertThat(text(reading.read(capture))).isEqualTo("one");
                assertThat(reading.verify()).isEmpty();
            }
            archive.write(exchange("/b", "two"));
            assertThat(archive.verify()).isEmpty();
        }
    }

    @Test
    void changesNothing_forReadingOnly() throws IOException {
        try (var archive = Archive.open(folder, NOW)) {
            archive.write(exchange("/a", "one"));
        }
        var file = files().getFirst();
        Files.write(file, new byte[]{31, -117, 8, 0}, StandardOpenOption.APPEND);
        long size = Files.size(file);
        try (var archive = Archive.openReadOnly(folder)) {
            assertThat(archive.verify()).singleElement().asString().contains("not readable from here on");
        }
        assertThat(Files.size(file)).isEqualTo(size);
    }

    @Test
    void losesNothingBehindDamage() throws IOException {
        var captures = new ArrayList<lodestone.model.Capture>();
        try (var archive = Archive.open(folder, NOW)) {
            for (var path : List.of("/a", "/b", "/c")) {
                captures.add(archive.write(exchange(path, "body of " + path)));
            }
        }
        var file = files().getFirst();
        var bytes = Files.readAllBytes(file);
        bytes[(int) captures.get(1).offset() + 40] ^= 0x55;
        Files.write(file, bytes);
        Files.delete(folder.resolve("index.tsv"));
        try (var archive = Archive.open(folder, NOW)) {
            assertThat(text(archive.read(captures.getFirst()))).isEqualTo("body of /a");
            assertThat(text(archive.read(captures.getLast()))).isEqualTo("body of /c");
            assertThat(archive.verify()).singleElement().asString().contains("not readable up to");
            assertThat(archive.write(exchange("/d", "four")).file()).isNotEqualTo(captures.getFirst().file());
        }
        assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
    }

    @Test
    void keepsABodyAgain_itsRecordWasLost() throws IOException {
        long second;
        try (var archive = Archive.open(folder, NOW)) {
            archive.write(exchange("/a", "one"));
            second = archive.write(exchange("/b", "two")).offset();
        }
        var file = files().getFirst();
        Files.write(file, java.util.Arrays.copyOf(Files.readAllBytes(file), (int) second));
        try (var archive = Archive.open(folder, NOW)) {
            var again = archive.write(exchange("/b", "two"));
            assertThat(again.revisit()).isFalse();
            assertThat(text(archive.read(again))).isEqualTo("two");
        }
        assertThat(Files.readAllLines(folder.resolve("index.tsv"))).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"garbage\n", "a\tb", "\u0000", "lodestone.warc.gz\t12\tsha256:00"})
    void readsTheFilesThemselves_sidecarDamaged(String garbage) throws IOException {
        try (var archive = Archive.open(folder, NOW)) {
            archive.write(exchange("/a", "one"));
        }
        var sidecar = folder.resolve("index.tsv");
        Files.writeString(sidecar, garbage, StandardOpenOption.APPEND);
        for (int turn = 0; turn < 2; turn++) {
            try (var archive = Archive.open(folder, NOW)) {
                assertThat(archive.write(exchange("/a", "one")).revisit()).isTrue();
                assertThat(archive.write(exchange("/" + turn, "two")).revisit()).isFalse();
                assertThat(archive.verify()).isEmpty();
            }
        }
        assertThat(Files.readAllLines(sidecar)).hasSize(3).allMatch(line -> Known.of(line).isPresent());
    }

    @Test
    void beginsANewFileWhenOneIsFull() throws IOException {
        try (var archive = Archive.open(folder, NOW, 10)) {
            var first = archive.write(exchange("/a", "one"));
            archive.write(exchange("/b", "two"));
            assertThat(files()).hasSize(2);
            assertThat(text(archive.read(first))).isEqualTo("one");
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1 << 20, 2000})
    void takesManyWriters(long full) throws Exception {
        try (var archive = Archive.open(folder, NOW, full)) {
            var threads = new ArrayList<Thread>();
            for (int t = 0; t < 4; t++) {
                int thread = t;
                threads.add(Thread.ofVirtual().start(() -> {
                    for (int i = 0; i < 10; i++) {
                        write(archive, exchange("/" + thread + "/" + i, "body " + thread + i));
                    }
                }));
            }
            for (var thread : threads) {
                thread.join();
            }
            assertThat(archive.verify()).isEmpty();
        }
        assertThat(Files.readAllLines(folder.resolve("index.tsv"))).hasSize(40);
    }

    private static void write(Archive archive, Exchange exchange) {
        try {
            archive.write(exchange);
        } catch (IOException fault) {
            throw new java.io.UncheckedIOException(fault);
        }
    }
}
