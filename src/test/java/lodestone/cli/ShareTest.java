package lodestone.cli;

import static lodestone.cli.WatchedSite.row;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A site that announces much at once: what of it one visit takes, and which of its pages are no releases.
class ShareTest {

    private static final String MAP = "{id: map, kind: sitemap, url: \"URL/map.xml\", "
            + "match: \"/news/\\\\d\"}";

    @TempDir
    private Path home;

    private WatchedSite site(int documents) throws Exception {
        var site = WatchedSite.in(home, MAP);
        var settings = home.resolve("config/lodestone.yaml");
        Files.writeString(settings, Files.readString(settings) + "revisit: {most_documents: 10}\n");
        var urls = new StringBuilder("<url><loc>/about</loc></url><url><loc>/news/</loc></url>");
        for (int i = 0; i < documents; i++) {
            urls.append("<url><loc>/news/").append(i).append("</loc><lastmod>")
                    .append(LocalDate.of(2026, 2, 1).plusDays(i)).append("</lastmod></url>");
            site.page("/news/" + i, "<p>Corvane sells paint to painters, for the " + i + ". time.</p>");
        }
        return site.page("/map.xml", "<urlset>" + urls + "</urlset>");
    }

    private static List<String> news(WatchedSite site) {
        return site.asked().stream().filter(path -> !path.endsWith("xml") && !path.endsWith("txt")).toList();
    }

    private static List<String> numbers(int from, int to) {
        return IntStream.rangeClosed(to, from).mapToObj(i -> "/news/" + (from - i + to)).toList();
    }

    @Test
    void takesTheNewestFirst_andOwesTheRest() throws Exception {
        try (var site = site(25)) {
            var first = site.day(0);
            assertThat(row(first).fresh()).isEqualTo(10);
            assertThat(row(first).state()).isEqualTo("ok, owes 15");
            assertThat(first.problems()).singleElement().asString().contains("15 documents more than the 10");
            assertThat(news(site)).containsExactlyElementsOf(numbers(24, 15));
            assertThat(row(site.hour(1)).state()).isEqualTo("ok, owes 5");
            assertThat(news(site)).containsExactlyElementsOf(numbers(14, 5));
            var third = site.hour(2);
            assertThat(row(third).state()).isEqualTo("ok");
            assertThat(third.problems()).isEmpty();
            assertThat(news(site)).containsExactlyInAnyOrderElementsOf(numbers(4, 0));
        }
    }

    @Test
    void takesWhatIsLeft_theListSaysNothingNew() throws Exception {
        try (var site = site(15)) {
            site.day(0);
            site.page("/map.xml", "<urlset></urlset>");
            assertThat(row(site.hour(1)).fresh()).isEqualTo(5);
        }
    }

    @Test
    void leavesPagesThatAreNoReleases() throws Exception {
        try (var site = site(3)) {
            var first = row(site.day(0));
            assertThat(first.announced()).isEqualTo(5);
            assertThat(first.aside().unwanted()).isEqualTo(2);
            assertThat(news(site)).containsExactlyInAnyOrderElementsOf(numbers(2, 0));
        }
    }
}
