package lodestone.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lodestone.Samples;
import lodestone.model.Assessment;
import lodestone.model.Capture;
import lodestone.model.Company;
import lodestone.model.Document;
import lodestone.model.Evidence;
import lodestone.model.Holder;
import lodestone.model.StageFinding;
import lodestone.model.Status;
import lodestone.model.Version;
import lodestone.record.Promise.State;
import lodestone.store.Store;
import lodestone.store.StoreSettings;
import lodestone.store.Stored;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordsTest {

    private static final List<String> STAGES = List.of("mining", "separation", "metal", "alloy", "magnet");
    private static final Company CORVANE = new Company("corvane", "Corvane Rare Earths, Inc.",
            List.of("Corvane"), List.of("Tolliver Magnets LLC"), List.of(), List.of("NASDAQ:CVNE"),
            Optional.empty());
    private static final String PLAN = "Corvane expects first oxide from its separation plant in H1 2026.";
    private static final String MADE = "Corvane sold 29 tonnes of NdPr oxide from its separation plant.";

    @TempDir
    private Path folder;

    private Store store;
    private Records records;

    @BeforeEach
    void open() {
        store = Store.open(StoreSettings.sqlite(folder.resolve("store.db")));
        records = new Records(store, List.of(CORVANE), STAGES);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private CompanyRecord asOf(String day) {
        return records.of("Corvane", LocalDate.parse(day));
    }

    private void publish(String day, String issuer, StageFinding finding) {
        publish(day, issuer, finding, false);
    }

    private void publish(String day, String issuer, StageFinding finding, boolean claiming) {
        var at = Instant.parse(day + "T12:00:00Z");
        var id = day + issuer.charAt(0);
        var stages = new ArrayList<StageFinding>();
        STAGES.forEach(stage -> stages.add(finding.stage().equals(stage) ? finding
                : new StageFinding(stage, 0, Optional.empty(), List.of())));
        var flagged = Samples.flagged();
        var assessment = new Assessment(flagged.kind(), Optional.of(issuer),
                claiming ? flagged.claims() : List.of(), claiming ? flagged.claimed() : List.of(), stages,
                flagged.verdict(), 0, "", Optional.empty(), "c", "1");
        var capture = new Capture(URI.create("https://corvane.example/" + day), at, 200, "sha256:ab", "a", 0,
                false);
        store.documents().save(new Stored(new Version(id, 1, "corvane",
                Document.of(finding.stage()).withPublishedUtc(Optional.of(at)), capture, at, "sha256:" + id,
                0, Optional.empty(), Optional.empty()), Optional.of(assessment), Optional.empty()));
    }

    private static StageFinding separation(int level, Status status, String text) {
        return new StageFinding("separation", level, Optional.of(Holder.OWN),
                List.of(new Evidence(text, 0, text.length(), "SE0" + level, level, status, Holder.OWN,
                        List.of(), List.of())));
    }

    @Test
    void isEmpty_unknownIssuer() {
        var record = records.of("Nobody Metals", LocalDate.parse("2026-03-02"));
        assertThat(record.documents()).isZero();
        assertThat(record.stages()).extracting(StageRecord::stage).isEqualTo(STAGES);
        assertThat(record.firstClaim()).isEmpty();
        assertThat(record.none()).isEqualTo("none found in 0 documents of this issuer up to 2026-03-02");
    }

    @Test
    void knowsACompanyByEveryName() {
        publish("2025-08-01", "CORVANE RARE EARTHS INC", separation(1, Status.PLANNED, PLAN));
        publish("2025-09-01", "Tolliver Magnets", separation(1, Status.PLANNED, PLAN));
        publish("2025-09-02", "Somebody Else Ltd", separation(4, Status.ACHIEVED, MADE));
        for (var name : List.of("Corvane", "Corvane Rare Earths, Inc.", "tolliver magnets llc", "NASDAQ:CVNE",
                "corvane")) {
            assertThat(records.of(name, LocalDate.parse("2026-01-01")).documents()).as(name).isEqualTo(2);
        }
        assertThat(asOf("2026-01-01").issuer()).isEqualTo("Corvane Rare Earths, Inc.");
    }

    @Test
    void showsTheEarliestPassageOfTheBestLevel() {
        publish("2025-08-01", "Corvane", separation(1, Status.PLANNED, PLAN));
        publish("2026-02-01", "Corvane", separation(3, Status.ACHIEVED, MADE));
        publish("2026-03-01", "Corvane", separation(3, Status.ACHIEVED, "Again " + MADE));
        var stage = asOf("2026-04-01").stages().get(1);
        assertThat(stage.level()).isEqualTo(3);
        var best = stage.best().orElseThrow();
        assertThat(best.evidence().text()).isEqualTo(MADE);
        assertThat(best.evidence().holder()).isEqualTo(Holder.OWN);
        assertThat(best.document().day()).isEqualTo("2026-02-01");
        assertThat(asOf("2026-01-31").stages().get(1).level()).isEqualTo(1);
        assertThat(records.standing("Corvane", LocalDate.parse("2026-04-01")).stages())
                .isEqualTo(asOf("2026-04-01").stages());
    }

    @Test
    void namesFirstClaimAndRises() {
        publish("2025-07-01", "Corvane", separation(1, Status.ACHIEVED, MADE));
        publish("2025-08-01", "Corvane", separation(1, Status.PLANNED, PLAN), true);
        publish("2026-02-01", "Corvane", separation(3, Status.ACHIEVED, MADE), true);
        var record = asOf("2026-04-01");
        assertThat(record.firstClaim().orElseThrow().document().day()).isEqualTo("2025-08-01");
        assertThat(record.firstUses()).extracting(FirstUse::phrase).containsExactly("mine-to-magnet company");
        assertThat(record.rises()).singleElement().satisfies(rise -> {
            assertThat(rise.from()).isEqualTo(1);
            assertThat(rise.to()).isEqualTo(3);
            assertThat(rise.earlier()).isEqualTo(2);
        });
    }

    @Test
    void keepsAPromiseByWhatIsShownLater() {
        publish("2025-08-01", "Corvane", separation(1, Status.PLANNED, PLAN));
        publish("2026-09-01", "Corvane", separation(3, Status.ACHIEVED, MADE));
        var kept = asOf("2026-09-01").promises().getFirst();
        assertThat(kept.state()).isEqualTo(State.KEPT);
        assertThat(kept.due().last()).isEqualTo("2026-06-30");
        assertThat(kept.late()).isTrue();
        assertThat(asOf("2026-06-30").promises()).extracting(Promise::state).containsExactly(State.OPEN);
    }

    @Test
    void tellsHowFarEachStageWasByThen_withoutTheDocumentItself() {
        publish("2025-08-01", "Corvane", separation(1, Status.PLANNED, PLAN));
        publish("2026-02-01", "Tolliver Magnets", separation(3, Status.ACHIEVED, MADE));
        publish("2026-02-02", "Corvane", separation(3, Status.ACHIEVED, MADE));
        publish("2026-02-03", "Corvane", separation(4, Status.ACHIEVED, MADE));
        var shown = records.history("Corvane").by(LocalDate.parse("2026-02-02"), Set.of("2026-02-02C"));
        assertThat(shown.documents()).isEqualTo(2);
        assertThat(shown.stages()).containsExactly(
                new Shown.Stage("separation", 3, Instant.parse("2026-02-01T12:00:00Z")));
        assertThat(records.history("Nobody").by(LocalDate.parse("2026-02-02"), Set.of()).documents())
                .isZero();
    }

    @Test
    void callsAPromiseOverdueOnlyIfTheIssuerSpokeSince() {
        publish("2025-08-01", "Corvane", separation(1, Status.PLANNED, PLAN));
        assertThat(asOf("2026-07-01").promises()).extracting(Promise::state).containsExactly(State.UNKNOWN);
        publish("2026-07-01", "Corvane", separation(1, Status.ACHIEVED, MADE));
        var overdue = asOf("2026-07-01").promises().getFirst();
        assertThat(overdue.state()).isEqualTo(State.OVERDUE);
        assertThat(overdue.since()).isEqualTo(1);
    }

    @Test
    void cannotTellOfAPromise_theStageWasShownBefore() {
        publish("2025-07-01", "Corvane", separation(3, Status.ACHIEVED, MADE));
        publish("2025-08-01", "Corvane", separation(1, Status.PLANNED, PLAN));
        publish("2026-07-02", "Corvane", separation(3, Status.ACHIEVED, MADE));
        assertThat(asOf("2026-08-01").promises()).extracting(Promise::state).containsExactly(State.UNKNOWN);
    }
}
