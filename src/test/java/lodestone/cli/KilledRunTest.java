package lodestone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Runs in processes of their own, each killed at a moment that nobody chose, while the sites publish more;
/// then one that is let end. `-Dlodestone.kills=500 -Dlodestone.kills.seed=7` for more, and for others.
class KilledRunTest {

    private static final int KILLS = Integer.getInteger("lodestone.kills", 50);
    private static final long SEED = Long.getLong("lodestone.kills.seed", 1);
    private static final int AT_FIRST = 12;

    @TempDir
    private Path folder;
    private final GrowingNews news = new GrowingNews();
    private final Random random = new Random(SEED);
    /// From the start to the first request, and from there to the end, as last seen.
    private Duration starting = Duration.ofSeconds(3);
    private Duration working = Duration.ofSeconds(3);
    private int killed;

    @Test
    void losesNothingAndCountsNothingTwice() throws Exception {
        var calm = folder.resolve("calm");
        var home = folder.resolve("home");
        var processes = new Processes(folder.resolve("processes"));
        try (var world = BadWorld.in(calm)) {
            news.in(world);
            world.settings("timeout: 60s\n");
            copy(calm, home);
            news.publish(AT_FIRST + KILLS);
            assertThat(processes.start(calm, "run").waitFor()).isZero();
            while (killed < KILLS) {
                news.publish(AT_FIRST + killed);
                killSometime(processes, home);
            }
            news.publish(AT_FIRST + KILLS);
            assertThat(processes.start(home, "run").waitFor()).isZero();
        }
        assertThat(Program.run(home, "", "verify").out())
                .isEqualTo(news.documents() + " documents checked, 0 faults\n");
        assertThat(found(home)).hasSize(news.published()).isEqualTo(found(calm));
        assertThat(GrowingNews.told(home)).hasSize(news.published()).doesNotHaveDuplicates();
    }

    private static void copy(Path home, Path target) throws IOException {
        Home.of(home).copyTo(target);
        try (var sources = Files.list(home.resolve("sources"))) {
            for (var source : sources.toList()) {
                Files.copy(source, target.resolve("sources").resolve(source.getFileName()));
            }
        }
    }

    /// One in three while it starts, when it mends what the last one left; the others while it works.
    private void killSometime(Processes processes, Path home) throws IOException, InterruptedException {
        var asked = news.nextRequest();
        long begun = System.nanoTime();
        var process = processes.start(home, "run");
        boolean early = random.nextInt(3) == 0;
        if (early) {
            process.waitFor(random.nextLong(starting.toMillis()), TimeUnit.MILLISECONDS);
        } else {
            var _ = process.onExit().thenRun(asked::countDown);
            asked.await();
            starting = since(begun);
            long working = System.nanoTime();
            if (process.waitFor(random.nextLong(this.working.toMillis() + 1), TimeUnit.MILLISECONDS)) {
                this.working = since(working);
            }
        }
        process.destroyForcibly();
        int code = process.waitFor();
        assertThat(code).as("ended well or killed").isIn(0, 137);
        killed += code == 137 ? 1 : 0;
    }

    private static Duration since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }

    /// Every release that a search finds, whichever of its copies came first.
    private static List<String> found(Path home) {
        var mapper = new ObjectMapper();
        return Program.run(home, "", "search", "*:*", "--limit", "10000", "--format", "jsonl").lines()
                .stream()
                .map(line -> {
                    try {
                        var row = mapper.readTree(line);
                        return row.path("title").asText() + " "
                                + row.path("verdict").asText() + " " + row.path("severity").asText();
                    } catch (JsonProcessingException broken) {
                        throw new IllegalStateException(line, broken);
                    }
                }).sorted().toList();
    }
}
