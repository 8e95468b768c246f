package lodestone.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import lodestone.Samples;
import lodestone.model.Reason;
import lodestone.review.Intake;
import lodestone.review.ReviewDesk;
import lodestone.review.ReviewSettings;
import lodestone.review.Submission;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The review by forms alone, as a browser without JavaScript sends them.
final class ReviewPagesTest {

    private static final String HOSTILE = "\"><script>alert(1)</script>${7*7}";

    @TempDir
    private Path folder;
    private Served served;
    private Visit visit;

    @BeforeEach
    void open() throws IOException {
        served = Served.demo(folder);
        visit = new Visit(served.home());
        served.store().documents().save(Samples.stored());
        new Intake(served.store()).consider(List.of(Samples.stored()));
    }

    @AfterEach
    void close() throws IOException {
        served.close();
    }

    private String get(String path) throws IOException, InterruptedException {
        return visit.get(path).body();
    }

    /// Sends the form from a page that was just loaded.
    private HttpResponse<String> post(String path, Map<String, String> form)
            throws IOException, InterruptedException {
        get("/documents/d1");
        return visit.post(path, form.entrySet().stream()
                .flatMap(field -> Stream.of(field.getKey(), field.getValue())).toArray(String[]::new));
    }

    private ReviewDesk desk(double secondShare) {
        return new ReviewDesk(served.store(), new ReviewSettings(secondShare, Optional.empty(), 5,
                Duration.ofHours(1)), Clock.fixed(Samples.SEEN, ZoneOffset.UTC));
    }

    @Test
    void storesWhatTheFormSays_andShowsItEscaped() throws Exception {
        var stored = post("/documents/d1/decisions", Map.of("revision", "1", "reason", "level-differs",
                "note", HOSTILE, "evidence", "https://other.example/proof", "claim", "asserts", "claimed",
                "mining", "level.metal", "2", "level.mining", "1"));
        assertThat(stored.statusCode()).isEqualTo(303);
        assertThat(stored.headers().firstValue("Location")).contains("/queue?undo=d1.1");
        assertThat(get("/queue?undo=d1.1")).contains("action=\"/documents/d1/decisions/1/withdrawal\"");
        var decision = served.store().cases().decisions("d1").getFirst();
        assertThat(decision.note()).isEqualTo(HOSTILE);
        assertThat(decision.correction().levels()).isEqualTo(Map.of("metal", 2));
        assertThat(decision.correction().claimed()).contains(List.of("mining"));
        assertThat(get("/documents/d1")).doesNotContain("<script>alert").contains("<b>partly</b> by demo",
                "metal is level 2", "the next run archives it");
        var undone = post("/documents/d1/decisions/1/withdrawal", Map.of());
        assertThat(undone.statusCode()).isEqualTo(303);
        assertThat(get("/documents/d1")).contains("taken back");
    }

    @Test
    void keepsAllThatWasTypedWhenItIsTooLate() throws Exception {
        var late = post("/documents/d1/decisions", Map.of("revision", "9", "reason", "level-differs", "note",
                HOSTILE, "evidence", "https://other.example/proof", "level.metal", "2", "level.mining", "1",
                "claim", "asserts"));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body())
                .contains("value=\"https://other.example/proof\"",
                        "Otherwise than found now: level of metal 2</p>",
                        "name=\"level.metal\" value=\"2\"", "name=\"revision\" value=\"1\"")
                .doesNotContain("<script>alert");
    }

    @Test
    void leadsBackToTheDocument_refused() throws Exception {
        var refused = post("/documents/d1/decisions", Map.of("revision", "1", "reason", "level-differs",
                "note", "x".repeat(4001)));
        assertThat(refused.body()).contains("A note has at most 4000 characters.",
                "<a href=\"/documents/d1\">Back to the document</a>");
    }

    @Test
    void undoesNothingButADecision() throws Exception {
        var elsewhere = "../settings/accounts/ann/end?.1";
        post("/documents/d1/decisions", Map.of("revision", "1", "reason", "plans-only"));
        for (var page : List.of("/documents/d1", "/queue")) {
            assertThat(get(page + "?undo=d1.1")).contains("Stored: confirm, plans");
            for (var other : List.of(elsewhere, "d1.2", "d2.1", ".")) {
                assertThat(get(page + "?undo=" + URLEncoder.encode(other, StandardCharsets.UTF_8)))
                        .doesNotContain("/withdrawal");
            }
        }
    }

    @Test
    void saysWhatIsMissing() throws Exception {
        var bare = post("/documents/d1/decisions", Map.of("revision", "1"));
        assertThat(bare.statusCode()).isEqualTo(400);
        assertThat(bare.body()).contains("A decision takes a reason");
        var odd = post("/documents/d1/decisions", Map.of("revision", "1", "reason", "evidence-elsewhere",
                "evidence", "javascript:alert(1)"));
        assertThat(odd.body()).contains("A link is a whole http or https address");
        assertThat(post("/documents/d1/decisions", Map.of("revision", "x", "reason", "plans-only"))
                .statusCode()).isEqualTo(400);
        assertThat(served.store().cases().decisions("d1")).isEmpty();
    }

    @Test
    void saysWhyACaseWasLeft_manyAtOneStroke() throws Exception {
        served.store().documents().save(Samples.stored("d2"));
        new Intake(served.store()).consider(List.of(Samples.stored("d2")));
        get("/queue");
        var left = visit.post("/queue", "case", "d1:1", "case", "d2:9", "do", "decide", "reason",
                "rightly-silent");
        assertThat(get(Visit.next(left))).contains("0 decided: confirm; 1 left: its findings changed or its "
                + "issuer replied since you looked; 1 left: rightly-silent is said of what is not flagged");
        assertThat(get("/queue")).contains("value=\"no-evidence\"").doesNotContain("value=\"missed-claim\"");
    }

    @Test
    void hidesTheFirstDecisionFromTheSecond() throws Exception {
        desk(1).decide(new Submission("d1", Optional.empty(), "ana", Reason.PLANS_ONLY));
        assertThat(get("/documents/d1")).contains("Second review: the first decision is shown when yours is")
                .doesNotContain("by ana");
        assertThat(get("/queue")).contains("second-review").doesNotContain("ana");
        post("/documents/d1/decisions", Map.of("revision", "2", "reason", "not-a-claim"));
        assertThat(get("/documents/d1")).contains("by ana", "by demo", "disputed");
    }

    @Test
    void showsTheReplyOfTheIssuerBesideTheFlag() throws Exception {
        post("/documents/d1/replies", Map.of("speaker", "Corvane, investor relations", "words",
                "Our plant runs. " + HOSTILE, "link", ""));
        assertThat(get("/documents/d1")).contains("Our plant runs.", "Reply of Corvane, investor relations")
                .doesNotContain("<script>alert");
        assertThat(post("/documents/d1/replies", Map.of("speaker", "", "words", "x")).statusCode())
                .isEqualTo(400);
    }

    @Test
    void findsCasesByTheirFilters() throws Exception {
        assertThat(get("/queue?issuer=corvane&severity=90&gap=metal&state=open&kind=release&holder=nobody"))
                .contains(Samples.HEADLINE);
        assertThat(get("/queue?severity=91")).contains("No such case").doesNotContain(Samples.HEADLINE);
        assertThat(get("/queue?issuer=" + URLEncoder.encode(HOSTILE, StandardCharsets.UTF_8)))
                .doesNotContain("<script>alert");
        var given = post("/queue", Map.of("do", "assign", "to", "bo", "case", "d1:1", "queue", "holder=bo"));
        assertThat(Visit.next(given)).startsWith("/queue?holder=bo&done=1%20with%20bo&undo=");
        assertThat(get(Visit.next(given))).contains("claimed, with bo");
    }

    @Test
    void offersWhatIsMostlyAskedFor() throws Exception {
        assertThat(get("/queue")).contains("<a href=\"/queue?holder=demo\">Mine</a>",
                "<a href=\"/queue\" aria-current=\"page\">Whatever waits</a>");
        assertThat(get("/queue?state=second-review")).contains("aria-current=\"page\">Second review</a>")
                .contains("No such case");
    }
}
