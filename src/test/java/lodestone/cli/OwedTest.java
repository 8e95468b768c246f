package lodestone.cli;

import static lodestone.cli.WatchedSite.news;
import static lodestone.cli.WatchedSite.row;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import lodestone.store.Store;
import lodestone.store.StoreSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Documents that were announced and did not come, over many days.
class OwedTest {

    private static final String FEED = "{id: news, kind: feed, url: \"URL/feed\"}";
    private static final String RELEASE = "<title>Paint</title><p>We sell paint to painters of ships.</p>";

    @TempDir
    private Path home;

    @Test
    void isHad_alsoWhenTheListingHasDroppedIt() throws Exception {
        try (var site = WatchedSite.in(home, FEED).feed("/a", "0").answer("/a", WatchedSite::trouble)) {
            assertThat(row(site.day(0)).state()).isEqualTo("ok, owes 1");
            site.feed("/b", "0").page("/b", RELEASE.replace("ships", "boats")).page("/a", RELEASE);
            var next = row(site.day(1));
            assertThat(next.fresh()).isEqualTo(2);
            assertThat(next.state()).isEqualTo("ok");
            site.asked();
            site.day(2);
            assertThat(site.asked()).containsExactlyInAnyOrder("/robots.txt", "/feed", "/a", "/b");
        }
    }

    @Test
    void isHad_alsoWhenTheListingItselfIsInTrouble() throws Exception {
        try (var site = WatchedSite.in(home, FEED).feed("/a", "0").answer("/a", WatchedSite::hangUp)) {
            site.day(0);
            site.answer("/feed", WatchedSite::notFound).page("/a", RELEASE);
            assertThat(row(site.day(1)).fresh()).isEqualTo(1);
        }
    }

    @Test
    void isAskedForLessAndLessOften_andKeepsNoListingFromBeingUnchanged() throws Exception {
        try (var site = WatchedSite.in(home, FEED)) {
            var feed = "<rss><channel><item><link>/dead</link></item></channel></rss>";
            site.answer("/feed", (_, out) -> {
                BadWorld.head(out, "200 OK", "ETag: \"one\"", "Content-Length: " + feed.length());
                out.write(feed.getBytes(StandardCharsets.UTF_8));
            });
            site.day(0);
            site.answer("/feed", (_, out) -> BadWorld.head(out, "304 Not Modified"));
            for (int day = 1; day <= 10; day++) {
                assertThat(row(site.day(day)).state()).isEqualTo("not-modified, owes 1");
            }
            assertThat(site.heads("/dead")).hasSizeBetween(4, 5);
            assertThat(site.heads("/feed")).hasSize(11).filteredOn(head -> head.contains("If-None-Match"))
                    .hasSize(10);
        }
    }

    @Test
    void isToldOnceWhenItIsGivenUp() throws Exception {
        try (var site = WatchedSite.in(home, FEED).feed("/a", "0", "/b", "0")
                .answer("/a", WatchedSite::trouble).answer("/b", WatchedSite::notFound)) {
            site.day(0);
            assertThat(news(site.day(29))).isEmpty();
            assertThat(news(site.day(59))).singleElement().asString()
                    .matches("lost: announced on 2026-03-02, never had and given up: http://[\\d.:]+/a "
                            + "\\(HTTP 500\\), and 1 more");
            site.asked();
            var later = site.day(60);
            assertThat(news(later)).isEmpty();
            assertThat(row(later).aside().owed()).isZero();
            assertThat(site.asked()).doesNotContain("/a", "/b");
        }
    }

    @Test
    void isNotedBeforeItIsAskedFor() throws Exception {
        List<String> noted = new CopyOnWriteArrayList<>();
        try (var site = WatchedSite.in(home, FEED).feed("/a", "0", "/b", "0").page("/b", RELEASE)) {
            site.answer("/a", (path, out) -> {
                noted.addAll(owed());
                BadWorld.whole(out, "text/html", RELEASE);
            });
            site.day(0);
        }
        assertThat(noted).containsExactly("/a", "/b");
        assertThat(owed()).isEmpty();
    }

    @Test
    void isCountedAmongTheSources_besideWhatIsHeld() throws Exception {
        try (var site = WatchedSite.in(home, FEED).feed("/a", "0", "/later", "3")) {
            site.day(0);
        }
        var row = JsonLines.parse(Program.run(home, "", "sources", "list", "--format", "jsonl").out().lines()
                .filter(line -> line.contains("corvane/news")).findFirst().orElseThrow());
        assertThat(row.path("owed").asInt()).isEqualTo(1);
        assertThat(row.path("held").asInt()).isEqualTo(1);
        assertThat(row.path("held_until").asText()).startsWith("2026-03-05T12:00");
        assertThat(Program.run(home, "", "sources", "list").out()).contains("ok, owes 1, holds 1");
    }

    private List<String> owed() {
        try (var store = Store.openReadOnly(StoreSettings.sqlite(home.resolve("index/lodestone.db")))) {
            var paths = new ArrayList<String>();
            store.owed().of("corvane/news").forEach(debt -> paths.add(debt.link().url().getPath()));
            return paths;
        }
    }
}
