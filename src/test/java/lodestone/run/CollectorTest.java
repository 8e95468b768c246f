package lodestone.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import lodestone.archive.Archive;
import lodestone.fetch.FetchOutcome.Fetched;
import lodestone.fetch.FetchOutcome.Gone;
import lodestone.fetch.FetchOutcome.NotModified;
import lodestone.fetch.FetchRequest;
import lodestone.fetch.FetchSettings;
import lodestone.fetch.Fetcher;
import lodestone.fetch.Site;
import lodestone.run.Collector.Collected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What several listings of a run ask for is sent once.
class CollectorTest {

    private static final String OK = "HTTP/1.1 200 OK\r\nConnection: close\r\nETag: \"e\"\r\n"
            + "Content-Length: 5\r\n\r\nhello";

    @TempDir
    private Path folder;

    private interface Act {
        void take(Collector collector, Archive archive) throws Exception;
    }

    private void with(Site site, Act act) throws Exception {
        var d = FetchSettings.defaults();
        var settings = new FetchSettings(d.product(), d.contact(), Duration.ZERO, d.maxCrawlDelay(),
                Duration.ofMinutes(1), d.limits(), d.maxRedirects(), Set.of(site.host()), 1, d.maxWait(),
                List.of(), true);
        try (var fetcher = new Fetcher(settings, Clock.systemUTC());
                var archive = Archive.open(folder, Clock.systemUTC());
                var hands = new Hands()) {
            act.take(new Collector(fetcher, archive, hands), archive);
        }
    }

    private static long pages(Site site) {
        return site.requests().stream().filter(request -> !request.startsWith("GET /robots.txt")).count();
    }

    private static String text(Collected collected) {
        return new String(((Fetched) collected.outcome()).content(), StandardCharsets.UTF_8);
    }

    @Test
    void sendsOnce_manyAskAtOnce() throws Exception {
        try (var site = Site.of(OK)) {
            with(site, (collector, archive) -> {
                try (var threads = Executors.newFixedThreadPool(8)) {
                    Callable<Collected> ask = () -> collector.collect(FetchRequest.of(site.url("/a")));
                    for (var one : threads.invokeAll(Collections.nCopies(8, ask))) {
                        assertThat(text(one.get())).isEqualTo("hello");
                        assertThat(archive.read(one.get().capture().orElseThrow())).hasSize(5);
                    }
                }
                assertThat(pages(site)).isEqualTo(1);
            });
        }
    }

    @Test
    void repeatsWhatIsGone() throws Exception {
        try (var site = Site.of("HTTP/1.1 410 Gone\r\nConnection: close\r\nContent-Length: 0\r\n\r\n")) {
            with(site, (collector, _) -> {
                for (int i = 0; i < 3; i++) {
                    assertThat(collector.collect(FetchRequest.of(site.url("/a"))).outcome())
                            .isInstanceOf(Gone.class);
                }
                assertThat(pages(site)).isEqualTo(1);
            });
        }
    }

    @Test
    void asksAgain_onlyTheFirstHadItAlready() throws Exception {
        try (var site = conditional()) {
            var known = new FetchRequest(site.url("/a"), Optional.of("\"e\""), Optional.empty(), false);
            with(site, (collector, _) -> {
                assertThat(collector.collect(known).outcome()).isInstanceOf(NotModified.class);
                assertThat(collector.collect(known).outcome()).isInstanceOf(NotModified.class);
                assertThat(pages(site)).isEqualTo(1);
                assertThat(text(collector.collect(FetchRequest.of(site.url("/a"))))).isEqualTo("hello");
                assertThat(text(collector.collect(FetchRequest.of(site.url("/a"))))).isEqualTo("hello");
                assertThat(pages(site)).isEqualTo(2);
            });
        }
    }

    @Test
    void asksAgain_whatCameCannotBeReadBack() throws Exception {
        try (var site = Site.of(OK)) {
            with(site, (collector, _) -> {
                collector.collect(FetchRequest.of(site.url("/a")));
                try (var files = Files.newDirectoryStream(folder, "*.warc.gz")) {
                    for (var file : files) {
                        Files.delete(file);
                    }
                }
                assertThat(text(collector.collect(FetchRequest.of(site.url("/a"))))).isEqualTo("hello");
                assertThat(pages(site)).isEqualTo(2);
            });
        }
    }

    /// The first request is answered 304, every other one in full.
    private static Site conditional() throws IOException {
        var first = new java.util.concurrent.atomic.AtomicBoolean(true);
        return new Site((path, out) -> {
            var same = "HTTP/1.1 304 Not Modified\r\nConnection: close\r\n\r\n";
            var none = "HTTP/1.1 404 No\r\nConnection: close\r\nContent-Length: 0\r\n\r\n";
            out.write((path.equals("/robots.txt") ? none : first.getAndSet(false) ? same : OK)
                    .getBytes(StandardCharsets.UTF_8));
        });
    }
}
