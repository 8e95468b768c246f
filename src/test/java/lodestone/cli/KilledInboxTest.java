package lodestone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A run over the inbox in a process of its own, killed while it moves files, and run again.
class KilledInboxTest {

    private static final int FILES = 60;

    @TempDir
    private Path home;

    @Test
    void losesNothingAndTakesNothingTwice() throws Exception {
        Homes.shipped(home);
        var inbox = Files.createDirectories(home.resolve("index/inbox"));
        for (int i = 0; i < FILES; i++) {
            var file = Files.writeString(inbox.resolve("release-" + i + ".txt"), text(i));
            Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH));
        }
        killAfterMoving(inbox.resolve("taken"), 3);
        killAfterMoving(inbox.resolve("taken"), 11);
        assertThat(Program.run(home, "", "run").code()).isZero();
        try (var walk = Files.walk(inbox.resolve("taken"))) {
            assertThat(walk.filter(Files::isRegularFile)).hasSize(FILES);
        }
        assertThat(Program.run(home, "", "verify").out()).isEqualTo(FILES + " documents checked, 0 faults\n");
    }

    private static String text(int number) {
        var words = new StringBuilder("Release " + number + " of Corvane Rare Earths.");
        for (int i = 0; i < 40; i++) {
            words.append(" word").append(number * 1000 + i * 7);
        }
        return words.toString();
    }

    private void killAfterMoving(Path taken, int files) throws IOException, InterruptedException {
        Files.createDirectories(taken);
        try (var watch = taken.getFileSystem().newWatchService()) {
            taken.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
            var process = new ProcessBuilder(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED",
                    "-cp",
                    System.getProperty("java.class.path"), Lodestone.class.getName(), "run", "--home",
                    home.toString()).redirectErrorStream(true)
                    .redirectOutput(home.resolve("killed.log").toFile()).start();
            int moved = 0;
            while (moved < files) {
                var key = watch.poll(2, TimeUnit.MINUTES);
                assertThat(key).as("files are moved").isNotNull();
                moved += key.pollEvents().size();
                key.reset();
            }
            process.destroyForcibly();
            assertThat(process.waitFor()).as("killed, not ended").isEqualTo(137);
        }
    }
}
