package lodestone.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import lodestone.Samples;
import lodestone.model.Basis;
import lodestone.model.Correction;
import lodestone.model.Decision;
import lodestone.model.Decision.Withdrawal;
import lodestone.model.Modality;
import lodestone.model.Reason;
import lodestone.model.ReviewState;
import lodestone.model.Round;
import lodestone.model.Ruling;
import lodestone.model.Verdict;
import lodestone.store.ReviewCase.About;
import lodestone.store.ReviewCase.Standing;
import org.junit.jupiter.api.Test;

/// The review queue, and what keeps two reviewers from overwriting each other.
abstract class ReviewSuite extends RunsSuite {

    private static final Instant NOW = Samples.SEEN;
    private static final Standing CONFIRMED = new Standing(ReviewState.DECIDED, List.of(),
            Optional.of(Ruling.CONFIRM), true);

    private ReviewCase flagged(String id, String issuer, int severity, Instant seen) {
        store.documents().save(named(id, 1, "text of " + id));
        var basis = new Basis(1, "sha256:" + id, "chain 1", Verdict.UNSUPPORTED, severity, Modality.ASSERTS,
                List.of("mining", "metal", "magnet"), Map.of("mining", 3, "metal", 0, "magnet", 1),
                List.of("phrase.mine-to-magnet"), Optional.of(issuer));
        var about = new About("About " + id, "release", false, Optional.empty(), seen, seen, false);
        return new ReviewCase(id, basis, about, Standing.NEW);
    }

    private void queue(ReviewCase... cases) {
        assertThat(store.cases().save(List.of(cases))).isEmpty();
    }

    private List<String> listed(CaseFilter filter) {
        return store.cases().list(filter, NOW, Optional.empty(), 99).stream().map(ReviewCase::documentId)
                .toList();
    }

    private static Decision decision(String id, int number, Basis basis, Reason reason) {
        return new Decision(id, number, basis, "ana", NOW, Round.FIRST, reason.ruling(), reason,
                "a note \u0000", Optional.of(URI.create("https://other.example/proof")),
                new Correction(Optional.of(Modality.BUILDS), Optional.empty(), Map.of("metal", 2)), false,
                "b1", Optional.empty());
    }

    @Test
    void ranksBySeverityWaitingAndFirstClaims() {
        queue(flagged("a", "Corvane", 80, NOW), flagged("b", "Corvane", 84, NOW.plusSeconds(60)),
                flagged("c", "Tolliver", 70, NOW), flagged("d", "Tolliver", 80, NOW.minus(Duration
                        .ofDays(30)).plusSeconds(1)));
        assertThat(listed(CaseFilter.WAITING)).as("d waits long and is first, a is first").containsExactly(
                "d", "a", "b", "c");
        queue(flagged("e", "CORVANE", 10, NOW.minusSeconds(60)));
        assertThat(listed(CaseFilter.WAITING)).as("e was earlier than a").containsExactly("d", "b", "a", "c",
                "e");
        assertThat(store.cases().of("e").orElseThrow().about().firstClaim()).isTrue();
    }

    @Test
    void listsPageByPage() {
        queue(IntStream.range(0, 25).mapToObj(i -> flagged("p" + (10 + i), "X", 50, NOW))
                .toArray(ReviewCase[]::new));
        var first = store.cases().list(CaseFilter.WAITING, NOW, Optional.empty(), 20);
        var second = store.cases().list(CaseFilter.WAITING, NOW, Optional.of(first.getLast().place()), 20);
        assertThat(second).hasSize(5);
        assertThat(first).doesNotContainAnyElementsOf(second);
        assertThat(store.cases().count(CaseFilter.WAITING, NOW)).isEqualTo(25);
        assertThat(store.cases().load()).containsExactly(
                new ReviewCases.Load(50, ReviewState.OPEN, 25));
        queue(flagged("late", "X", 57, NOW));
        assertThat(store.cases().load()).as("at once").containsExactly(
                new ReviewCases.Load(50, ReviewState.OPEN, 26));
    }

    @Test
    void filters() {
        queue(flagged("a", "Corvane_100% Inc.", 80, NOW), flagged("b", "Tolliver", 40, NOW));
        assertThat(listed(filter(Optional.of("CORVANE_100%"), Optional.empty()))).containsExactly("a");
        assertThat(listed(filter(Optional.of("C%e"), Optional.empty()))).isEmpty();
        assertThat(listed(filter(Optional.empty(), Optional.of("metal")))).containsExactly("a", "b");
        assertThat(listed(filter(Optional.empty(), Optional.of("mining")))).isEmpty();
        assertThat(listed(new CaseFilter(List.of(), Optional.empty(), Optional.empty(), Optional.of(80),
                Optional.of(""), Optional.of("release"), Optional.of(false)))).containsExactly("a");
    }

    private static CaseFilter filter(Optional<String> issuer, Optional<String> gap) {
        return new CaseFilter(List.of(), issuer, gap, Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty());
    }

    @Test
    void keepsOutOfTheQueueWhatIsNotFlagged_unlessChanceDrewIt() {
        store.documents().saveAll(List.of(named("s", 1, "silent"), named("t", 1, "sampled")));
        var basis = Basis.of(Samples.version(), Optional.of(Samples.silent()));
        queue(new ReviewCase("s", basis, about(Optional.empty()), Standing.NEW),
                new ReviewCase("t", basis, about(Optional.of(LocalDate.of(2026, 3, 2))), Standing.NEW));
        assertThat(listed(CaseFilter.WAITING)).containsExactly("t");
        assertThat(store.cases().of("t").orElseThrow().about().sampled()).contains(LocalDate.of(2026, 3, 2));
    }

    private static About about(Optional<LocalDate> sampled) {
        return new About("Quiet", "news", false, sampled, NOW, NOW, false);
    }

    @Test
    void keepsDecisionsWordForWord() {
        queue(flagged("a", "X", 80, NOW));
        var before = store.cases().of("a").orElseThrow();
        var decision = decision("a", 1, before.basis(), Reason.LEVEL_DIFFERS);
        assertThat(store.cases().decide(before.with(CONFIRMED), decision)).isTrue();
        assertThat(store.cases().decisions("a")).singleElement().usingRecursiveComparison()
                .ignoringFields("note").isEqualTo(decision);
        assertThat(store.cases().decisions("a").getFirst().note()).isEqualTo("a note \ufffd");
        assertThat(store.cases().batch("b1")).hasSize(1);
        assertThat(listed(CaseFilter.WAITING)).isEmpty();
        assertThat(listed(CaseFilter.WAITING.in(List.of(ReviewState.DECIDED)))).containsExactly("a");
    }

    @Test
    void refusesTheSecondOfTwoWhoSawTheSame() {
        queue(flagged("a", "X", 80, NOW));
        var seen = store.cases().of("a").orElseThrow();
        assertThat(store.cases().decide(seen.with(CONFIRMED), decision("a", 1, seen.basis(),
                Reason.CLAIM_DIFFERS))).isTrue();
        assertThat(store.cases().decide(seen.with(CONFIRMED), decision("a", 2, seen.basis(),
                Reason.STAGES_DIFFER))).isFalse();
        assertThat(store.cases().decisions("a")).extracting(Decision::reason)
                .containsExactly(Reason.CLAIM_DIFFERS);
        assertThat(store.cases().save(List.of(seen))).containsExactly(seen);
    }

    @Test
    void hasWhatWasDecidedIndexedAgain_andKeepsWhatWasTakenBack() {
        queue(flagged("a", "X", 80, NOW));
        store.documents().markIndexed(store.documents().notIndexed(9));
        var before = store.cases().of("a").orElseThrow();
        store.cases().decide(before.with(CONFIRMED), decision("a", 1, before.basis(), Reason.CLAIM_DIFFERS));
        assertThat(store.documents().notIndexed(9)).hasSize(1);
        var by = new Withdrawal("bo", NOW.plusSeconds(5));
        assertThat(store.cases().withdraw(store.cases().of("a").orElseThrow().with(Standing.NEW), 1, by))
                .isTrue();
        assertThat(store.cases().decisions()).singleElement().extracting(Decision::withdrawn)
                .isEqualTo(Optional.of(by));
        assertThat(listed(CaseFilter.WAITING)).containsExactly("a");
    }

    @Test
    void givesACaseToOneOfTwo_untilItsTimeIsUp() {
        queue(flagged("a", "X", 80, NOW));
        var until = NOW.plusSeconds(60);
        assertThat(store.holds().take("a", "ana", NOW, until)).isTrue();
        assertThat(store.holds().take("a", "bo", NOW, until)).isFalse();
        assertThat(store.holds().take("a", "ana", NOW, until)).isTrue();
        assertThat(store.cases().of("a").orElseThrow().state(NOW)).isEqualTo(ReviewState.CLAIMED);
        assertThat(listed(CaseFilter.WAITING.in(List.of(ReviewState.CLAIMED)))).containsExactly("a");
        assertThat(listed(CaseFilter.WAITING.in(List.of(ReviewState.OPEN)))).isEmpty();
        assertThat(store.cases().of("a").orElseThrow().state(until)).isEqualTo(ReviewState.OPEN);
        assertThat(store.holds().take("a", "bo", until, until.plusSeconds(9))).isTrue();
        store.holds().giveUp("ana", until.plusSeconds(9), "");
        store.holds().giveUp("bo", until.plusSeconds(9), "a");
        store.holds().giveUp("bo", until.plusSeconds(8), "");
        assertThat(store.cases().of("a").orElseThrow().hold()).isPresent();
        store.holds().giveUp("bo", until.plusSeconds(9), "");
        assertThat(store.cases().of("a").orElseThrow().hold()).isEmpty();
    }

    @Test
    void shortensNothingThatWasGivenForLonger() {
        queue(flagged("a", "X", 80, NOW));
        var until = NOW.plusSeconds(600);
        store.holds().assign("s1", List.of("a"), Optional.of("bo"), "admin", NOW, until);
        store.holds().take("a", "bo", NOW, NOW.plusSeconds(60));
        assertThat(store.cases().of("a").orElseThrow().hold()).contains(new ReviewCase.Hold("bo", until));
    }

    @Test
    void givesBackWhatWasAssignedAtOneStroke() {
        queue(flagged("a", "X", 80, NOW), flagged("b", "X", 70, NOW), flagged("c", "X", 60, NOW));
        var until = NOW.plusSeconds(60);
        store.holds().take("a", "ana", NOW, until);
        assertThat(store.holds().assign("s1", List.of("a", "b", "c", "none"), Optional.of("bo"), "admin",
                NOW, until)).containsExactly("a", "b", "c");
        store.holds().assign("s2", List.of("c"), Optional.empty(), "bo", NOW, until);
        assertThat(store.holds().undo("s1", NOW)).as("c was given up meanwhile").isEqualTo(2);
        assertThat(store.holds().undo("s1", NOW)).isZero();
        assertThat(store.cases().of(List.of("a", "b", "c"))).extracting(one -> one.hold(NOW)
                .map(ReviewCase.Hold::holder).orElse("")).containsExactly("ana", "", "");
    }
}
