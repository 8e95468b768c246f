package lodestone.cli;

import static lodestone.cli.WatchedSite.row;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Known pages of which a listing says that they were changed. They were looked at on day 10 and are not due
/// before noon of day 12.
class TouchedPagesTest {

    private static final String JSON = "{\"list\": [{\"link\": \"/a\", \"title\": \"Paint\", "
            + "\"date_gmt\": \"2026-03-01T12:00:00\", \"modified_gmt\": \"%s\"}]}";
    private static final String ATOM = """
            <feed xmlns="http://www.w3.org/2005/Atom"><entry><title>Paint</title><link href="/a"/>
            <published>2026-03-01T12:00:00Z</published><updated>%sZ</updated></entry></feed>
            """;
    private static final String MAP = "<urlset><url><loc>/a</loc><lastmod>%s</lastmod></url></urlset>";
    private static final String PAGE = "<title>Paint</title><p>Corvane sells paint to painters of %s.</p>";

    @TempDir
    private Path home;

    private WatchedSite site(String kind) throws Exception {
        var more = kind.equals("json")
                ? ", json: {entries: /list, url: /link, title: /title, published: /date_gmt, "
                        + "modified: /modified_gmt}"
                : "";
        return WatchedSite.in(home, "{id: news, kind: " + kind + ", url: \"URL/list\"" + more + "}")
                .page("/a", PAGE.formatted("ships"));
    }

    private static String list(String kind, String modified) {
        return (kind.equals("json") ? JSON : kind.equals("feed") ? ATOM : MAP).formatted(modified);
    }

    private static void looks(WatchedSite site) throws Exception {
        site.day(0);
        site.day(10);
        site.asked();
    }

    @ParameterizedTest
    @CsvSource({"json, 2026-03-13T11:00:00", "feed, 2026-03-13T11:00:00", "sitemap, 2026-03-13T11:00:00Z",
        "sitemap, 2026-03-12"})
    void areLookedAt_atMostOnceADay(String kind, String modified) throws Exception {
        try (var site = site(kind).page("/list", list(kind, "2026-03-01T12:00:00"))) {
            looks(site);
            site.page("/list", list(kind, modified)).page("/a", PAGE.formatted("boats"));
            assertThat(row(site.day(11)).changed()).isEqualTo(1);
            assertThat(site.asked()).contains("/a");
            site.page("/list", list(kind, "2026-03-13T13:00:00"));
            site.hour(11 * 24 + 3);
            assertThat(site.asked()).doesNotContain("/a");
        }
    }

    @ParameterizedTest
    @CsvSource({"json, 2026-03-01T12:00:00", "feed, 2026-03-12T11:00:00", "sitemap, 2026-03-11",
        "json, 2027-01-01T12:00:00", "json, soon"})
    void areLeftAlone_theChangeIsOldOrNone(String kind, String modified) throws Exception {
        try (var site = site(kind).page("/list", list(kind, "2026-03-01T12:00:00"))) {
            looks(site);
            site.page("/list", list(kind, modified)).day(11);
            assertThat(site.asked()).contains("/list").doesNotContain("/a");
        }
    }

    @Test
    void areLeftAlone_theWholeListBearsOneStamp() throws Exception {
        var pages = IntStream.range(0, 6).mapToObj(i -> "/p" + i).toList();
        try (var site = site("sitemap")) {
            pages.forEach(path -> site.page(path, PAGE.formatted(path)));
            site.page("/list", map(pages, "2026-03-01T12:00:00Z"));
            looks(site);
            site.page("/list", map(pages, "2026-03-13T11:00:00Z"));
            site.day(11);
            assertThat(site.asked()).containsExactly("/robots.txt", "/list");
        }
    }

    @Test
    void areLookedAtInTurn_manyWereChanged() throws Exception {
        var pages = IntStream.range(0, 30).mapToObj(i -> "/p" + i).toList();
        try (var site = site("sitemap")) {
            pages.forEach(path -> site.page(path, PAGE.formatted(path)));
            site.page("/list", map(pages, "2026-03-01T12:00:00Z"));
            looks(site);
            var urls = new StringBuilder();
            for (int i = 0; i < pages.size(); i++) {
                urls.append("<url><loc>").append(pages.get(i)).append("</loc><lastmod>")
                        .append(Instant.parse("2026-03-13T10:00:00Z").plus(Duration.ofMinutes(i)))
                        .append("</lastmod></url>");
            }
            site.page("/list", "<urlset>" + urls + "</urlset>");
            site.day(11);
            assertThat(site.asked()).hasSize(22).contains("/p29", "/p10").doesNotContain("/p9");
            site.hour(11 * 24 + 1);
            assertThat(site.asked()).contains("/p9", "/p0").doesNotContain("/p10");
        }
    }

    private static String map(List<String> pages, String modified) {
        return pages.stream().map(path -> "<url><loc>" + path + "</loc><lastmod>" + modified
                + "</lastmod></url>").collect(Collectors.joining("", "<urlset>", "</urlset>"));
    }
}
