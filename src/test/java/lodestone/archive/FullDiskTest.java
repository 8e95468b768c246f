package lodestone.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import lodestone.model.Capture;
import lodestone.model.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// A process that may write no file beyond a size, as on a disk that is full: it gets half a record written.
@EnabledOnOs(OS.LINUX)
class FullDiskTest {

    private static final String FULL = "8";

    @TempDir
    private Path folder;

    /// Writes until it cannot, in the folder named; prints what is confirmed, and at last why it stops.
    static final class Writer {

        private Writer() {}

        public static void main(String[] args) throws IOException {
            try (var archive = Archive.open(Path.of(args[0]), Clock.systemUTC())) {
                for (int i = 0; i < 1000; i++) {
                    var capture = archive.write(exchange(i));
                    System.out.println(i + " " + capture.file() + " " + capture.offset());
                }
            } catch (IOException full) {
                System.out.println(full.getMessage());
            }
        }
    }

    /// A body that does not pack.
    private static Exchange exchange(int number) {
        var body = new byte[300];
        new Random(number).nextBytes(body);
        return new Exchange(URI.create("https://corvane.example/" + number), Instant.EPOCH, "GET", List.of(),
                200,
                "OK", List.of(), body, Optional.empty(), Optional.empty());
    }

    @Test
    void keepsWhatItConfirmed_andGoesOnWhenThereIsRoom() throws Exception {
        var out = folder.resolve("out");
        var process = new ProcessBuilder("sh", "-c", "ulimit -f " + FULL + "; exec \"$@\"", "sh",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC", "-cp",
                System.getProperty("java.class.path"), Writer.class.getName(),
                folder.resolve("archive").toString()).redirectOutput(out.toFile())
                .redirectError(folder.resolve("err").toFile()).start();
        assertThat(process.waitFor()).isZero();
        var lines = Files.readAllLines(out, StandardCharsets.UTF_8);
        assertThat(lines.getLast()).startsWith("cannot write to ");
        try (var archive = Archive.open(folder.resolve("archive"), Clock.systemUTC())) {
            for (var line : lines.subList(0, lines.size() - 1)) {
                var words = line.split(" ", 3);
                var exchange = exchange(Integer.parseInt(words[0]));
                assertThat(archive.read(new Capture(exchange.url(), Instant.EPOCH, 200, "", words[1],
                        Long.parseLong(words[2]), false))).isEqualTo(exchange.body());
            }
            assertThat(archive.verify()).isEmpty();
            assertThat(archive.write(exchange(0)).revisit()).isTrue();
        }
        assertThat(lines).hasSizeGreaterThan(2);
    }
}
