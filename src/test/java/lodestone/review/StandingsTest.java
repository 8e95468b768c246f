package lodestone.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import lodestone.Samples;
import lodestone.model.Basis;
import lodestone.model.Correction;
import lodestone.model.Decision;
import lodestone.model.Modality;
import lodestone.model.Reason;
import lodestone.model.ReviewState;
import lodestone.model.Round;
import lodestone.model.Ruling;
import lodestone.model.Verdict;
import org.junit.jupiter.api.Test;

class StandingsTest {

    private static final Basis FIRST_TEXT = basis(1, "rules 1", 0);

    private static Basis basis(int version, String rules, int metal) {
        return new Basis(version, "sha256:" + version, rules, Verdict.UNSUPPORTED, 80, Modality.BUILDS,
                List.of("mining", "metal", "magnet"), Map.of("mining", 0, "metal", metal, "magnet", 0),
                List.of("phrase.mine-to-magnet"), Optional.of("Corvane"));
    }

    private static Decision by(String reviewer, Round round, Reason reason, boolean secondDue) {
        return new Decision("d1", 1, FIRST_TEXT, reviewer, Samples.SEEN, round, reason.ruling(), reason, "",
                Optional.empty(), Correction.NONE, secondDue, "", Optional.empty());
    }

    private static Decision taken(Decision one) {
        return new Decision(one.documentId(), one.number(), one.basis(), one.reviewer(), one.at(),
                one.round(), one.ruling(), one.reason(), one.note(), one.counterEvidence(),
                one.correction(), one.secondDue(), one.batch(),
                Optional.of(new Decision.Withdrawal("x", one.at())));
    }

    private static ReviewState state(Decision... decisions) {
        return Standings.of(FIRST_TEXT, List.of(decisions)).state();
    }

    @Test
    void isDecidedByOne_unlessASecondIsDue() {
        assertThat(state()).isEqualTo(ReviewState.OPEN);
        assertThat(state(by("ana", Round.FIRST, Reason.PLANS_ONLY, false))).isEqualTo(ReviewState.DECIDED);
        assertThat(state(by("ana", Round.FIRST, Reason.PLANS_ONLY, true)))
                .isEqualTo(ReviewState.SECOND_REVIEW);
    }

    @Test
    void isDisputedWhereTwoDiffer_untilSomebodyHasTheLastWord() {
        var first = by("ana", Round.FIRST, Reason.PLANS_ONLY, true);
        var other = by("bo", Round.SECOND, Reason.NOT_A_CLAIM, false);
        assertThat(state(first, by("bo", Round.SECOND, Reason.NO_EVIDENCE, false)))
                .as("another reason is no dispute").isEqualTo(ReviewState.DECIDED);
        assertThat(state(first, other)).isEqualTo(ReviewState.DISPUTED);
        assertThat(Standings.of(FIRST_TEXT, List.of(first, other,
                by("cy", Round.ADJUDICATION, Reason.LEVEL_DIFFERS, false))).settled())
                .contains(Ruling.PARTLY);
    }

    @Test
    void goesBackWhereItWas_takenBack() {
        var first = by("ana", Round.FIRST, Reason.PLANS_ONLY, true);
        assertThat(state(taken(first))).isEqualTo(ReviewState.OPEN);
        assertThat(state(first, taken(by("bo", Round.SECOND, Reason.NOT_A_CLAIM, false))))
                .isEqualTo(ReviewState.SECOND_REVIEW);
    }

    @Test
    void reopensForANewTextOrOtherFindings_andSaysWhy() {
        var decided = List.of(by("ana", Round.FIRST, Reason.PLANS_ONLY, false));
        var changed = Standings.of(basis(2, "rules 1", 3), decided);
        assertThat(changed.state()).isEqualTo(ReviewState.REOPENED);
        assertThat(changed.reopened()).containsExactly("the text is version 2, decided was version 1",
                "metal level 0 → 3");
        assertThat(Standings.of(basis(1, "rules 2", 0), decided).state())
                .as("newer rules that find the same").isEqualTo(ReviewState.DECIDED);
    }

    @Test
    void countsOnlyWhatWasDecidedSinceTheReply() {
        var before = by("ana", Round.FIRST, Reason.PLANS_ONLY, false);
        var later = Samples.SEEN.plusSeconds(1);
        assertThat(Standings.of(FIRST_TEXT, List.of(before), Samples.SEEN).state())
                .isEqualTo(ReviewState.DECIDED);
        assertThat(Standings.of(FIRST_TEXT, List.of(before), later).state()).isEqualTo(ReviewState.REOPENED);
        var anew = by("bo", Round.FIRST, Reason.NOT_A_CLAIM, false);
        assertThat(Standings.of(FIRST_TEXT, List.of(before, anew)).settled()).contains(Ruling.DISMISS);
        assertThat(Standings.settling(List.of(before, anew))).contains(anew);
    }

    @Test
    void hidesTheFirstDecisionFromWhoDecidesSecond() {
        var decisions = List.of(by("ana", Round.FIRST, Reason.PLANS_ONLY, true));
        assertThat(seen(ReviewState.SECOND_REVIEW, decisions, "bo")).isEmpty();
        assertThat(seen(ReviewState.SECOND_REVIEW, decisions, "ana")).isEqualTo(decisions);
        assertThat(seen(ReviewState.DECIDED, decisions, "bo")).isEqualTo(decisions);
    }

    private static List<Decision> seen(ReviewState state, List<Decision> decisions, String viewer) {
        return Standings.visible(state, FIRST_TEXT, decisions, Optional.of(viewer));
    }

    @Test
    void drawsSecondReviewsByChance_whatIsSevereOrUnsureAlways() {
        var some = new ReviewSettings(0.2, Optional.of(90), 5, ReviewSettings.defaults().hold());
        assertThat(SecondReview.due(some, "d1", FIRST_TEXT, Ruling.UNSURE)).isTrue();
        long due = IntStream.range(0, 2000)
                .filter(i -> SecondReview.due(some, "d" + i, FIRST_TEXT, Ruling.CONFIRM)).count();
        assertThat(due).isBetween(340L, 460L);
        var all = new ReviewSettings(0, Optional.of(80), 5, some.hold());
        assertThat(SecondReview.due(all, "d1", FIRST_TEXT, Ruling.CONFIRM)).isTrue();
    }
}
