package lodestone.cli;

import static lodestone.cli.WatchedSite.news;
import static lodestone.cli.WatchedSite.row;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lodestone.alert.Coverage;
import lodestone.alert.DigestHtml;
import lodestone.alert.DigestJson;
import lodestone.alert.DigestMarkdown;
import lodestone.alert.DigestText;
import lodestone.run.RunReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One source over many days: how it stands after each, and what is told of it once.
class SourceStatesTest {

    private static final String FEED = "{id: news, kind: feed, url: \"URL/feed\"}";
    private static final String PAGE = "{id: news, kind: page, url: \"URL/news\", select: \"ul.news a\"}";
    private static final String RELEASE = "<title>Paint</title><p>We sell paint to painters of ships.</p>";

    @TempDir
    private Path home;

    @Test
    void isGoneWhenItsHostSaidSoTwice_aDayApart() throws Exception {
        try (var site = WatchedSite.in(home, FEED).feed("/a", "0").page("/a", RELEASE)) {
            assertThat(state(site.day(0))).isEqualTo("ok");
            site.answer("/feed", WatchedSite::notFound);
            assertThat(state(site.day(1))).isEqualTo("failed");
            assertThat(state(site.hour(30))).isEqualTo("failed, 2 in a row");
            site.answer("/feed", WatchedSite::trouble);
            assertThat(state(site.hour(50))).isEqualTo("failed, 3 in a row");
            site.answer("/feed", WatchedSite::notFound);
            var gone = site.hour(51);
            assertThat(state(gone)).isEqualTo("gone, 4 in a row");
            assertThat(news(gone)).containsExactly(
                    "gone: gone: HTTP 404; 4 times in a row, last read on 2026-03-02");
            assertThat(news(site.hour(75))).isEmpty();
        }
    }

    @Test
    void tellsAnEpisodeOnce_andTheNextAgain() throws Exception {
        try (var site = WatchedSite.in(home, FEED).feed("/a", "0").page("/a", RELEASE)) {
            site.day(0);
            site.answer("/feed", WatchedSite::hangUp);
            assertThat(news(site.day(1))).as("may pass").isEmpty();
            assertThat(news(site.day(2))).singleElement().asString().startsWith("broken: failed: ");
            var still = site.day(3);
            assertThat(news(still)).isEmpty();
            assertThat(DigestText.of(still.digest())).containsPattern("corvane/news: failed, .*, 3 in a row");
            site.feed("/a", "0");
            assertThat(state(site.day(4))).isEqualTo("ok");
            site.answer("/feed", WatchedSite::hangUp);
            site.day(5);
            assertThat(news(site.day(6))).hasSize(1);
        }
    }

    @Test
    void isNotHealedByNotModified() throws Exception {
        try (var site = WatchedSite.in(home, FEED).page("/a", RELEASE)) {
            var feed = "<rss><channel><item><link>/a</link></item></channel></rss>";
            site.answer("/feed", (_, out) -> {
                BadWorld.head(out, "200 OK", "ETag: \"one\"", "Content-Length: " + feed.length());
                out.write(feed.getBytes(StandardCharsets.UTF_8));
            });
            site.day(0);
            site.answer("/feed", WatchedSite::trouble);
            assertThat(state(site.day(1))).isEqualTo("failed");
            site.answer("/feed", (_, out) -> BadWorld.head(out, "304 Not Modified"));
            assertThat(state(site.day(2))).isEqualTo("failed, 2 in a row");
            site.feed("/a", "0");
            assertThat(state(site.day(3))).isEqualTo("ok");
        }
    }

    @Test
    void isBlocked_aCaptchaUnderStatus200() throws Exception {
        var captcha = "<html><h1>Please verify you are a human</h1></html>";
        try (var site = WatchedSite.in(home, FEED).feed("/a", "0").page("/a", captcha)) {
            var first = site.day(0);
            assertThat(state(first)).isEqualTo("ok, owes 1");
            assertThat(first.problems()).singleElement().asString().contains("verify you are a human");
            site.page("/feed", captcha).page("/a", RELEASE);
            assertThat(news(site.day(1))).singleElement().asString()
                    .startsWith("blocked: blocked: a page for automated visitors");
            assertThat(state(site.day(2))).isEqualTo("blocked, 2 in a row");
            site.answer("/feed", (_, out) -> BadWorld.head(out, "403 No", "Content-Length: 0"));
            assertThat(row(site.day(3)).reason()).contains("HTTP 403");
            site.feed("/a", "0");
            assertThat(state(site.day(4))).isEqualTo("ok");
        }
    }

    @Test
    void asksAHostForNoMore_thatAnswersEveryPageWithACaptcha() throws Exception {
        var captcha = "<html><h1>Please verify you are a human</h1></html>";
        var paths = IntStream.range(0, 30).boxed().flatMap(i -> Stream.of("/" + i, "0"))
                .toArray(String[]::new);
        try (var site = WatchedSite.in(home, FEED).feed(paths)) {
            IntStream.range(0, 30).forEach(i -> site.page("/" + i, captcha));
            assertThat(row(site.day(0)).unread()).isEqualTo(30);
            assertThat(site.asked()).containsExactly("/robots.txt", "/feed", "/0", "/1", "/2");
        }
    }

    @Test
    void hasChangedItsShape_onlyIfItWasReadBefore() throws Exception {
        var empty = "<html><main><h1>News</h1><p>Now with fewer lists.</p></main></html>";
        try (var site = WatchedSite.in(home, PAGE).page("/news", empty).page("/a", RELEASE)) {
            assertThat(state(site.day(0))).isEqualTo("unreadable");
            site.page("/news", "<ul class=news><li><a href=/a>Paint</a></ul>");
            assertThat(state(site.day(1))).isEqualTo("ok");
            site.page("/news", empty);
            var changed = site.day(2);
            assertThat(state(changed)).isEqualTo("changed-shape");
            assertThat(news(changed)).singleElement().asString()
                    .startsWith("changed-shape: changed-shape: the selector ul.news a finds nothing");
            assertThat(news(site.day(3))).isEmpty();
        }
    }

    @Test
    void fallsSilent_onceUntilADocumentComes() throws Exception {
        var weekly = IntStream.rangeClosed(0, 12)
                .boxed().flatMap(i -> Stream.of("/" + i, "" + (i - 12) * 7))
                .toArray(String[]::new);
        try (var site = WatchedSite.in(home, FEED).feed(weekly)) {
            for (int i = 0; i <= 13; i++) {
                site.page("/" + i, RELEASE.replace("ships", "ship " + i));
            }
            assertThat(news(site.day(0))).isEmpty();
            assertThat(state(site.day(15))).isEqualTo("ok");
            var silent = site.day(16);
            assertThat(state(silent)).isEqualTo("ok, silent");
            assertThat(news(silent)).containsExactly("silent: silent for 16 days, 15 were expected at most; "
                    + "its longest gap so far was 7 (of 12)");
            assertThat(news(site.day(41))).isEmpty();
            site.feed("/13", "41", "/12", "0");
            assertThat(state(site.day(42))).isEqualTo("ok");
            assertThat(news(site.day(41 + 84))).singleElement().asString()
                    .startsWith("silent: silent for 84 days");
        }
    }

    @Test
    void saysInEveryFormWhatIsNews() throws Exception {
        try (var site = WatchedSite.in(home, FEED).answer("/feed",
                (_, out) -> BadWorld.head(out, "451 No", "Content-Length: 0"))) {
            var digest = site.day(0).digest();
            for (var form : List.of(DigestText.of(digest), DigestMarkdown.of(digest), DigestHtml.of(digest),
                    DigestJson.text(digest))) {
                assertThat(form).contains("blocked: HTTP 451, never read yet");
            }
            assertThat(DigestJson.text(digest)).contains("\"failures\":1", "\"silent\":false",
                    "\"due\":\"2026-03-03");
        }
    }

    @Test
    void tellsThatItRolledOver_onceAWeek() throws Exception {
        try (var site = WatchedSite.in(home, FEED)) {
            assertThat(news(feed(site, 0, 0).day(0))).as("never seen before").isEmpty();
            assertThat(news(feed(site, 9, 1).day(1))).as("nine of ten are new").isEmpty();
            assertThat(news(feed(site, 20, 2).day(2))).singleElement().asString().startsWith(
                    "gap: all 10 documents that it announces are newer than the visit of 2026-03-03T12:0");
            assertThat(news(feed(site, 40, 3).day(3))).as("told").isEmpty();
            assertThat(news(feed(site, 60, -9).day(12))).as("others, all of them old").isEmpty();
            assertThat(news(feed(site, 80, 13).day(13))).hasSize(1);
        }
    }

    private static WatchedSite feed(WatchedSite site, int first, int day) {
        IntStream.range(first, first + 10)
                .forEach(i -> site.page("/" + i, RELEASE.replace("ships", "ship number " + i)));
        return site.feed(IntStream.range(first, first + 10).boxed().flatMap(i -> Stream.of("/" + i, "" + day))
                .toArray(String[]::new));
    }

    @Test
    void isVisitedBeforeItMayRollOver() throws Exception {
        try (var site = WatchedSite.in(home, FEED)) {
            var first = row(feed(site, 0, 0).day(0)).health().due().orElseThrow();
            assertThat(first).isBefore(WatchedSite.START.plus(Duration.ofMinutes(20)));
        }
    }

    @Test
    void countsWhatItPassesOver() throws Exception {
        var wanted = FEED.replace("}", ", keywords: [news]}");
        try (var site = WatchedSite.in(home, wanted).feed("/a", "0", "/b", "-91", "/c", "-400")
                .page("/a", RELEASE)) {
            var first = site.day(0);
            assertThat(row(first).aside()).isEqualTo(new Coverage.Aside(2, 0, 0, Optional.empty()));
            assertThat(DigestJson.text(first.digest())).contains("\"older\":2", "\"unwanted\":0");
        }
        try (var site = WatchedSite.in(home.resolve("b"), wanted.replace("news]", "magnet]")).feed("/a", "0",
                "/b", "-91")) {
            assertThat(row(site.day(0)).aside()).isEqualTo(new Coverage.Aside(1, 1, 0, Optional.empty()));
        }
    }

    @Test
    void showsWhenTheNextVisitIsDue() throws Exception {
        try (var site = WatchedSite.in(home, FEED).feed("/a", "0", "/b", "-1").page("/a", RELEASE)
                .page("/b", RELEASE)) {
            assertThat(row(site.day(0)).health().due()).hasValueSatisfying(due -> assertThat(due)
                    .isBetween(WatchedSite.START.plus(Duration.ofHours(23)),
                            WatchedSite.START.plus(Duration.ofHours(25))));
        }
        var list = Program.run(home, "", "sources", "list").out();
        assertThat(list).contains("corvane/news")
                .containsPattern("ok +0 +2026-03-02T12:0\\d +2026-03-02 +never +");
    }

    private static String state(RunReport report) {
        return row(report).state();
    }
}
