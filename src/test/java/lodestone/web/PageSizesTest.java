package lodestone.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import lodestone.Samples;
import lodestone.model.Account;
import lodestone.model.Account.Role;
import lodestone.model.Assessment;
import lodestone.model.Correction;
import lodestone.model.Document;
import lodestone.model.HostDay;
import lodestone.model.Listing;
import lodestone.model.ListingKind;
import lodestone.model.Reason;
import lodestone.model.Source;
import lodestone.model.SourceKind;
import lodestone.model.Version;
import lodestone.review.Intake;
import lodestone.review.ReviewDesk;
import lodestone.review.Submission;
import lodestone.store.AuditLine;
import lodestone.store.IssuerReplies.Reply;
import lodestone.store.RunRecord;
import lodestone.store.RunRecord.Report;
import lodestone.store.RunRecord.Totals;
import lodestone.store.Stored;
import lodestone.web.access.Scope;
import lodestone.web.access.Tokens;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every page over years of use: none outgrows what a slow line loads at once.
final class PageSizesTest {

    private static final int MOST_BYTES = 100_000;
    private static final int MANY = 130;
    private static final String LONG = "Corvane & Ostrander \"Mine-to-Magnet\" <Holdings> ".repeat(4);

    @TempDir
    private static Path folder;

    private static Served served;
    private static Visit ana;

    @BeforeAll
    static void serve() throws Exception {
        served = Served.in(folder, List.of(new Source("wire", LONG, SourceKind.WIRE, Optional.empty(), true,
                "invented", true, IntStream.range(0, 4 * MANY).mapToObj(PageSizesTest::listing).toList())),
                List.of());
        ana = Visit.signedIn(served, "ana", Role.ADMIN);
        documents();
        say();
        runs();
        for (int i = 0; i < MANY; i++) {
            served.store().audit().add(new AuditLine(Samples.SEEN, "ana", "127.0.0.1",
                    "POST /documents/{id}/decisions", "/documents/d1/decisions", LONG.repeat(5), "303"));
        }
    }

    @AfterAll
    static void close() throws IOException {
        served.close();
    }

    private static Listing listing(int number) {
        return new Listing("wire/news-" + number, ListingKind.PAGE,
                URI.create("https://wire.example/news/" + number), Optional.empty(), List.of(), List.of(),
                true,
                true);
    }

    private static void documents() {
        var all = new ArrayList<Stored>();
        for (int i = 0; i < MANY; i++) {
            all.add(stored("d" + i, 1, LONG + i, "", i % 2 == 0 ? LONG : LONG + i));
        }
        for (int i = 1; i <= 60; i++) {
            all.add(stored("edited", i, LONG, IntStream.range(0, 60).mapToObj(n -> LONG + n + ".")
                    .reduce("", (text, line) -> text + "\n" + line) + i, LONG));
        }
        served.store().documents().saveAll(all);
        new Intake(served.store()).consider(all.subList(0, MANY));
        new Intake(served.store()).enter("edited");
    }

    private static Stored stored(String id, int number, String title, String more, String issuer) {
        var sample = Samples.version(id);
        var was = sample.document();
        var document = new Document(was.url(), title, was.published(), was.publishedUtc(), was.language(),
                was.site(), Optional.of(issuer), was.tickers(), was.kind(), was.text() + more,
                was.sections());
        var found = Samples.flagged();
        return new Stored(new Version(id, number, "corvane", document, sample.capture(),
                Samples.SEEN.plus(Duration.ofDays(number)), "sha256:" + id + number, id.hashCode(),
                Optional.empty(), Optional.empty()),
                Optional.of(new Assessment(found.kind(),
                        Optional.of(issuer), found.claims(), found.claimed(), found.stages(), found.verdict(),
                        found.severity(), LONG, found.newFacts(), found.chain(), found.chainVersion())),
                Optional.empty());
    }

    /// On d1 as much as the forms take, again and again; on half of the rest a word each.
    private static void say() {
        var desk = new ReviewDesk(served.store(), served.parts().review(), served.parts().clock());
        var most = LONG.repeat(30).substring(0, ReviewForms.LONGEST_NOTE);
        for (int i = 0; i < 40; i++) {
            desk.decide(new Submission("d1", Optional.empty(), "bo", Reason.PLANS_ONLY.ruling(),
                    Reason.PLANS_ONLY, most, Optional.empty(), Correction.NONE, "", true));
            desk.reply(new Reply("d1", LocalDate.parse("2026-03-02"), LONG, most, Optional.empty(), "bo",
                    Samples.SEEN));
        }
        for (int i = 2; i < MANY / 2; i++) {
            desk.decide(new Submission("d" + i, Optional.empty(), "bo", Reason.PLANS_ONLY));
        }
        var tokens = new Tokens(served.store(), served.parts().clock());
        for (int i = 0; i < MANY; i++) {
            tokens.make(new Account("ana", Role.ADMIN), LONG.substring(0, 80), Set.of(Scope.READ),
                    Optional.empty());
            served.store().accounts().add(new Account("reviewer-number-" + i, Role.REVIEWER), Samples.SEEN);
        }
    }

    private static void runs() {
        var runs = served.store().runs();
        for (int i = 0; i < MANY; i++) {
            var record = new RunRecord(runs.start(Samples.SEEN, "daily", "process 1"), "daily", "process 1",
                    Samples.SEEN, Optional.of(Samples.SEEN), Optional.of("failed"), Optional.of(LONG),
                    Optional.of("d-1"), new Totals(1, 1, 1, 0, 0, 1, 0, 8, 99, Duration.ZERO));
            var visits = IntStream.range(0, i == 0 ? MANY : 0).mapToObj(n -> new RunRecord.Visit("corvane",
                    "corvane/news-" + n, "failed", Optional.of(LONG), 1, 1, 0, 0, 1, 0, 8, 99, Duration.ZERO))
                    .toList();
            runs.finish(
                    new Report(record, visits, IntStream.range(0, visits.size() * 4).mapToObj(n -> LONG + n)
                            .toList()),
                    Optional.empty());
        }
        served.store().hostDays().add(IntStream.range(0, 4 * MANY).mapToObj(n -> new HostDay("news-" + n
                + ".corvane.example", LocalDate.parse("2026-03-01"), 8, 2, 99, HostDay.Waits.NONE, 1))
                .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/queue", "/queue?state=decided", "/audit", "/runs", "/runs/1", "/quality",
        "/settings", "/settings?name=number-1", "/sources", "/documents/d1", "/documents/d2", "/companies",
        "/compare"})
    void isSmall(String path) throws Exception {
        var answer = ana.get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(MOST_BYTES);
    }

    @Test
    void leadsToWhatIsNotShown() throws Exception {
        assertThat(ana.get("/settings").body()).contains("reviewer-number-0", "91 more are not shown")
                .doesNotContain("reviewer-number-99");
        assertThat(ana.get("/settings?name=number-99").body()).contains("reviewer-number-99")
                .doesNotContain("reviewer-number-0");
        assertThat(ana.get("/runs/1").body()).contains("And 10 more, those that failed", "And 440 more:",
                "href=\"/api/runs/1\"");
        assertThat(ana.get("/sources").body()).contains("And 400 more, those in trouble being first",
                "And 420 that were asked less", "href=\"/hosts.csv\"");
    }

    /// But for the text.
    @Test
    void isSmall_ofManyVersions() throws Exception {
        var answer = ana.get("/documents/edited").body();
        int text = answer.indexOf("<div class=\"text\"");
        int rest = answer.indexOf("</article>", text);
        assertThat(text).isPositive();
        assertThat(answer.length() - (rest - text)).isLessThan(MOST_BYTES);
    }
}
