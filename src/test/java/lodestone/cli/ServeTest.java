package lodestone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import lodestone.model.DigestPeriod.Kind;
import lodestone.store.Periods;
import lodestone.store.Store;
import lodestone.store.StoreSettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `serve` in processes of its own, with everything that it writes.
class ServeTest {

    private static final int KILLS = Integer.getInteger("lodestone.kills.serve", 5);
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Pattern ADDRESS = Pattern.compile("Lodestone is at (http://\\S+)");

    @TempDir
    private Path folder;
    private Path home;
    private final GrowingNews news = new GrowingNews();

    @BeforeEach
    void publish() {
        home = folder.resolve("home");
        news.publish(12);
    }

    /// Started again and again, killed at moments that nobody chose, then ended as one does.
    @Test
    void writesOneDigest_killedAndStartedAgain() throws Exception {
        var processes = new Processes(folder.resolve("processes"));
        var random = new Random(Long.getLong("lodestone.kills.seed", 1));
        try (var world = BadWorld.in(home)) {
            news.in(world);
            world.settings("timeout: 60s\n");
            // trains the cache of classes when it ends, which takes longer than serve is given to end
            assertThat(processes.start(home, "sources", "list").waitFor()).isZero();
            for (int i = 0; i < KILLS; i++) {
                var serve = processes.start(home, "serve", "--port", "0");
                serve.waitFor(500 + random.nextLong(4000), TimeUnit.MILLISECONDS);
                serve.destroyForcibly().waitFor();
            }
            var serve = processes.start(home, "serve", "--port", "0");
            await(serve, () -> !digests().isEmpty());
            serve.destroy();
            assertThat(serve.waitFor(20, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(digests()).hasSize(1);
        assertThat(GrowingNews.told(home)).hasSize(12).doesNotHaveDuplicates();
        assertThat(Program.run(home, "", "verify").out())
                .isEqualTo(news.documents() + " documents checked, 0 faults\n");
    }

    @Test
    void servesItsSchedule_andSaysWhoHasTheArchive() throws Exception {
        try (var world = BadWorld.in(home)) {
            news.in(world);
            world.settings("timeout: 60s\n");
            Files.writeString(home.resolve("config/lodestone.yaml"), "alerts: {channels: {mute: "
                    + "{kind: slack, url: 'http://" + BadWorld.NOBODY + "/sesame'}}}\n",
                    StandardOpenOption.APPEND);
            var serve = Program.process(home, "serve", "--port", "0");
            try {
                await(serve, () -> ADDRESS.matcher(printed()).find()
                        && printed().contains("not delivered: "));
                assertThat(digests()).hasSize(1);
                assertThat(printed()).containsOnlyOnce("not delivered: mute: ").doesNotContain("sesame");
                assertThat(page("runs")).contains("Not delivered", "<li>mute: “Lodestone digest ",
                        "Something waits to be delivered: next ").doesNotContain("sesame");
                assertThat(printed()).contains("daily digest", "housekeeping", "Digests: ", "serve.log");
                assertThat(page("runs")).contains("daily digest", "one catch-up at once", "/runs/1");
                assertThat(page("runs/1")).contains("Run 1", "company/feed");
                var second = Program.run(home, "", "run");
                assertThat(second.code()).isEqualTo(1);
                assertThat(second.err())
                        .contains("another process is writing to the archive", "serve, process "
                                + serve.pid())
                        .hasLineCount(1);
            } finally {
                serve.destroy();
            }
            assertThat(serve.waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(printed()).endsWith("Ending; what is stored is kept.\n");
        }
    }

    @Test
    void servesTheInboxAlone_noSourceIsEnabled() throws Exception {
        Homes.shipped(home);
        var inbox = Files.createDirectories(home.resolve("index/inbox"));
        Files.writeString(inbox.resolve("a.txt"), "Corvane Rare Earths, Inc. is the mine-to-magnet company.");
        var serve = Program.process(home, "serve", "--port", "0");
        try {
            await(serve, () -> ADDRESS.matcher(printed()).find() && !digests().isEmpty());
            assertThat(printed()).contains("No source in sources/ is enabled: each daily run takes what "
                    + "lies in " + inbox);
            assertThat(inbox.resolve("taken")).isDirectory();
        } finally {
            serve.destroy();
        }
        assertThat(serve.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(Program.run(home, "", "doctor").out())
                .containsPattern("ok +sources +none is enabled, runs take the inbox alone");
    }

    @Test
    void saysThatThePortIsTaken() throws Exception {
        try (var world = BadWorld.in(home); var taken = new ServerSocket(0)) {
            news.in(world);
            var run = Program.run(home, "", "serve", "--port", String.valueOf(taken.getLocalPort()));
            assertThat(run.code()).isEqualTo(1);
            assertThat(run.err()).contains("port " + taken.getLocalPort() + " of 127.0.0.1 cannot be had")
                    .hasLineCount(1);
        }
    }

    private String printed() throws IOException {
        return Files.readString(home.resolve("process.log"));
    }

    private String page(String path) throws Exception {
        var address = ADDRESS.matcher(printed());
        assertThat(address.find()).isTrue();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create(address.group(1) + path)).build(),
                    HttpResponse.BodyHandlers.ofString()).body();
        }
    }

    private List<Periods.Issued> digests() {
        var settings = StoreSettings.sqlite(Home.of(home).database());
        if (!Store.exists(settings)) {
            return List.of();
        }
        try (var store = Store.openReadOnly(settings)) {
            return store.periods().all(Kind.DAILY);
        }
    }

    private interface Condition {
        boolean holds() throws IOException;
    }

    /// Fails if the process ends before.
    private static void await(Process process, Condition condition) throws Exception {
        var end = System.nanoTime() + SOON.toNanos();
        while (!condition.holds()) {
            assertThat(process.waitFor(300, TimeUnit.MILLISECONDS)).as("ended").isFalse();
            assertThat(System.nanoTime()).as("waited too long").isLessThan(end);
        }
    }
}
