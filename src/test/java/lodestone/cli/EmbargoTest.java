package lodestone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import lodestone.run.RunReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Releases that a feed announces before their time, over a site of the test.
class EmbargoTest {

    private static final String RELEASE = "<h1>Corvane opens a mill</h1><p>Corvane Rare Earths is the "
            + "mine-to-magnet company of its state, and produced 40 tonnes of NdPr oxide at its plant.";

    @TempDir
    private Path home;

    private WatchedSite site() throws IOException {
        return WatchedSite.in(home, "{id: feed, kind: feed, url: \"URL/feed\"}").page("/held", RELEASE)
                .page("/old", "<p>Corvane Rare Earths sells paint to painters.");
    }

    private static String item(String path, String date) {
        return "<item><title>Corvane opens a mill</title><link>" + path + "</link><pubDate>" + date
                + "</pubDate></item>";
    }

    private static String feed(String... items) {
        return "<rss version=\"2.0\"><channel>" + String.join("", items) + "</channel></rss>";
    }

    private static void known(OutputStream out, String feed) throws IOException {
        BadWorld.head(out, "200 OK", "Content-Type: application/rss+xml", "ETag: \"1\"",
                "Content-Length: " + feed.length());
        out.write(feed.getBytes(StandardCharsets.UTF_8));
    }

    private static String told(RunReport report) {
        return report.digest().entries() + " " + report.problems() + " " + report.digest().news();
    }

    @Test
    void holdsAReleaseUntilItIsDue_andTakesItThen() throws Exception {
        var feed = feed(item("/held", "Mon, 02 Mar 2026 16:30 GMT"), item("/old",
                "Mon, 02 Mar 2026 08:00 GMT"));
        try (var site = site().answer("/feed", (_, out) -> known(out, feed))) {
            assertThat(told(site.hour(0))).doesNotContain("mill", "/held");
            assertThat(site.asked()).contains("/old").doesNotContain("/held");
            assertThat(WatchedSite.row(site.hour(4)).fresh()).isZero();
            assertThat(WatchedSite.entries(site.hour(5))).containsExactly("/held flag first-claim rise");
            assertThat(site.asked()).containsOnlyOnce("/held");
            assertThat(WatchedSite.row(site.hour(6)).fresh()).isZero();
        }
    }

    @Test
    void takesWhatTheListingDroppedMeanwhile() throws Exception {
        try (var site = site().page("/feed", feed(item("/held", "Mon, 02 Mar 2026 16:30:00 GMT")))) {
            site.hour(0);
            site.page("/feed", feed(item("/old", "Mon, 02 Mar 2026 13:00:00 GMT")));
            assertThat(told(site.hour(2))).doesNotContain("/held");
            site.answer("/held", WatchedSite::trouble);
            assertThat(site.hour(5).problems()).anyMatch(problem -> problem.contains("/held"));
            site.page("/held", RELEASE).answer("/feed", WatchedSite::trouble);
            assertThat(WatchedSite.entries(site.hour(9))).containsExactly("/held flag first-claim rise");
        }
    }

    @Test
    void isDueWhenTheFirstOfThemIs() throws Exception {
        try (var site = site().page("/feed", feed(item("/held", "Mon, 02 Mar 2026 12:25:00 GMT")))) {
            var due = WatchedSite.row(site.hour(0)).health().due().orElseThrow();
            assertThat(due).isEqualTo(WatchedSite.START.plus(Duration.ofMinutes(25)));
        }
    }

    @Test
    void takesAtOnce_clocksThatDifferAndDaysOfTheEast() throws Exception {
        try (var site = site().page("/feed", feed(item("/held", "Mon, 02 Mar 2026 12:07:00 GMT"),
                item("/old", "Tue, 03 Mar 2026")))) {
            assertThat(WatchedSite.row(site.hour(0)).fresh()).isEqualTo(2);
        }
    }

    @Test
    void isTroubleForTheDoctor_whenItWouldWaitForDays() throws Exception {
        var feed = feed(item("/held", "Fri, 01 Jan 2049 16:30:00 GMT"),
                item("/old", "Mon, 02 Mar 2026 16:30:00 GMT"));
        try (var site = site().page("/feed", feed)) {
            assertThat(WatchedSite.row(site.hour(0)).fresh()).isZero();
        }
        assertThat(Program.run(home, "", "doctor").lines()).filteredOn(line -> line.contains("  held  "))
                .singleElement().asString().startsWith("FAIL  held")
                .contains("1 documents of corvane/feed wait", "first until 2049-01-01T16:30:00Z");
    }
}
