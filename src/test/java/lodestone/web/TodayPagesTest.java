package lodestone.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import lodestone.Samples;
import lodestone.model.Document;
import lodestone.model.Reason;
import lodestone.model.Version;
import lodestone.review.Intake;
import lodestone.review.ReviewDesk;
import lodestone.review.Submission;
import lodestone.store.RunRecord;
import lodestone.store.RunRecord.Report;
import lodestone.store.RunRecord.Totals;
import lodestone.store.Stored;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The first page of a morning: `old` waited already, `new` is told by the newest run, `edited` is told
/// by it as an edit.
final class TodayPagesTest {

    private static final String REPORT = """
            {"day": "2026-03-02", "headline": "1 new document, 1 flagged",
             "entries": [{"id": "new", "alerts": ["flag", "watch"]}, {"id": "edited", "alerts": ["edit"]}],
             "coverage": [{"listing": "corvane/news", "outcome": "failed", "reason": "no route", "new": 0,
               "flagged": 0, "requests": 1, "bytes": 0, "last_new": null}]}""";

    @TempDir
    private Path folder;
    private Served served;
    private Visit visit;

    @BeforeEach
    void open() throws IOException {
        served = Served.in(folder);
        visit = new Visit(served.home());
        var all = List.of(titled("old"), titled("new"), titled("edited"));
        served.store().documents().saveAll(all);
        new Intake(served.store()).consider(all);
        var runs = served.store().runs();
        runs.finish(new Report(new RunRecord(runs.start(Samples.SEEN, "daily", "x"), "daily", "x",
                Samples.SEEN, Optional.of(Samples.SEEN), Optional.of("done"), Optional.empty(),
                Optional.empty(), new Totals(0, 0, 0, 0, 0, 0, 0, 0, 0, Duration.ZERO)), List.of(),
                List.of()), Optional.of(REPORT));
    }

    @AfterEach
    void close() throws IOException {
        served.close();
    }

    private static Stored titled(String id) {
        var version = Samples.version(id);
        var sample = version.document();
        var document = new Document(sample.url(), "Title " + id, sample.published(), sample.publishedUtc(),
                sample.language(), sample.site(), sample.issuer(), sample.tickers(), sample.kind(),
                sample.text(), List.of());
        return new Stored(new Version(id, 1, "corvane", document, version.capture(), version.seen(),
                version.textDigest(), version.signature(), Optional.empty(), Optional.empty()),
                Optional.of(Samples.flagged()), Optional.empty());
    }

    private void decide(String id, Reason reason) {
        new ReviewDesk(served.store(), served.parts().review(), served.parts().clock())
                .decide(new Submission(id, Optional.empty(), "ana", reason));
    }

    /// What stands under that heading.
    private String section(String id) throws IOException, InterruptedException {
        var page = visit.get("/").body();
        int start = page.indexOf("<section aria-labelledby=\"" + id + "\">");
        return page.substring(start, page.indexOf("</section>", start));
    }

    @Test
    void tellsWhatIsNewFromWhatWaits() throws Exception {
        assertThat(section("fresh")).contains("Title new").doesNotContain("Title old", "Title edited");
        assertThat(section("waiting")).contains("Title old", "Title edited").doesNotContain("Title new");
    }

    @Test
    void leavesOutWhatReviewersDismissed() throws Exception {
        decide("old", Reason.NOT_A_CLAIM);
        decide("new", Reason.OTHER_COMPANY);
        assertThat(visit.get("/").body()).doesNotContain("Title old", "Title new");
        assertThat(section("fresh")).contains("Nothing that reviewers have not dismissed.");
        assertThat(section("waiting")).contains("Title edited");
    }

    @Test
    void saysWhatReviewersConfirmed_onceItIsSettled() throws Exception {
        decide("new", Reason.PLANS_ONLY);
        decide("old", Reason.NEEDS_EXPERT);
        assertThat(section("fresh")).contains("Title new", "<b>confirmed by reviewers</b>");
        assertThat(section("waiting")).as("a second review is due").contains("Title old")
                .doesNotContain("reviewers cannot tell");
    }

    @Test
    void tellsTheDigestAndWhatWasNotCovered() throws Exception {
        assertThat(visit.get("/").body())
                .contains("Newest run, 2026-03-02: 1 new document, 1 flagged.", "corvane/news", "no route");
    }
}
