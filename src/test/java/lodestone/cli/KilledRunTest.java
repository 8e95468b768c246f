package lodestone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lodestone.fetch.Site;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A run in a process of its own, killed at several moments and run again.
class KilledRunTest {

    private static final int DOCUMENTS = 24;
    private static final String FEED = IntStream.range(0, DOCUMENTS)
            .mapToObj(i -> "<item><title>Release " + i + "</title><link>/news/" + i + "</link></item>")
            .collect(Collectors.joining("", "<rss version=\"2.0\"><channel>", "</channel></rss>"));
    private static final List<String> COMPANIES = List.of("Corvane", "Tolliver", "Ardmoor", "Bexley");

    @TempDir
    private Path home;
    private final AtomicInteger asked = new AtomicInteger();
    private volatile int until = -1;
    private volatile @Nullable Process running;

    @Test
    void losesNothingAndCountsNothingTwice() throws Exception {
        try (var world = BadWorld.in(home)) {
            world.site("news", answers());
            world.settings("timeout: 60s\n");
            for (int moment : new int[]{1, 3, 8, 15}) {
                killAt(moment);
            }
            assertThat(world.run().code()).isZero();
        }
        var verify = Program.run(home, "", "verify");
        assertThat(verify.out()).isEqualTo(DOCUMENTS + " documents checked, 0 faults\n");
        assertThat(told()).hasSize(DOCUMENTS).doesNotHaveDuplicates();
    }

    private Site.Answers answers() {
        return (path, out) -> {
            var victim = running;
            if (asked.incrementAndGet() == until && victim != null) {
                victim.destroyForcibly();
            }
            BadWorld.whole(out, "text/html", path.equals("/feed") ? FEED : page(path));
        };
    }

    /// Every one makes a claim in words of its own, so that each is told once and none is a copy.
    private static String page(String path) {
        int number = Integer.parseInt(path.substring("/news/".length()));
        var words = IntStream.range(0, 60).mapToObj(i -> "word" + (number * 1000 + i * 7))
                .collect(Collectors.joining(" "));
        return "<html><head><title>Release " + number + "</title></head><body><main><h1>Release " + number
                + "</h1><p>" + COMPANIES.get(number % 4)
                + " Rare Earths, Inc. is the mine-to-magnet company. "
                + words + ".</p></main></body></html>";
    }

    /// Starts a run and kills it when the site has had so many more requests.
    private void killAt(int requests) throws IOException, InterruptedException {
        until = asked.get() + requests;
        var process = Program.process(home, "run");
        running = process;
        assertThat(process.waitFor()).as("killed, not ended").isEqualTo(137);
        until = -1;
    }

    private List<String> told() throws IOException {
        try (var files = Files.list(home.resolve("index/digests"))) {
            return files.filter(file -> file.toString().endsWith(".txt")).flatMap(KilledRunTest::titles)
                    .toList();
        }
    }

    private static java.util.stream.Stream<String> titles(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8).lines()
                    .filter(line -> line.contains(" · Release ") || line.strip().matches("Release \\d+"));
        } catch (IOException fault) {
            throw new java.io.UncheckedIOException(fault);
        }
    }
}
