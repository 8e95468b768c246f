package lodestone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import lodestone.fetch.Site;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Sources that go on over several pages: a weblog's feed, a JSON API that counts, an index of sitemaps, a
/// news page that links to its next.
class PagedSourcesTest {

    private static final String WEBLOG = """
            <rss version="2.0"><channel><generator>https://wordpress.org/?v=6.9</generator>
            <item><link>/feed/%s</link><pubDate>%s</pubDate></item></channel></rss>
            """;
    private static final Map<String, String> PAGES = Map.of(
            "/feed", WEBLOG.formatted("new", "Tue, 03 Feb 2015 08:00:00 GMT"),
            "/feed?paged=2", WEBLOG.formatted("old", "Mon, 05 Jan 2015 08:00:00 GMT"),
            "/api?page=0", "{\"list\": [{\"at\": \"/api/new\", \"day\": \"2015-02-03\"}]}",
            "/api?page=1", "{\"list\": [{\"at\": \"/api/old\", \"day\": \"2015-01-05\"}]}",
            "/api?page=2", "{\"list\": []}",
            "/maps.xml", """
                    <sitemapindex><sitemap><loc>/map.xml</loc><lastmod>2015-01-05</lastmod></sitemap>
                    <sitemap><loc>/ancient.xml</loc><lastmod>2009-01-05</lastmod></sitemap></sitemapindex>
                    """,
            "/map.xml", "<urlset><url><loc>/map/old</loc><lastmod>2015-01-05</lastmod></url></urlset>",
            "/page", "<ul><li><a href=\"/page/new\">Corvane sells paint</a></ul><a rel=next href=?p=2>2</a>",
            "/page?p=2", "<ul><li><a href=\"/page/old\">Corvane sells brushes</a></ul>");

    @TempDir
    private static Path home;
    private static Program lately = new Program(-1, "", "");
    private static Program since = new Program(-1, "", "");
    private static List<String> asked = List.of();
    private static List<String> askedLately = List.of();

    @BeforeAll
    static void runsTwice() throws IOException {
        try (var site = new Site(PagedSourcesTest::answer); var _ = BadWorld.in(home)) {
            Files.writeString(home.resolve("sources/paged.yaml"), """
                    id: paged
                    name: Paged
                    kind: wire
                    verified: false
                    terms: A site of the test.
                    listings:
                      - {id: feed, kind: feed, url: "%1$s/feed"}
                      - {id: map, kind: sitemap, url: "%1$s/maps.xml"}
                      - {id: page, kind: page, url: "%1$s/page", select: "//ul/li/a"}
                      - id: api
                        kind: json
                        url: "%1$s/api?page=0"
                        json: {entries: /list, url: /at, published: /day, page: page}
                    """.formatted("http://" + site.host()));
            Files.writeString(home.resolve("config/lodestone.yaml"),
                    "fetch: {delay: 0s, timeout: 60s, allowed_hosts: [\"" + site.host() + "\"]}\n");
            lately = Program.run(home, "", "run");
            askedLately = paths(site);
            since = Program.run(home, "", "run", "--since", "2015-01-01");
            asked = paths(site).subList(askedLately.size(), paths(site).size());
        }
    }

    private static List<String> paths(Site site) {
        return site.requests().stream().map(request -> request.split(" ", 3)[1]).toList();
    }

    private static void answer(String path, OutputStream out) throws IOException {
        if (PAGES.containsKey(path)) {
            BadWorld.whole(out, "text/plain", PAGES.get(path));
        } else if (path.matches("/.*/(new|old)")) {
            BadWorld.whole(out, "text/html", "<p>We sell paint to painters of " + path.substring(1) + ".");
        } else {
            BadWorld.head(out, "404 No", "Content-Length: 0");
        }
    }

    @Test
    void readsTheFirstPageOnly_nobodyAsksForMore() {
        assertThat(lately.code()).isZero();
        assertThat(askedLately).contains("/feed", "/api?page=0", "/page", "/page/new")
                .doesNotContain("/feed?paged=2", "/api?page=1", "/page?p=2", "/map.xml");
    }

    @Test
    void followsEveryPageOnce_askedForAll() {
        assertThat(since.code()).as(since.out()).isZero();
        assertThat(asked).contains("/feed/new", "/feed/old", "/api/new", "/api/old", "/map/old", "/page/old")
                .doesNotHaveDuplicates().doesNotContain("/ancient.xml");
    }

    @Test
    void endsWhereThereIsNoFurtherPage() {
        assertThat(asked).contains("/feed?paged=3", "/api?page=2");
        assertThat(since.out()).doesNotContain("paged=3");
        assertThat(Program.run(home, "", "search", "painters").out()).contains("7 of 7 found");
    }
}
