package lodestone.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import lodestone.Samples;
import lodestone.index.Indexed;
import lodestone.model.Assessment;
import lodestone.model.Capture;
import lodestone.model.Document;
import lodestone.model.Exchange;
import lodestone.model.Header;
import lodestone.model.Query;
import lodestone.model.Version;
import lodestone.model.Watch;
import lodestone.review.Intake;
import lodestone.store.Stored;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every page over many documents of a hostile publisher.
class PagesTest {

    private static final int MANY = 130;
    private static final int MOST_BYTES = 100_000;
    private static final String HOSTILE = "\"><script>alert(1)</script><img src=x onerror=alert(2)>"
            + "{{7*7}}${7*7}</title>'";

    @TempDir
    private Path folder;

    private Served served;
    private Visit visit;

    @BeforeEach
    void serve() throws IOException {
        served = Served.in(folder, List.of(), List.of(
                new Watch("w", HOSTILE, "title:magnet", Optional.of(HOSTILE), Watch.Schedule.DAILY,
                        List.of(HOSTILE)),
                Watch.of("bad", "bad", "(")));
        visit = new Visit(served.home());
        var capture = served.parts().archive().write(new Exchange(Samples.URL, Samples.SEEN, "GET", List.of(),
                200, "OK", List.of(new Header("Content-Type", "text/html; charset=utf-8")),
                HOSTILE.getBytes(StandardCharsets.UTF_8), Optional.empty(), Optional.empty()));
        var all = new ArrayList<Stored>();
        for (int i = 0; i < MANY; i++) {
            all.add(stored("d" + i, Samples.SEEN.minus(Duration.ofDays(i)), capture));
        }
        served.store().documents().saveAll(all);
        new Intake(served.store()).consider(all);
        for (var one : all) {
            served.parts().index().put(Indexed.newest(one.version(), one.assessment(),
                    served.parts().classifier().sentences(one.version().document().text())));
        }
        served.parts().index().commit();
    }

    @AfterEach
    void close() throws IOException {
        served.close();
    }

    private static Stored stored(String id, Instant at, Capture capture) {
        var sample = Samples.document();
        var document = new Document(sample.url(), HOSTILE + id, Optional.of(HOSTILE), Optional.of(at),
                sample.language(), sample.site(), Optional.of(HOSTILE), sample.tickers(), sample.kind(),
                sample.text() + "\n" + HOSTILE, sample.sections());
        return new Stored(new Version(id, 1, HOSTILE, document, capture, Samples.SEEN,
                "sha256:" + id, id.hashCode(), Optional.empty(), Optional.empty()),
                Optional.of(hostile(Samples.flagged())), Optional.empty());
    }

    private static Assessment hostile(Assessment found) {
        return new Assessment(found.kind(), Optional.of(HOSTILE), found.claims(), found.claimed(),
                found.stages(), found.verdict(), found.severity(), HOSTILE, found.newFacts(), HOSTILE, "1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/documents/d1", "/documents/d1?at=60", "/search",
        "/search?q=magnet&sort=date", "/search?q=magnet&grain=sentence",
        "/search?q=%22%3E%3Cscript%3Ealert(1)",
        "/search?q=(&from=yesterday", "/companies", "/companies/alert", "/compare", "/watches",
        "/watches/test?q=magnet%20title:x", "/watches/test?q=%3Cscript%3E(", "/sources", "/draft",
        "/nothing"})
    void isSmallAndTakesNothingForHtml(String path) throws Exception {
        var page = get(path).body();
        assertThat(page).doesNotContain("<script>alert", "<img src=x", "style=\"", "onclick");
        assertThat(page).containsOnlyOnce("<title>").contains("</html>");
        assertThat(page.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(MOST_BYTES);
    }

    /// Whichever run met it.
    @Test
    void tellsWhatIsStillNotAssessed() throws Exception {
        var documents = served.store().documents();
        var read = documents.byId("d1").orElseThrow();
        documents.reassess(read.assessed(Optional.empty(), Optional.of("too <b>long</b>")), Samples.SEEN);
        assertThat(get("/").body()).contains("Not assessed: 1", "too &lt;b&gt;long&lt;/b&gt;");
        documents.reassess(read, Samples.SEEN);
        assertThat(get("/").body()).doesNotContain("Not assessed: 1");
    }

    @Test
    void drawsACompanyAndComparesIt() throws Exception {
        var page = get(CompanyPages.address(HOSTILE)).body();
        assertThat(page).contains("<svg", "First use of each phrase", "mine-to-magnet company",
                "a resource estimate (MI05), achieved")
                .doesNotContain("<script>alert", "<img src=x");
        var compared = get("/compare?c=" + Query.encoded(HOSTILE)).body();
        assertThat(compared).contains("claimed, none found").doesNotContain("<script>alert", "<img src=x");
        assertThat(compared.length()).isLessThan(MOST_BYTES);
        assertThat(page.length()).isLessThan(MOST_BYTES);
    }

    @Test
    void leadsToTheSentenceThatWasFound() throws Exception {
        var page = get("/search?q=inferred&grain=sentence").body();
        int start = Samples.TEXT.indexOf(Samples.RESOURCE);
        assertThat(page).contains("<mark class=\"found\">inferred</mark>",
                "?at=" + Samples.TEXT.indexOf("inferred") + "#s-" + Samples.TEXT.indexOf("inferred"));
        assertThat(get("/documents/d1?at=" + start).body()).contains("id=\"s-" + start + "\"");
    }

    @Test
    void showsTheFaultAtItsCharacter() throws Exception {
        assertThat(get("/search?q=magnet%20nosuch:x").body())
                .contains("at character 8", "magnet <mark class=\"fault\">n</mark>osuch:x");
    }

    @Test
    void goesThroughTheHitsPageByPage() throws Exception {
        var pages = new ArrayList<String>();
        var next = Optional.of("/search?q=magnet");
        while (next.isPresent()) {
            var page = get(next.get()).body();
            Pattern.compile("<h2>.*?href=\"/documents/(\\w+)").matcher(page).results()
                    .forEach(hit -> pages.add(hit.group(1)));
            next = Pattern.compile("<a href=\"([^\"]+)\" rel=\"next\">").matcher(page).results()
                    .map(link -> link.group(1).replace("&amp;", "&")).findFirst();
        }
        assertThat(pages).hasSize(MANY).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/search.csv?q=magnet", "/companies.csv", "/sources.csv"})
    void exportsTables(String path) throws Exception {
        var answer = get(path);
        assertThat(answer.headers().firstValue("Content-Type")).hasValueSatisfying(
                type -> assertThat(type).startsWith("text/csv"));
        assertThat(answer.body().lines().findFirst()).hasValueSatisfying(
                head -> assertThat(head).matches("[a-z_,]+"));
    }

    @Test
    void shutsOffWhatWasArchived() throws Exception {
        var answer = get("/documents/d1/original");
        assertThat(answer.body()).isEqualTo(HOSTILE);
        assertThat(answer.headers().allValues("Content-Security-Policy")).singleElement().asString()
                .startsWith("sandbox; default-src 'none'").contains("frame-ancestors 'self'");
        assertThat(answer.headers().firstValue("X-Frame-Options")).contains("SAMEORIGIN");
    }

    @Test
    void checksADraftAndKeepsNothing() throws Exception {
        var before = served.store().documents().count();
        visit.get("/draft");
        var answer = visit.post("/draft", "text", Samples.TEXT + "\n" + HOSTILE);
        assertThat(answer.body()).contains("unsupported", "claimed, none found", "mine-to-magnet company")
                .doesNotContain("<script>alert", "<img src=x");
        assertThat(served.store().documents().count()).isEqualTo(before);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return visit.get(path);
    }
}
