package lodestone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lodestone.fetch.Site;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;

/// More hosts than requests may be under way, and many more than documents may be in hand.
class ManyHostsTest {

    private static final int HOSTS = 150;
    /// As many as may be under way at once.
    private static final int UNDER_WAY = 128;
    private static final int STUCK = 20;

    @TempDir
    private Path home;
    private final List<Host> hosts = new CopyOnWriteArrayList<>();
    private final CountDownLatch moving = new CountDownLatch(UNDER_WAY);
    private final CountDownLatch stuck = new CountDownLatch(STUCK);

    @BeforeEach
    void open() throws IOException {
        Homes.shipped(home);
        for (int i = 0; i < HOSTS; i++) {
            hosts.add(new Host(i));
        }
        Files.writeString(home.resolve("config/lodestone.yaml"), """
                contact: Test ops@example.org
                fetch: {delay: 0s, timeout: 120s, allowed_hosts: [127.0.0.1]}
                """);
    }

    @AfterEach
    void close() throws IOException {
        while (moving.getCount() > 0) {
            moving.countDown();
        }
        for (var host : hosts) {
            host.site.close();
        }
    }

    /// Its feed names a page that has moved to another host, a release of its neighbour's, which that names
    /// too, and one of its own. What has moved is told when all that may be under way are.
    private final class Host {

        private final int number;
        private final Site site = new Site(this::answer);
        private final AtomicInteger open = new AtomicInteger();
        private final ConcurrentLinkedQueue<Integer> together = new ConcurrentLinkedQueue<>();

        Host(int number) throws IOException {
            this.number = number;
            Files.writeString(file(), """
                    id: host-%d
                    name: Host %d
                    kind: wire
                    verified: false
                    terms: A site of the test.
                    listings: [{id: feed, kind: feed, url: "%s"}]
                    """.formatted(number, number, site.url("/feed")));
        }

        private Path file() {
            return home.resolve("sources/host-" + number + ".yaml");
        }

        private void answer(String path, OutputStream out) throws IOException {
            together.add(open.incrementAndGet());
            try {
                switch (path) {
                    case "/feed" -> BadWorld.whole(out, "application/rss+xml", feed());
                    case "/moved" -> move(out);
                    case "/own", "/there" -> BadWorld.whole(out, "text/html", page(path));
                    default -> BadWorld.head(out, "404 Not Found", "Content-Length: 0");
                }
            } finally {
                open.decrementAndGet();
            }
        }

        private String feed() {
            return Stream.of(site.url("/moved"), host(1).site.url("/own"), site.url("/own"))
                    .map(url -> "<item><title>News</title><link>" + url + "</link></item>")
                    .collect(Collectors.joining("", "<rss version=\"2.0\"><channel>", "</channel></rss>"));
        }

        private void move(OutputStream out) throws IOException {
            moving.countDown();
            stuck.countDown();
            try {
                moving.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            BadWorld.head(out, "302 Found", "Content-Length: 0",
                    "Location: " + host(HOSTS / 2).site.url("/there"));
        }

        private Host host(int further) {
            return hosts.get((number + further) % HOSTS);
        }

        private String page(String path) {
            return "<title>Release " + number + path + "</title><main><p>" + "Release number " + number
                    + " tells at " + path + " of a quarter at mine " + number + ".</p></main>";
        }
    }

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
    void takesEachDocumentOnce_nobodyWaitsForEver() {
        var run = Program.run(home, "", "run");
        assertThat(run.code()).as(run.out()).isZero();
        assertThat(Program.run(home, "", "search", "--limit", "1000", "--format", "jsonl", "*:* OR copy:*")
                .lines()).hasSize(2 * HOSTS);
        assertThat(hosts).allSatisfy(host -> {
            assertThat(host.together).containsOnly(1);
            assertThat(host.site.requests()).extracting(request -> request.split(" ", 3)[1])
                    .containsExactlyInAnyOrder("/robots.txt", "/feed", "/moved", "/there", "/own");
        });
    }

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
    void stopsWhenItIsInterrupted() throws Exception {
        hosts.subList(STUCK, HOSTS).forEach(host -> host.file().toFile().delete());
        var code = new AtomicInteger(-1);
        var run = Thread.ofPlatform().start(() -> code.set(Program.run(home, "", "run").code()));
        stuck.await();
        run.interrupt();
        run.join();
        assertThat(code.get()).isEqualTo(1);
    }
}
