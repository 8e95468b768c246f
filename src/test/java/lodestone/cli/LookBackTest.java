package lodestone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lodestone.fetch.Site;
import lodestone.store.Store;
import lodestone.store.StoreSettings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `run --since` over a listing of ten pages with three documents each, cut short and run again.
class LookBackTest {

    private static final int PAGES = 10;
    private static final Instant SINCE = Instant.parse("2015-01-01T00:00:00Z");

    @TempDir
    private Path home;
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private volatile @Nullable Process running;
    private volatile String victim = "";
    private volatile String missing = "";

    @BeforeEach
    void empty() throws IOException {
        Homes.shipped(home);
    }

    @Test
    void goesOnWhereItStopped_killed() throws Exception {
        try (var site = watched()) {
            victim = "/news/6-1";
            killed();
            var first = List.copyOf(asked);
            assertThat(first).contains("/list?page=5", "/news/5-2").doesNotContain("/news/7-0");
            victim = "";
            asked.clear();
            assertThat(run().code()).isZero();
            assertThat(asked)
                    .contains("/list?page=1", "/list?page=5", "/list?page=6", "/list?page=10", "/news/6-1")
                    .doesNotContain("/list?page=2", "/list?page=3", "/list?page=4").doesNotHaveDuplicates();
            first.stream().filter(path -> path.startsWith("/news/") && !path.equals("/news/6-1"))
                    .forEach(path -> assertThat(asked).doesNotContain(path));
            assertThat(Program.run(home, "", "verify").out())
                    .isEqualTo(PAGES * 3 + " documents checked, 0 faults\n");
            assertForgotten();
            asked.clear();
            run();
            assertThat(asked).as("asked for anew").contains("/list?page=2", "/list?page=10")
                    .noneMatch(path -> path.startsWith("/news/"));
            assertThat(site.requests()).isNotEmpty();
        }
    }

    @Test
    void comesBackToAPageOfWhichADocumentIsMissing() throws Exception {
        try (var _ = watched()) {
            missing = "/news/4-1";
            assertThat(run().out()).contains("/news/4-1: HTTP 500");
            missing = "";
            asked.clear();
            run();
            assertThat(asked).contains("/list?page=4", "/news/4-1").doesNotContain("/list?page=3",
                    "/list?page=6");
            assertForgotten();
        }
    }

    @Test
    void doesNotTakeTroubleForTheEnd() throws Exception {
        try (var _ = watched()) {
            missing = "/list?page=4";
            assertThat(run().out()).contains("/list?page=4: HTTP 500");
            missing = "";
            assertThat(run().out()).doesNotContain("HTTP 500");
            assertThat(asked).contains("/news/10-2");
            assertForgotten();
        }
    }

    private void assertForgotten() {
        try (var store = Store.openReadOnly(StoreSettings.sqlite(home.resolve("index/lodestone.db")))) {
            assertThat(store.olderPages().waiting("paged/list", SINCE)).isEmpty();
            assertThat(store.olderPages().last("paged/list", SINCE)).isEmpty();
        }
    }

    private Site watched() throws IOException {
        var site = new Site(this::answer);
        Files.writeString(home.resolve("sources/paged.yaml"), """
                id: paged
                name: Paged
                kind: wire
                verified: false
                terms: A site of the test.
                listings:
                  - id: list
                    kind: json
                    url: "%s"
                    json: {entries: /list, url: /at, page: page}
                """.formatted(URI.create("http://" + site.host() + "/list?page=1")));
        Files.writeString(home.resolve("config/lodestone.yaml"),
                "fetch: {delay: 0s, timeout: 60s, attempts: 1, allowed_hosts: [\"" + site.host() + "\"]}\n");
        return site;
    }

    private void answer(String path, OutputStream out) throws IOException {
        asked.add(path);
        var process = running;
        if (path.equals(victim) && process != null) {
            process.destroyForcibly();
        }
        if (path.equals(missing)) {
            BadWorld.head(out, "500 Trouble", "Content-Length: 0");
        } else if (path.startsWith("/list")) {
            int page = Integer.parseInt(path.substring("/list?page=".length()));
            BadWorld.whole(out, "application/json", IntStream.range(0, page <= PAGES ? 3 : 0)
                    .mapToObj(i -> "{\"at\": \"/news/" + page + "-" + i + "\"}")
                    .collect(Collectors.joining(",", "{\"list\": [", "]}")));
        } else if (path.startsWith("/news/")) {
            BadWorld.whole(out, "text/html", "<p>We sell paint to painters of " + path + ".");
        } else {
            BadWorld.head(out, "404 No", "Content-Length: 0");
        }
    }

    private Program run() {
        return Program.run(home, "", "run", "--since", "2015-01-01");
    }

    private void killed() throws IOException, InterruptedException {
        var process = Program.process(home, "run", "--since", "2015-01-01");
        running = process;
        assertThat(process.waitFor()).as("killed, not ended").isEqualTo(137);
    }
}
