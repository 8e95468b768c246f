package lodestone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import lodestone.store.Store;
import lodestone.store.StoreSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Runs in processes of their own, each killed at a moment that nobody chose, while the sites publish more
/// and time goes on; then one that is let end. Half of them look back over what was published before.
/// `-Dlodestone.kills=500 -Dlodestone.kills.seed=7` for more, and for others.
class KilledRunTest {

    private static final int KILLS = Integer.getInteger("lodestone.kills", 50);
    private static final long SEED = Long.getLong("lodestone.kills.seed", 1);
    private static final int AT_FIRST = 12;
    /// Minutes from the first run to the last that is killed; a page is looked at again after 1,200. Texts
    /// that are seen a month apart are no copies, so that many runs may take no longer.
    private static final int SPAN = 6_000;
    /// By then every page is to be looked at again.
    private static final int LATE = 2 * SPAN + 1_440;
    private static final String SINCE = "2015-01-01T00:00:00Z";

    @TempDir
    private Path folder;
    private final GrowingNews news = new GrowingNews();
    private final WiderNews everywhere = new WiderNews(news);
    private final Random random = new Random(SEED);
    /// From the start to the first request, and from there to the end, as last seen.
    private Duration starting = Duration.ofSeconds(3);
    private Duration working = Duration.ofSeconds(3);
    private int killed;

    @Test
    void losesNothingAndCountsNothingTwice() throws Exception {
        var calm = folder.resolve("calm");
        var home = folder.resolve("home");
        var processes = new Processes(folder.resolve("processes"), LateRun.class);
        try (var world = BadWorld.in(calm)) {
            everywhere.in(world);
            world.settings("timeout: 60s\n");
            copy(calm, home);
            news.publish(AT_FIRST + KILLS);
            assertThat(processes.start(calm, "0", SINCE).waitFor()).isZero();
            while (killed < KILLS) {
                news.publish(AT_FIRST + killed);
                killSometime(processes, home);
            }
            news.publish(AT_FIRST + KILLS);
            assertThat(processes.start(home, String.valueOf(LATE), SINCE).waitFor()).isZero();
        }
        assertThat(Program.run(home, "", "verify").out())
                .isEqualTo(everywhere.documents() + " documents checked, 0 faults\n");
        assertThat(found(home)).hasSize(news.published() + everywhere.filings()).isEqualTo(found(calm));
        assertVersions(home);
        assertThat(told(home, "flag")).hasSize(news.published()).doesNotHaveDuplicates();
        assertThat(told(home, "edit")).doesNotHaveDuplicates();
    }

    /// The titles of the digests' entries of that kind.
    private static List<String> told(Path home, String kind) throws IOException {
        var titles = new ArrayList<String>();
        for (var digest : Homes.digests(home)) {
            for (var entry : JsonLines.parse(digest).path("entries")) {
                if (entry.path("alerts").toString().contains('"' + kind + '"')) {
                    titles.add(entry.path("title").asText());
                }
            }
        }
        return titles;
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
        var process = processes.start(home, String.valueOf(SPAN * killed / KILLS),
                random.nextBoolean() ? SINCE : "");
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

    /// Every edited page is known as it is now, and so is what it said before if a run ever saw that; no
    /// other document has a second version.
    private void assertVersions(Path home) throws IOException {
        var twice = new ArrayList<String>();
        try (var store = Store.openReadOnly(StoreSettings.sqlite(home.resolve("index/lodestone.db")))) {
            store.documents().forEach(newest -> {
                var texts = store.documents().versions(newest.version().documentId()).stream()
                        .map(stored -> stored.version().document().text()).toList();
                assertThat(texts).doesNotHaveDuplicates().hasSizeBetween(1, 2);
                boolean edited = everywhere.isEdited(newest.version());
                assertThat(WiderNews.isEdit(texts.getLast())).isEqualTo(edited);
                if (texts.size() == 2) {
                    assertThat(WiderNews.isEdit(texts.getFirst())).isFalse();
                    twice.add(newest.version().documentId());
                }
            });
        }
        assertThat(twice).as("edited and seen before").isNotEmpty();
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
