package lodestone.cli;

import static lodestone.cli.WatchedSite.row;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Older pages of a listing that is visited day after day: what was read is not read again.
class OlderPagesTest {

    private static final String MAP = "{id: map, kind: sitemap, url: \"URL/maps.xml\"}";

    @TempDir
    private Path home;

    private static String maps(String... childrenAndDays) {
        var maps = new StringBuilder("<sitemapindex>");
        for (int i = 0; i < childrenAndDays.length; i += 2) {
            maps.append("<sitemap><loc>").append(childrenAndDays[i]).append("</loc>");
            if (!childrenAndDays[i + 1].isEmpty()) {
                maps.append("<lastmod>").append(childrenAndDays[i + 1]).append("</lastmod>");
            }
            maps.append("</sitemap>");
        }
        return maps + "</sitemapindex>";
    }

    private static String map(String path) {
        return "<urlset><url><loc>" + path + "</loc></url></urlset>";
    }

    private static WatchedSite release(WatchedSite site, String path) {
        return site.page(path, "<p>Corvane sells paint to the painters of " + path.substring(1) + ".</p>");
    }

    /// What has that ETag.
    private static void tagged(String etag, String body, OutputStream out) throws IOException {
        BadWorld.head(out, "200 OK", "ETag: \"" + etag + "\"", "Content-Length: " + body.length());
        out.write(body.getBytes(StandardCharsets.UTF_8));
    }

    private static void same(String path, OutputStream out) throws IOException {
        BadWorld.head(out, "304 Not Modified");
    }

    private static List<String> lists(WatchedSite site) {
        return site.asked().stream().filter(path -> path.contains("xml") || path.startsWith("/api")).toList();
    }

    @Test
    void areLeftAlone_theirDayWasReadLongAgo() throws Exception {
        try (var site = release(release(WatchedSite.in(home, MAP), "/a"), "/b")) {
            site.page("/maps.xml", maps("/new.xml", "2026-03-01", "/old.xml", "2026-02-01"))
                    .page("/new.xml", map("/a")).page("/old.xml", map("/b"));
            assertThat(row(site.day(0)).fresh()).isEqualTo(2);
            assertThat(lists(site)).containsExactly("/maps.xml", "/new.xml", "/old.xml");
            site.day(1);
            assertThat(lists(site)).containsExactly("/maps.xml", "/new.xml");
            site.day(15);
            site.asked();
            var later = row(site.day(30));
            assertThat(lists(site)).containsExactly("/maps.xml");
            assertThat(later.state()).startsWith("ok");
        }
    }

    @Test
    void areReadAgain_oneOfThemFailed() throws Exception {
        try (var site = release(release(WatchedSite.in(home, MAP), "/a"), "/b")) {
            site.page("/maps.xml", maps("/new.xml", "2026-03-01", "/old.xml", "2026-02-01"))
                    .page("/new.xml", map("/a")).answer("/old.xml", WatchedSite::trouble);
            site.day(0);
            site.page("/old.xml", map("/b"));
            assertThat(row(site.day(1)).fresh()).isEqualTo(1);
        }
    }

    @Test
    void areAskedWhetherTheyChanged_andTheirListAlways() throws Exception {
        try (var site = release(release(WatchedSite.in(home, MAP), "/a"), "/b")) {
            site.answer("/maps.xml", (_, out) -> tagged("maps", maps("/map.xml", ""), out))
                    .answer("/map.xml", (_, out) -> tagged("one", map("/a"), out));
            site.day(0);
            site.answer("/map.xml", OlderPagesTest::same).asked();
            assertThat(row(site.day(1)).state()).isEqualTo("ok");
            assertThat(site.heads("/map.xml")).singleElement().asString().contains("If-None-Match: \"one\"");
            assertThat(site.heads("/maps.xml")).singleElement().asString().doesNotContain("If-None-Match");
            site.answer("/map.xml", (_, out) -> tagged("two", map("/b"), out));
            assertThat(row(site.day(2)).fresh()).isEqualTo(1);
        }
    }

    @Test
    void areCountedOnNoFurtherThanIsNew() throws Exception {
        var json = "{\"list\": [{\"at\": \"/%s\", \"day\": \"%s\"}]}";
        try (var site = release(release(release(WatchedSite.in(home, "{id: api, kind: json, url: "
                + "\"URL/api?page=0\", json: {entries: /list, url: /at, published: /day, page: page}}"),
                "/a"), "/b"), "/c")) {
            site.page("/api?page=0", json.formatted("a", "2026-02-20"))
                    .page("/api?page=1", json.formatted("b", "2026-01-20"));
            site.day(0);
            assertThat(lists(site)).containsExactly("/api?page=0", "/api?page=1", "/api?page=2");
            site.day(1);
            assertThat(lists(site)).containsExactly("/api?page=0");
            site.page("/api?page=0", json.formatted("c", "2026-03-03"))
                    .page("/api?page=1", json.formatted("a", "2026-02-20"));
            assertThat(row(site.day(2)).fresh()).isEqualTo(1);
            assertThat(lists(site)).containsExactly("/api?page=0", "/api?page=1");
        }
    }
}
