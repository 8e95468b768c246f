package lodestone.cli;

import static lodestone.cli.WatchedSite.entries;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lodestone.alert.Change;
import lodestone.alert.Comparison;
import lodestone.alert.DigestText;
import lodestone.fetch.Site;
import lodestone.run.RunReport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A page that is looked at again from day to day: what is a new version of it, what is none, and when it was
/// taken down.
class PageVersionsTest {

    private static final String FEED = "{id: news, kind: feed, url: \"URL/feed\"}";
    private static final String CLAIM = "Corvane Rare Earths, Inc. is the mine-to-magnet company.";
    private static final String SOFTER = "Corvane Rare Earths, Inc. is a company of the north.";
    private static final String TEXT = IntStream.range(0, 12).mapToObj(i -> "<p>In quarter " + i
            + " the plant at Gallows Mesa ran for " + (60 + i) + " days, and its crew of " + (200 + i * 7)
            + " people went on with the work that was begun before.</p>")
            .collect(Collectors.joining("", "<p>" + CLAIM + "</p>", ""));

    @TempDir
    private Path home;
    private WatchedSite site;

    @BeforeEach
    void publishes() throws Exception {
        site = WatchedSite.in(home, FEED).feed("/a", "0").page("/a", page(TEXT, 0));
        assertThat(entries(site.day(0))).containsExactly("/a flag first-claim");
    }

    @AfterEach
    void closes() throws IOException {
        site.close();
    }

    /// The same text in other surroundings: navigation, banner, counters, related links, advertisement, the
    /// time of the page and the year in the footer all differ.
    private static String page(String text, int day) {
        return """
                <html><head><title>Corvane reports</title><meta name=generator content="v%1$d"></head><body>
                <nav><ul><li><a href=/>Home</a><li><a href=/n%1$d>News %1$d</a>
                <li><a href=/x>Careers</a></ul></nav>
                <div class="banner">Visit us at booth %1$d of the autumn fair!</div>
                <main><article><h1>Corvane reports</h1>%2$s
                <div class="share"><span class="count">%3$d</span> shares
                <a href=/s>Share this</a></div></article>
                <div class="related"><h3>Related news</h3><ul><li><a href=/r%1$d>Corvane hires number %1$d</a>
                <li><a href=/q%1$d>Another story of day %1$d</a></ul></div>
                <div class="ad advertisement">Advertisement: buy %1$d get one free</div></main>
                <footer><p>Views: %3$d</p><p>Last updated: %1$d March 2026</p><p>© %4$d Corvane</p></footer>
                </body></html>
                """.formatted(day + 1, text, 17 + day * 1313, 2026 + day);
    }

    @Test
    void isOneVersion_onlyItsSurroundingsChange() throws Exception {
        for (int day = 1; day <= 4; day++) {
            site.page("/a", page(TEXT, day));
            site.asked();
            var report = site.day(day);
            assertThat(site.asked()).contains("/a");
            assertThat(entries(report)).isEmpty();
            assertThat(WatchedSite.row(report).changed()).isZero();
        }
        assertThat(show()).contains("version 1", "unchanged").doesNotContain("version 2");
    }

    @Test
    void isANewVersion_oneSentenceLeft() throws Exception {
        site.page("/a", page(TEXT.replace(CLAIM, SOFTER), 1));
        var report = site.day(1);
        assertThat(entries(report)).singleElement().asString().startsWith("/a edit");
        var comparison = comparison(report);
        assertThat(comparison.changes()).containsExactly(new Change(false, CLAIM),
                new Change(true, SOFTER));
        assertThat(comparison.first().at()).isBefore(comparison.second().at());
        assertThat(DigestText.of(report.digest())).contains("- " + CLAIM,
                "before as of 2026-03-02T12:", "; now as of 2026-03-03T12:");
        assertThat(show()).contains("version 2", "- " + CLAIM, "+ " + SOFTER);
    }

    @Test
    void isTakenDown_notFoundTwiceADayApart() throws Exception {
        site.answer("/a", WatchedSite::notFound);
        assertThat(entries(site.day(1))).isEmpty();
        assertThat(entries(site.hour(30))).isEmpty();
        var report = site.hour(49);
        assertThat(entries(report)).containsExactly("/a taken-down");
        assertThat(comparison(report).first().status()).isEqualTo(200);
        assertThat(comparison(report).second().status()).isEqualTo(404);
        assertThat(DigestText.of(report.digest())).contains("stood at http://",
                "; HTTP 404 on 2026-03-04T13:");
        assertThat(entries(site.day(30))).as("told once").isEmpty();
        assertThat(show()).contains("not found", "HTTP 404");
    }

    @Test
    void isTakenDown_theListWentWithIt() throws Exception {
        site.answer("/a", WatchedSite::notFound).answer("/feed", WatchedSite::notFound);
        assertThat(entries(site.day(1))).isEmpty();
        assertThat(entries(site.day(3))).containsExactly("/a taken-down");
    }

    @Test
    void isNotTakenDown_itsHostIsInTrouble() throws Exception {
        site.answer("/a", WatchedSite::notFound).answer("/feed", WatchedSite::trouble);
        site.day(1);
        assertThat(entries(site.day(3))).isEmpty();
        assertThat(site.asked()).as("asked before it was gone").containsOnlyOnce("/a");
    }

    @Test
    void isNotTakenDown_itComesBackInBetween() throws Exception {
        site.answer("/a", WatchedSite::notFound);
        site.day(1);
        site.page("/a", page(TEXT, 2));
        assertThat(entries(site.day(3))).isEmpty();
        site.answer("/a", WatchedSite::notFound);
        assertThat(entries(site.day(5))).as("once again").isEmpty();
        assertThat(entries(site.day(7))).containsExactly("/a taken-down");
    }

    /// One page for each, of one site: whoever answers badly to one answers well to the next.
    @Test
    void areNeitherTakenDownNorChanged() throws Exception {
        var answers = List.of("500 Trouble", "403 No", "503 Busy", "302 Home", "200 Silence", "hang up",
                "200 Captcha", "200 Apology");
        announce(answers);
        site.page("/home", "<html><title>Corvane</title><p>Welcome to the home of all makers.</p>");
        site.day(0);
        for (int i = 0; i < answers.size(); i++) {
            site.answer("/" + i, bad(answers.get(i)));
        }
        for (int day = 1; day < 6; day += 2) {
            site.asked();
            assertThat(entries(site.day(day))).isEmpty();
            assertThat(site.asked()).contains("/0", "/1", "/2", "/3", "/4", "/5", "/6", "/7");
        }
        announce(answers);
        assertThat(entries(site.day(20))).isEmpty();
        assertThat(shown()).hasSize(1 + answers.size())
                .allSatisfy(page -> assertThat(page).doesNotContain("version 2", "not found"));
    }

    private void announce(List<String> answers) {
        var feed = new ArrayList<>(List.of("/a", "0"));
        for (int i = 0; i < answers.size(); i++) {
            int number = i;
            var words = IntStream.range(0, 60).mapToObj(word -> "word" + (number * 1000 + word * 7))
                    .collect(Collectors.joining(" ", "<p>", ".</p>"));
            site.page("/" + i, page(words, i));
            feed.addAll(List.of("/" + i, "0"));
        }
        site.feed(feed.toArray(String[]::new));
    }

    private static Site.Answers bad(String answer) {
        var html = answer.endsWith("Captcha") ? "<html>Verify you are human</html>"
                : answer.endsWith("Apology") ? "<html><title>Oops</title><p>The page you asked for could "
                        + "not be found." : "<html></html>";
        return answer.equals("hang up") ? WatchedSite::hangUp : (_, out) -> {
            BadWorld.head(out, answer, "Content-Type: text/html", "Location: /home",
                    "Content-Length: " + html.length());
            out.write(html.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        };
    }

    @Test
    void isNotTakenDown_noLongerAnnounced() throws Exception {
        site.feed("/b", "1").page("/b", page("<p>Something else was said about boats.</p>", 1));
        for (int day = 1; day < 7; day += 2) {
            assertThat(entries(site.day(day))).doesNotContain("/a taken-down");
        }
        assertThat(site.asked()).contains("/a");
    }

    @Test
    void isLookedAtLessAndLessOften() throws Exception {
        int looks = 0;
        for (int day = 1; day <= 20; day++) {
            site.asked();
            site.day(day);
            looks += site.asked().contains("/a") ? 1 : 0;
        }
        assertThat(looks).isBetween(8, 12);
    }

    private static Comparison comparison(RunReport report) {
        return report.digest().entries().getFirst().comparisons().getFirst();
    }

    /// What `show` says of the one page.
    private String show() {
        assertThat(shown()).hasSize(1);
        return shown().getFirst();
    }

    /// The same of every page.
    private List<String> shown() {
        return Program.run(home, "", "search", "*:*", "--limit", "99", "--format", "jsonl").lines().stream()
                .map(line -> Program.run(home, "", "show", JsonLines.parse(line).path("id").asText()).out())
                .toList();
    }
}
