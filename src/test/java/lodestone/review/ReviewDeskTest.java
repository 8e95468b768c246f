package lodestone.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import lodestone.Samples;
import lodestone.model.Account;
import lodestone.model.Assessment;
import lodestone.model.Correction;
import lodestone.model.Decision;
import lodestone.model.Modality;
import lodestone.model.Reason;
import lodestone.model.ReviewState;
import lodestone.model.Round;
import lodestone.model.Ruling;
import lodestone.model.Version;
import lodestone.store.CaseFilter;
import lodestone.store.IssuerReplies.Reply;
import lodestone.store.ReviewCase;
import lodestone.store.Store;
import lodestone.store.StoreSettings;
import lodestone.store.Stored;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewDeskTest {

    private static final ReviewSettings ALONE = new ReviewSettings(0, Optional.empty(), 5,
            Duration.ofHours(1));
    private static final ReviewSettings TWICE = new ReviewSettings(1, Optional.empty(), 5,
            Duration.ofHours(1));

    @TempDir
    private Path folder;
    private Store store;

    @BeforeEach
    void open() {
        store = Store.open(StoreSettings.sqlite(folder.resolve("store.db")));
        put(stored("d1", 1, Samples.flagged()), stored("d2", 1, Samples.flagged()),
                stored("s1", 1, Samples.silent()));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void put(Stored... all) {
        store.documents().saveAll(List.of(all));
        new Intake(store).consider(List.of(all));
    }

    private static Stored stored(String id, int number, Assessment assessment) {
        var v = Samples.version();
        return new Stored(new Version(id, number, v.sourceId(), v.document(), v.capture(),
                v.seen().plusSeconds(number), "sha256:" + number, v.signature(), Optional.empty(),
                Optional.empty()), Optional.of(assessment), Optional.empty());
    }

    private ReviewDesk desk(ReviewSettings settings) {
        return desk(settings, Samples.SEEN);
    }

    private ReviewDesk desk(ReviewSettings settings, Instant at) {
        return new ReviewDesk(store, settings, Clock.fixed(at, ZoneOffset.UTC));
    }

    private Submission submission(String id, String reviewer, Reason reason) {
        return new Submission(id, Optional.of(now(id).revision()), reviewer, reason);
    }

    private ReviewCase now(String id) {
        return store.cases().of(id).orElseThrow();
    }

    private static String next(ReviewDesk desk, String reviewer) {
        return desk.next(reviewer, CaseFilter.WAITING, Optional.empty()).map(ReviewCase::documentId)
                .orElse("none");
    }

    @Test
    void givesEveryReviewerAnotherCase() {
        var desk = desk(ALONE);
        assertThat(next(desk, "ana")).isEqualTo("d1");
        assertThat(next(desk, "bo")).isEqualTo("d2");
        assertThat(next(desk, "cy")).isEqualTo("none");
        assertThat(next(desk, "ana")).as("still hers").isEqualTo("d1");
        assertThat(next(desk(ALONE, Samples.SEEN.plus(Duration.ofHours(2))), "cy")).isEqualTo("d1");
    }

    @Test
    void givesUpWhatIsSkipped() {
        var desk = desk(ALONE);
        assertThat(next(desk, "ana")).isEqualTo("d1");
        var skipped = desk.next("ana", CaseFilter.WAITING, store.cases().of("d1"));
        assertThat(skipped.map(ReviewCase::documentId)).contains("d2");
        assertThat(next(desk, "bo")).isEqualTo("d1");
        assertThat(desk.next("ana", CaseFilter.WAITING, store.cases().of("d2"))).isEmpty();
        assertThat(now("d2").hold(Samples.SEEN)).as("left at the end").isEmpty();
    }

    @Test
    void givesWhatWasAssignedFirst_andKeepsItFor() {
        var desk = desk(ALONE);
        store.holds().assign("s1", List.of("d2"), Optional.of("ana"), "bo", Samples.SEEN,
                Samples.SEEN.plus(ALONE.assigned()));
        assertThat(next(desk, "ana")).isEqualTo("d2");
        assertThat(desk.next("ana", CaseFilter.WAITING, store.cases().of("d2")))
                .as("skipped: the rest from its head").map(ReviewCase::documentId).contains("d1");
        var later = desk(ALONE, Samples.SEEN.plus(Duration.ofDays(2)));
        assertThat(next(later, "bo")).isEqualTo("d1");
        assertThat(next(later, "cy")).as("d2 is still assigned").isEqualTo("none");
        assertThat(later.next("ana", CaseFilter.WAITING.with("ana"), Optional.empty()))
                .map(ReviewCase::documentId).contains("d2");
    }

    @Test
    void storesADecisionWithWhatItRestsOn() {
        var outcome = desk(ALONE).decide(submission("d1", "ana", Reason.PLANS_ONLY));
        assertThat(outcome).isInstanceOf(Outcome.Decided.class);
        assertThat(now("d1").standing().state()).isEqualTo(ReviewState.DECIDED);
        var decision = store.cases().decisions("d1").getFirst();
        assertThat(decision.basis().claimRules()).containsExactly("phrase.mine-to-magnet");
        assertThat(decision.basis().rules()).isEqualTo("rare-earth-magnets 1");
        assertThat(decision.at()).isEqualTo(Samples.SEEN);
    }

    @Test
    void tellsTheLaterOfTwo_storingNothingOfHis() {
        var desk = desk(ALONE);
        var ana = submission("d1", "ana", Reason.PLANS_ONLY);
        var bo = submission("d1", "bo", Reason.NOT_A_CLAIM);
        desk.decide(ana);
        assertThat(desk.decide(bo)).isInstanceOfSatisfying(Outcome.Conflict.class, conflict -> assertThat(
                conflict.what()).isEqualTo("somebody decided since you looked: confirm"));
        assertThat(store.cases().decisions("d1")).extracting(Decision::reviewer).containsExactly("ana");
    }

    @Test
    void letsOneWin_manyAtOnce() throws Exception {
        var desk = desk(ALONE);
        int revision = now("d1").revision();
        List<Callable<Outcome>> all = IntStream.range(0, 8)
                .<Callable<Outcome>>mapToObj(i -> () -> desk.decide(new Submission("d1",
                        Optional.of(revision), "r" + i, Reason.PLANS_ONLY)))
                .toList();
        try (var threads = Executors.newFixedThreadPool(8)) {
            var outcomes = new ArrayList<Outcome>();
            for (var done : threads.invokeAll(all)) {
                outcomes.add(done.get());
            }
            assertThat(outcomes).filteredOn(one -> one instanceof Outcome.Decided).hasSize(1);
            assertThat(outcomes).filteredOn(one -> one instanceof Outcome.Conflict).hasSize(7);
        }
        assertThat(store.cases().decisions("d1")).hasSize(1);
    }

    @Test
    void asksSomebodyElseForTheSecondReview_andADisputeOfAThird() {
        var desk = desk(TWICE);
        desk.decide(submission("d1", "ana", Reason.PLANS_ONLY));
        assertThat(now("d1").standing().state()).isEqualTo(ReviewState.SECOND_REVIEW);
        assertThat(next(desk, "ana")).isEqualTo("d2");
        assertThat(next(desk, "bo")).isEqualTo("d1");
        assertThat(desk.decide(submission("d1", "ana", Reason.PLANS_ONLY)))
                .isEqualTo(new Outcome.Refused("it waits for a second review by somebody else than ana"));
        desk.decide(submission("d1", "bo", Reason.NOT_A_CLAIM));
        assertThat(now("d1").standing().state()).isEqualTo(ReviewState.DISPUTED);
        assertThat(desk.decide(submission("d1", "ana", Reason.OTHER_COMPANY))).isEqualTo(new Outcome.Refused(
                "ana is a party to the dispute: somebody else has the last word"));
        assertThat(next(desk(TWICE, Samples.SEEN.plus(Duration.ofHours(2))), "bo")).isEqualTo("d2");
        desk.decide(submission("d1", "cy", Reason.OTHER_COMPANY));
        assertThat(desk.decide(submission("d1", "bo", Reason.NO_EVIDENCE).overruling(true)))
                .as("nor later").isInstanceOf(Outcome.Refused.class);
        assertThat(store.cases().decisions("d1")).extracting(Decision::round)
                .containsExactly(Round.FIRST, Round.SECOND, Round.ADJUDICATION);
        assertThat(now("d1").standing().state()).isEqualTo(ReviewState.DECIDED);
    }

    @Test
    void letsAPartySettleWhereThereIsNobodyElse() {
        for (var name : List.of("ana", "bo")) {
            store.accounts().add(new Account(name, Account.Role.REVIEWER), Samples.SEEN);
        }
        store.accounts().add(new Account("kim", Account.Role.READER), Samples.SEEN);
        var desk = desk(TWICE);
        desk.decide(submission("d1", "ana", Reason.PLANS_ONLY));
        desk.decide(submission("d1", "bo", Reason.NOT_A_CLAIM));
        assertThat(desk.decide(submission("d1", "ana", Reason.OTHER_COMPANY)))
                .isInstanceOf(Outcome.Decided.class);
    }

    @Test
    void overrulesWhatIsDecided_onlyWhereSomebodySaysSo() {
        var desk = desk(ALONE);
        desk.decide(submission("d1", "ana", Reason.PLANS_ONLY));
        assertThat(desk.decide(submission("d1", "bo", Reason.NOT_A_CLAIM))).isEqualTo(new Outcome.Refused(
                "it is decided already, as confirm; only who says that he overrules it decides again"));
        desk.decide(submission("d1", "bo", Reason.NOT_A_CLAIM).overruling(true));
        assertThat(now("d1").standing().settled()).contains(Ruling.DISMISS);
        assertThat(store.cases().decisions("d1").getLast().round()).isEqualTo(Round.ADJUDICATION);
    }

    @Test
    void reopensForANewVersion_andTellsWhoDecidesOnTheOldOne() {
        var desk = desk(ALONE);
        desk.decide(submission("d1", "ana", Reason.PLANS_ONLY));
        var old = submission("d1", "bo", Reason.NOT_A_CLAIM);
        store.documents().save(stored("d1", 2, Samples.silent()));
        assertThat(desk.decide(old)).isInstanceOf(Outcome.Conflict.class);
        assertThat(now("d1").standing().state()).isEqualTo(ReviewState.REOPENED);
        assertThat(now("d1").standing().reopened())
                .contains("the text is version 2, decided was version 1", "verdict unsupported → no-claim");
        desk.decide(submission("d1", "bo", Reason.RIGHTLY_SILENT));
        assertThat(now("d1").standing().state()).isEqualTo(ReviewState.DECIDED);
        assertThat(store.cases().decisions("d1")).hasSize(2);
    }

    @Test
    void reopensForAReply_andForTheNext() {
        var desk = desk(ALONE);
        desk.decide(submission("d1", "ana", Reason.PLANS_ONLY));
        store.documents().markIndexed(List.of(store.documents().byId("d1").orElseThrow()));
        var unheard = submission("d1", "bo", Reason.NO_EVIDENCE).overruling(true);
        desk.reply(reply(Samples.SEEN.plusSeconds(60)));
        assertThat(now("d1").standing().state()).isEqualTo(ReviewState.REOPENED);
        assertThat(now("d1").standing().reopened()).containsExactly("the issuer replied on 2026-03-02");
        assertThat(store.documents().notIndexedOf(List.of("d1"))).as("nothing is settled").hasSize(1);
        assertThat(desk.decide(unheard)).isInstanceOf(Outcome.Conflict.class);
        desk(ALONE, Samples.SEEN.plusSeconds(90)).decide(submission("d1", "bo", Reason.NOT_A_CLAIM));
        assertThat(now("d1").standing().settled()).contains(Ruling.DISMISS);
        put(store.documents().byId("d1").orElseThrow());
        assertThat(now("d1").standing().state()).as("a run later").isEqualTo(ReviewState.DECIDED);
        desk.reply(reply(Samples.SEEN.plusSeconds(120)));
        assertThat(now("d1").standing().state()).isEqualTo(ReviewState.REOPENED);
        assertThat(store.cases().decisions("d1")).extracting(Decision::round)
                .containsExactly(Round.FIRST, Round.FIRST);
    }

    @Test
    void keepsAReplyToWhatNobodyReviews_andTellsWhoHasNotSeenOne() {
        var desk = desk(ALONE);
        desk.reply(new Reply("s1", LocalDate.EPOCH, "Corvane", "Thank you.", Optional.empty(), "ana",
                Samples.SEEN));
        assertThat(store.replies().of("s1")).hasSize(1);
        assertThat(store.cases().of("s1")).isEmpty();
        var unheard = submission("d1", "bo", Reason.NO_EVIDENCE);
        desk.reply(reply(Samples.SEEN));
        assertThat(now("d1").standing().state()).isEqualTo(ReviewState.OPEN);
        assertThat(desk.decide(unheard)).isInstanceOf(Outcome.Conflict.class);
    }

    private static Reply reply(Instant at) {
        return new Reply("d1", LocalDate.EPOCH, "Corvane", "Our plant runs.", Optional.empty(), "ana", at);
    }

    @Test
    void leavesACaseAlone_nothingChanged() {
        int before = now("d1").revision();
        put(stored("d1", 1, Samples.flagged()));
        assertThat(now("d1").revision()).isEqualTo(before);
    }

    @Test
    void takesADecisionOnAnyDocument() {
        assertThat(store.cases().of("s1")).as("claims nothing").isEmpty();
        var outcome = desk(ALONE).decide(
                new Submission("s1", Optional.empty(), "ana", Reason.MISSED_CLAIM));
        assertThat(outcome).isInstanceOf(Outcome.Decided.class);
        assertThat(desk(ALONE).decide(new Submission("none", Optional.empty(), "ana", Reason.MISSED_CLAIM)))
                .isEqualTo(new Outcome.Refused("no document \"none\""));
    }

    @Test
    void takesNoReasonThatIsForTheOtherKindOfDocument() {
        var silent = new Submission("s1", Optional.empty(), "ana", Reason.NOT_A_CLAIM);
        assertThat(desk(ALONE).decide(silent)).isEqualTo(new Outcome.Refused("not-a-claim is said of what is "
                + "flagged; to dismiss this there is missed-claim"));
        assertThat(desk(ALONE).decide(submission("d1", "ana", Reason.RIGHTLY_SILENT)))
                .isEqualTo(new Outcome.Refused("rightly-silent is said of what is not flagged; to confirm "
                        + "this there is no-evidence, plans-only, partner-not-bound, old-facts"));
        assertThat(store.cases().decisions()).isEmpty();
    }

    @Test
    void keepsOnlyWhatACorrectionCorrects() {
        var levels = Map.of("mining", 1, "metal", 2);
        var correction = new Correction(Optional.of(Modality.ASSERTS),
                Optional.of(List.of("magnet", "mining", "metal")), levels);
        desk(ALONE).decide(corrected(correction));
        assertThat(store.cases().decisions("d1").getFirst().correction()).isEqualTo(new Correction(
                Optional.empty(), Optional.of(List.of("mining", "metal", "magnet")), Map.of("metal", 2)));
        assertThat(desk(ALONE).decide(corrected(new Correction(Optional.empty(), Optional.empty(),
                Map.of("paint", 2))).overruling(true))).isEqualTo(new Outcome.Refused(
                        "no stage \"paint\"; there are mining, separation, metal, alloy, magnet"));
    }

    @Test
    void takesWhatDiffersBesideTheReasonThatItDoes() {
        var same = new Correction(Optional.of(Modality.ASSERTS), Optional.empty(), Map.of("mining", 1));
        assertThat(desk(ALONE).decide(corrected(same))).isEqualTo(new Outcome.Refused(
                "level-differs takes what differs: correct the claim, its stages or a level"));
        assertThat(desk(ALONE).decide(submission("d1", "ana", Reason.CLAIM_DIFFERS)))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(desk(ALONE).decide(submission("d1", "ana", Reason.HOLDER_DIFFERS)))
                .isInstanceOf(Outcome.Decided.class);
    }

    private static Submission corrected(Correction correction) {
        return new Submission("d1", Optional.empty(), "ana", Reason.LEVEL_DIFFERS.ruling(),
                Reason.LEVEL_DIFFERS, "", Optional.empty(), correction, "");
    }

    @Test
    void asksForTheLinkOfWhatStandsElsewhere() {
        var bare = submission("d1", "ana", Reason.EVIDENCE_ELSEWHERE);
        assertThat(desk(ALONE).decide(bare)).isInstanceOf(Outcome.Refused.class);
        var linked = new Submission("d1", Optional.empty(), "ana", bare.ruling(), bare.reason(), "",
                Optional.of(URI.create("https://other.example/proof")), Correction.NONE, "");
        assertThat(desk(ALONE).decide(linked)).isInstanceOf(Outcome.Decided.class);
    }

    @Test
    void undoesWhatWasDecidedAtOneStroke_butNotWhatFollowed() {
        var desk = desk(ALONE);
        var late = submission("d2", "ana", Reason.PLANS_ONLY);
        desk.decide(submission("d2", "bo", Reason.NO_EVIDENCE));
        var outcomes = desk.decideAll("s1", List.of(submission("d1", "ana", Reason.PLANS_ONLY), late));
        assertThat(outcomes.get("d1")).isInstanceOf(Outcome.Decided.class);
        assertThat(outcomes.get("d2")).isInstanceOf(Outcome.Conflict.class);
        assertThat(desk.withdraw(store.cases().batch("s1"), "ana")).isEqualTo(1);
        assertThat(desk.withdraw(store.cases().batch("s1"), "ana")).isZero();
        assertThat(now("d1").standing().state()).isEqualTo(ReviewState.OPEN);
        assertThat(now("d2").standing().state()).isEqualTo(ReviewState.DECIDED);
    }
}
