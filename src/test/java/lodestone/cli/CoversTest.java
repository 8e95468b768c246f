package lodestone.cli;

import static lodestone.cli.WatchedSite.entries;
import static lodestone.cli.WatchedSite.row;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import lodestone.demo.PdfFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Releases that are a PDF behind a page that says hardly more than their title.
class CoversTest {

    private static final String FEED = "{id: news, kind: feed, url: \"URL/feed\"}";
    private static final String API = "{id: api, kind: json, url: \"URL/api\", json: {entries: /list, "
            + "url: /page, title: /title, published: /day, enclosures: /DocumentPath}}";
    private static final String LIST = "{\"list\": [{\"page\": \"/a\", \"title\": \"Corvane pours metal\", "
            + "\"day\": \"2026-03-02\", \"DocumentPath\": \"/doc/a.pdf\"}]}";
    private static final String COVER = "<html><head><title>Corvane pours metal</title></head><body><nav>"
            + "<a href=/menu.pdf>Corporate presentation</a></nav><h1>Corvane pours metal</h1><p>"
            + "<a href=\"/doc/a.pdf\">Download PDF</a></p></body></html>";
    private static final byte[] RELEASE = PdfFiles.of("Corvane pours metal\n\nCorvane Rare Earths is the "
            + "mine-to-magnet company of its state, and has poured the first metal of its plant.");
    private static final String WHOLE = "<html><body><h1>Corvane pours metal</h1>" + "<p>Corvane Rare Earths "
            + "has poured metal at its plant, and its crew of many people went on to do so each day.</p>"
                    .repeat(9)
            + "<p><a href=\"/doc/a.pdf\">Download PDF</a></p></body></html>";

    @TempDir
    private Path home;

    private static void pdf(String path, OutputStream out) throws IOException {
        BadWorld.whole(out, "application/pdf", RELEASE);
    }

    private static void forbidden(String path, OutputStream out) throws IOException {
        BadWorld.head(out, "403 Forbidden", "Content-Length: 0");
    }

    private static List<String> asked(WatchedSite site) {
        return site.asked().stream().filter(path -> !path.equals("/robots.txt")).toList();
    }

    @Test
    void takesTheFile_onceAndUnderTheDayOfThePage() throws Exception {
        try (var site = WatchedSite.in(home, FEED).feed("/a", "0").page("/a", COVER)
                .answer("/doc/a.pdf", CoversTest::pdf)) {
            assertThat(entries(site.day(0))).containsExactly("/doc/a.pdf flag first-claim");
            assertThat(asked(site)).containsExactly("/feed", "/a", "/doc/a.pdf");
            assertThat(row(site.hour(2)).fresh()).isZero();
            assertThat(asked(site)).containsExactly("/feed");
        }
        assertThat(Program.run(home, "", "search", "--format", "jsonl", "*:*").out().lines()).singleElement()
                .asString().contains("/doc/a.pdf", "2026-03-02T12:00");
    }

    @Test
    void sendsNoSecondRequest_thePageSaysAllOfIt() throws Exception {
        try (var site = WatchedSite.in(home, FEED).feed("/a", "0").page("/a", WHOLE)
                .answer("/doc/a.pdf", CoversTest::pdf)) {
            assertThat(row(site.day(0)).fresh()).isEqualTo(1);
            assertThat(asked(site)).containsExactly("/feed", "/a");
        }
    }

    @Test
    void takesWhatTheListAttaches_thePageIsNotForUs() throws Exception {
        try (var site = WatchedSite.in(home, API).page("/api", LIST).answer("/a", CoversTest::forbidden)
                .answer("/doc/a.pdf", CoversTest::pdf)) {
            var first = row(site.day(0));
            assertThat(first.fresh()).isEqualTo(1);
            assertThat(first.state()).isEqualTo("ok");
            site.asked();
            site.day(3);
            assertThat(asked(site)).doesNotContain("/a");
        }
    }

    @Test
    void owesThePageStill_itWasInTrouble() throws Exception {
        try (var site = WatchedSite.in(home, API).page("/api", LIST).answer("/a", WatchedSite::trouble)
                .answer("/doc/a.pdf", CoversTest::pdf)) {
            var first = row(site.day(0));
            assertThat(first.fresh()).isEqualTo(1);
            assertThat(first.state()).isEqualTo("ok, owes 1");
            site.page("/a", WHOLE);
            assertThat(row(site.day(1)).state()).isEqualTo("ok");
            assertThat(asked(site)).contains("/a");
        }
    }

    @Test
    void owesTheFile_itDidNotComeWithItsPage() throws Exception {
        try (var site = WatchedSite.in(home, FEED).feed("/a", "0").page("/a", COVER)
                .answer("/doc/a.pdf", WatchedSite::trouble)) {
            assertThat(row(site.day(0)).state()).isEqualTo("ok, owes 1");
            site.answer("/doc/a.pdf", CoversTest::pdf).feed("/a", "0");
            assertThat(entries(site.day(1))).singleElement().asString().startsWith("/doc/a.pdf flag");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "noarchive"})
    void takesNoFileOfAPageThatForbidsItsBeingKept(String said) throws Exception {
        try (var site = WatchedSite.in(home, API).page("/api", LIST).answer("/doc/a.pdf", CoversTest::pdf)) {
            site.answer("/a", (_, out) -> {
                BadWorld.head(out, "200 OK", "X-Robots-Tag: " + said, "Content-Length: " + COVER.length());
                out.write(COVER.getBytes(StandardCharsets.UTF_8));
            });
            site.day(0);
            assertThat(asked(site)).containsExactly("/api", "/a");
        }
    }

    @Test
    void keepsThePage_whatItPromisedAsAFileIsAPage() throws Exception {
        try (var site = WatchedSite.in(home, FEED).feed("/a", "0").page("/a", COVER)
                .page("/doc/a.pdf", "<p>Please log in.</p>")) {
            var first = row(site.day(0));
            assertThat(first.fresh()).isEqualTo(1);
            assertThat(first.state()).isEqualTo("ok");
        }
        assertThat(Program.run(home, "", "search", "pours").out()).contains("1 of 1 found");
    }
}
