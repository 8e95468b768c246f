package lodestone.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import lodestone.Samples;
import lodestone.store.Stored;
import lodestone.model.Version;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What an issuer had shown when it published.
class ByThenTest {

    private static final String COMPANY = "/companies/corvane-rare-earths";
    private static final Instant PUBLISHED = Instant.parse("2026-03-02T00:00:00Z");

    @TempDir
    private Path folder;

    private Served served;
    private Visit visit;

    @BeforeEach
    void serve() throws IOException {
        served = Served.in(folder);
        visit = new Visit(served.home());
        publish("before", PUBLISHED.minus(Duration.ofDays(40)));
        publish("now", PUBLISHED);
    }

    @AfterEach
    void close() throws IOException {
        served.close();
    }

    private void publish(String id, Instant at) {
        var sample = Samples.version(id);
        served.store().documents().save(new Stored(new Version(id, 1, sample.sourceId(),
                sample.document().withPublishedUtc(Optional.of(at)), sample.capture(), at.plusSeconds(60),
                "sha256:" + id, 0, Optional.empty(), Optional.empty()), Optional.of(Samples.flagged()),
                Optional.empty()));
    }

    @Test
    void standsBesideTheDocument() throws Exception {
        assertThat(visit.get("/documents/now").body()).contains("elsewhere by then: 1, plan or intent, since "
                + "<span class=\"day\">2026-01-21</span>",
                "<a href=\"" + COMPANY + "?as_of=2026-03-02\">1 other document of this issuer");
    }

    @Test
    void saysWhetherWhatIsReportedIsNew() throws Exception {
        assertThat(visit.get("/documents/now").body()).contains("No fact of a stage that it reports is new.");
    }

    @Test
    void leavesOutWhatCameLater() throws Exception {
        assertThat(visit.get("/documents/before").body()).contains("By 2026-01-21, ",
                "no other document of this issuer</a>.")
                .doesNotContain("elsewhere by then");
    }

    @Test
    void leadsToTheCompanyAsItStoodThen() throws Exception {
        var then = visit.get(COMPANY + "?as_of=2026-02-01").body();
        assertThat(then).contains("As it stood at the end of 2026-02-01", "/documents/before",
                "timeline.csv?as_of=2026-02-01").doesNotContain("/documents/now");
        assertThat(visit.get(COMPANY + "/timeline.csv?as_of=2026-02-01").body()).contains("/documents/before")
                .doesNotContain("/documents/now");
    }

    @Test
    void isOfToday_noSuchDay() throws Exception {
        for (var day : new String[]{"yesterday", "2026-02-30", "2999-01-01", "%2B999999999-12-31", ""}) {
            assertThat(visit.get(COMPANY + "?as_of=" + day).body())
                    .contains("up to 2026-03-02", "/documents/now")
                    .doesNotContain("As it stood");
        }
    }
}
