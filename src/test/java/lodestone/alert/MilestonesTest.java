package lodestone.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import lodestone.Samples;
import lodestone.Ticking;
import lodestone.model.Assessment;
import lodestone.model.Holder;
import lodestone.model.StageFinding;
import lodestone.model.Version;
import lodestone.store.Alert;
import lodestone.store.Store;
import lodestone.store.StoreSettings;
import lodestone.store.Stored;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An issuer's first claim, and a stage that rises a level: each once, in whatever order documents come.
class MilestonesTest {

    private static final String CORVANE = "Corvane Rare Earths, Inc.";
    private static final String TOLLIVER = "Tolliver Magnets LLC";

    @TempDir
    private Path folder;
    private final Ticking clock = new Ticking(Instant.parse("2026-03-02T06:30:00Z"));
    private Store store;
    private Milestones milestones;

    @BeforeEach
    void open() {
        store = Store.open(StoreSettings.sqlite(folder.resolve("store.db")));
        milestones = new Milestones(store, Deliveries.records(store), clock);
    }

    @AfterEach
    void close() {
        store.close();
    }

    /// A document of that day, which shows separation at that level; the day is its id.
    private Stored document(String issuer, String day, int separation, boolean claims) {
        var sample = Samples.version();
        var at = Instant.parse(day + "T12:00:00Z");
        var id = day + issuer.charAt(0);
        var stages = Samples.silent().stages().stream().map(stage -> stage.stage().equals("separation")
                ? new StageFinding("separation", separation, Optional.of(Holder.OWN), List.of()) : stage)
                .toList();
        var flagged = Samples.flagged();
        var assessment = new Assessment(flagged.kind(), Optional.of(issuer),
                claims ? flagged.claims() : List.of(), claims ? flagged.claimed() : List.of(), stages,
                flagged.verdict(), 0, "", Optional.empty(), "c", "1");
        var stored = new Stored(new Version(id, 1, "corvane", sample.document().withPublishedUtc(
                Optional.of(at)), sample.capture(), at, "sha256:" + id, 0, Optional.empty(),
                Optional.empty()), Optional.of(assessment), Optional.empty());
        store.documents().save(stored);
        return stored;
    }

    private void consider(Stored... news) {
        milestones.consider(List.of(news));
    }

    private List<Alert> raised(String kind) {
        return store.alerts().pending().stream().filter(alert -> alert.kind().equals(kind)).toList();
    }

    @Test
    void tellsTheFirstClaimOfEachIssuer_once() {
        consider(document(CORVANE, "2026-01-01", 0, false));
        assertThat(raised("first-claim")).isEmpty();
        consider(document(CORVANE, "2026-01-02", 0, true), document(TOLLIVER, "2026-01-02", 0, true));
        consider(document(CORVANE, "2026-01-03", 0, true));
        assertThat(raised("first-claim")).extracting(Alert::documentId, Alert::detail)
                .containsExactlyInAnyOrder(
                        tuple("2026-01-02C",
                                "the first claim of this issuer that is known"),
                        tuple("2026-01-02T",
                                "the first claim of this issuer that is known"));
    }

    @Test
    void tellsNoFirstClaim_anEarlierDocumentCameLater() {
        consider(document(CORVANE, "2026-01-05", 0, true));
        consider(document(CORVANE, "2026-01-01", 0, true));
        assertThat(raised("first-claim")).extracting(Alert::documentId).containsExactly("2026-01-05C");
    }

    @Test
    void tellsThatAStageRises_fromWhatToWhatAndAfterHowMuch() {
        consider(document(CORVANE, "2026-01-01", 1, false));
        assertThat(raised("rise")).as("the first document rises above nothing").isEmpty();
        consider(document(CORVANE, "2026-01-02", 3, false));
        assertThat(raised("rise")).singleElement().satisfies(alert -> {
            assertThat(alert.subject()).isEqualTo("separation:3");
            assertThat(alert.documentId()).isEqualTo("2026-01-02C");
            assertThat(alert.detail()).isEqualTo("separation rises to level 3, from 1 in 1 document before");
        });
    }

    @Test
    void tellsARiseFromNothing() {
        consider(document(CORVANE, "2026-01-01", 0, false), document(CORVANE, "2026-01-02", 0, false));
        consider(document(CORVANE, "2026-01-03", 2, false));
        assertThat(raised("rise")).extracting(Alert::detail)
                .containsExactly("separation rises to level 2, from none found in 2 documents before");
    }

    @Test
    void tellsALevelOnce_whicheverDocumentShowsItAgain() {
        document(CORVANE, "2026-01-01", 0, false);
        var rise = document(CORVANE, "2026-01-02", 2, false);
        consider(rise);
        consider(rise);
        consider(document(CORVANE, "2026-01-03", 2, false), document(CORVANE, "2026-01-04", 1, false));
        assertThat(raised("rise")).extracting(Alert::subject).containsExactly("separation:2");
        consider(document(CORVANE, "2026-01-05", 4, false));
        assertThat(raised("rise")).extracting(Alert::subject)
                .containsExactlyInAnyOrder("separation:2", "separation:4");
    }

    @Test
    void tellsNothing_whatCameLateWasPassedLongAgo() {
        consider(document(CORVANE, "2026-01-01", 0, false), document(CORVANE, "2026-01-09", 4, false));
        consider(document(CORVANE, "2026-01-05", 2, false));
        assertThat(raised("rise")).extracting(Alert::subject).containsExactly("separation:4");
    }

    @Test
    void keepsIssuersApart() {
        consider(document(CORVANE, "2026-01-01", 0, false), document(TOLLIVER, "2026-01-02", 3, false));
        assertThat(raised("rise")).isEmpty();
    }
}
