package lodestone.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import lodestone.Samples;
import lodestone.model.Assessment;
import lodestone.model.Decision;
import lodestone.model.Modality;
import lodestone.model.Reason;
import lodestone.model.Verdict;
import lodestone.review.Recall.Stratum;
import lodestone.store.CaseFilter;
import lodestone.store.ReviewCase;
import lodestone.store.ReviewSamples.Sample;
import lodestone.store.Store;
import lodestone.store.StoreSettings;
import lodestone.store.Stored;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QualityTest {

    private static final ReviewSettings SETTINGS = new ReviewSettings(1, Optional.empty(), 3,
            Duration.ofHours(1));
    private static final Instant NEXT_DAY = Samples.SEEN.plus(Duration.ofDays(1));

    @TempDir
    private Path folder;
    private Store store;

    @BeforeEach
    void open() {
        store = Store.open(StoreSettings.sqlite(folder.resolve("store.db")));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void fill(String prefix, int count, Assessment assessment) {
        var all = new ArrayList<Stored>();
        for (int i = 0; i < count; i++) {
            all.add(new Stored(Samples.version(prefix + i), Optional.of(assessment), Optional.empty()));
        }
        store.documents().saveAll(all);
        new Intake(store).consider(all);
    }

    private void draw(Instant at) {
        new DailySample(store, SETTINGS, ZoneOffset.UTC, Clock.fixed(at, ZoneOffset.UTC)).draw();
    }

    private void decide(String id, Reason reason, String... reviewers) {
        var desk = new ReviewDesk(store, SETTINGS, Clock.fixed(NEXT_DAY, ZoneOffset.UTC));
        for (var reviewer : reviewers) {
            assertThat(desk.decide(new Submission(id, Optional.empty(), reviewer, reason)))
                    .isInstanceOf(Outcome.Decided.class);
        }
    }

    @Test
    void drawsTheSameEveryTime_onlyDaysThatAreOver() {
        fill("s", 20, Samples.silent());
        fill("f", 5, Samples.flagged());
        draw(Samples.SEEN.plusSeconds(60));
        assertThat(store.samples().all()).isEmpty();
        draw(NEXT_DAY);
        var drawn = sampled();
        assertThat(drawn).hasSize(3).allMatch(id -> id.startsWith("s"));
        assertThat(store.samples().all())
                .containsExactly(new Sample(LocalDate.of(2026, 3, 2), 20, 3));
        draw(NEXT_DAY);
        assertThat(sampled()).isEqualTo(drawn);
        assertThat(store.cases().list(CaseFilter.WAITING, NEXT_DAY, Optional.empty(), 99))
                .hasSize(8).extracting(ReviewCase::documentId).containsAll(drawn);
    }

    private List<String> sampled() {
        return store.samples().cases().stream().map(ReviewCase::documentId).toList();
    }

    @Test
    void measuresRulesAndReviewers() {
        fill("s", 20, Samples.silent());
        fill("f", 4, Samples.flagged());
        draw(NEXT_DAY);
        decide("f0", Reason.PLANS_ONLY, "ana", "bo");
        decide("f1", Reason.NOT_A_CLAIM, "ana", "bo");
        decide("f2", Reason.HOLDER_DIFFERS, "ana");
        decide("f2", Reason.NO_EVIDENCE, "bo");
        decide("f2", Reason.HOLDER_DIFFERS, "cy");
        decide("f3", Reason.UNCLEAR_TEXT, "ana", "bo");
        decide(sampled().get(0), Reason.MISSED_CLAIM, "ana", "bo");
        decide(sampled().get(1), Reason.RIGHTLY_SILENT, "ana", "bo");
        var quality = Quality.of(store);
        assertThat(quality.decided()).isEqualTo(6);
        assertThat(quality.unsure()).isEqualTo(1);
        assertThat(quality.precision()).isEqualTo(new Proportion(2, 3));
        assertThat(quality.agreement().raw()).isEqualTo(new Proportion(5, 6));
        assertThat(quality.rules()).containsExactly(new Quality.Group("phrase.mine-to-magnet",
                new Proportion(2, 3), new Proportion(3, 4), new Proportion(0, 0)));
        assertThat(quality.issuers()).extracting(Quality.Group::name)
                .containsExactly("Corvane Rare Earths, Inc.");
        assertThat(quality.issuers().getFirst().missed()).isEqualTo(new Proportion(1, 2));
        assertThat(quality.recall().looked()).isEqualTo(2);
        assertThat(quality.recall().estimate().orElseThrow())
                .as("4 flags of which 2/3 are right, 20 others of which half were missed")
                .isCloseTo(8 / 3.0 / (8 / 3.0 + 10), within(1e-9));
    }

    @Test
    void countsNoMissForAReasonThatIsForFlags() {
        fill("s", 2, Samples.silent());
        draw(NEXT_DAY);
        decide("s0", Reason.MISSED_CLAIM, "ana", "bo");
        var odd = store.cases().decisions("s0").stream().map(one -> new Decision("s1", one.number(),
                one.basis(), one.reviewer(), one.at(), one.round(), one.ruling(), Reason.NOT_A_CLAIM, "",
                Optional.empty(), one.correction(), one.secondDue(), "", Optional.empty())).toList();
        var recall = Quality.of(Map.of("s1", odd, "s0", store.cases().decisions("s0")), 0,
                store.samples().all(), store.samples().cases()).recall();
        assertThat(recall.looked()).isEqualTo(1);
        assertThat(recall.missed()).isEqualTo(1);
    }

    @Test
    void weighsEveryDayByItsSize() {
        var precision = new Proportion(90, 100);
        var recall = Recall.of(100, precision, List.of(new Stratum(1000, 10, 0), new Stratum(100, 10, 1)));
        assertThat(recall.estimate().orElseThrow()).isCloseTo(90.0 / (90 + 1100 * (100 / 1100.0 / 10)),
                within(1e-9));
        assertThat(recall.interval().low()).isLessThan(0.6);
        assertThat(recall.interval().high()).isBetween(0.9, 1.0);
        var nothingMissed = Recall.of(100, precision, List.of(new Stratum(1000, 10, 0)));
        assertThat(nothingMissed.estimate()).contains(1.0);
        assertThat(nothingMissed.interval().low()).as("ten looked at prove little").isLessThan(0.3);
        assertThat(Recall.of(100, precision, List.of(new Stratum(1000, 0, 0))).estimate()).isEmpty();
    }

    @Test
    void labelsWhatIsSettled() {
        fill("f", 5, Samples.flagged());
        decide("f0", Reason.PLANS_ONLY, "ana", "bo");
        decide("f1", Reason.NOT_A_CLAIM, "ana", "bo");
        decide("f2", Reason.EVIDENCE_IN_TEXT, "ana", "bo");
        decide("f3", Reason.UNCLEAR_TEXT, "ana", "bo");
        decide("f4", Reason.PLANS_ONLY, "ana");
        var decisions = store.cases().decisions(List.of("f0", "f1", "f2", "f3", "f4"));
        var labels = Label.of(decisions);
        assertThat(labels).containsOnlyKeys("f0", "f1");
        var partly = Objects.requireNonNull(labels.get("f0"));
        var none = Objects.requireNonNull(labels.get("f1"));
        assertThat(partly.verdict()).isEqualTo(Verdict.UNSUPPORTED);
        assertThat(none.claim()).isEqualTo(Modality.NONE);
        assertThat(none.verdict()).isEqualTo(Verdict.NO_CLAIM);
        assertThat(none.levels()).containsEntry("mining", 1);
    }
}
