package lodestone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A document that ends the process whenever it is taken, announced before the others.
class DeadlyDocumentTest {

    private static final String FEED = "<rss version=\"2.0\"><channel><item><link>/deadly</link></item>"
            + "<item><link>/a</link></item><item><link>/b</link></item></channel></rss>";
    private static final String RELEASE = "<title>Paint</title><p>We sell paint to painters, PATH.</p>";

    @TempDir
    private Path home;
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private volatile CountDownLatch taken = new CountDownLatch(1);

    @Test
    void holdsNothingUpButItself_andIsToldAfterThreeTries() throws Exception {
        try (var world = BadWorld.in(home)) {
            world.site("corvane", (path, out) -> answer(world, path, out));
            world.settings("timeout: 60s\n");
            var processes = new Processes(home.resolve("processes"), LateRun.class);
            assertThat(killed(processes)).as("nothing is known of it").containsExactly("/deadly");
            assertThat(killed(processes)).as("owed, and noted").containsExactly("/deadly");
            assertThat(killed(processes)).as("last").containsExactly("/a", "/b", "/deadly");
            assertThat(killed(processes)).as("for the third time").containsExactly("/deadly");
            assertThat(processes.start(home, "0", "").waitFor()).isZero();
            assertThat(asked).as("left alone").isEmpty();
        }
        assertThat(String.join("", Homes.digests(home)))
                .containsOnlyOnce("taken 3 times, and each time the run ended before it was done");
    }

    /// What a run asked for that was killed when it had asked for the document.
    private List<String> killed(Processes processes) throws IOException, InterruptedException {
        var reached = new CountDownLatch(1);
        taken = reached;
        var process = processes.start(home, "0", "");
        var _ = process.onExit().thenRun(reached::countDown);
        reached.await();
        process.destroyForcibly();
        assertThat(process.waitFor()).isEqualTo(137);
        var before = List.copyOf(asked);
        asked.clear();
        return before;
    }

    private void answer(BadWorld world, String path, OutputStream out) throws IOException {
        if (path.equals("/feed")) {
            BadWorld.whole(out, "application/rss+xml", FEED);
            return;
        }
        asked.add(path);
        if (path.equals("/deadly")) {
            taken.countDown();
            world.silent();
        } else {
            BadWorld.whole(out, "text/html", RELEASE.replace("PATH", path));
        }
    }
}
