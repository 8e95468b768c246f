package lodestone.review;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import lodestone.model.Basis;
import lodestone.model.Decision;
import lodestone.model.ReviewState;
import lodestone.model.Round;
import lodestone.model.Ruling;
import lodestone.store.ReviewCase.Standing;

/// What follows from the decisions on a document and from what is found in it now.
public final class Standings {

    private Standings() {}

    /// Where the case stands, to which its issuer never replied.
    ///
    /// @param decisions all of the document's, oldest first; those taken back do not count
    public static Standing of(Basis now, List<Decision> decisions) {
        return of(now, decisions, Instant.MIN);
    }

    /// Where the case stands.
    ///
    /// @param replied when its issuer last did; what was decided before was decided without that
    public static Standing of(Basis now, List<Decision> decisions, Instant replied) {
        var standing = decisions.stream().filter(Decision::stands).toList();
        if (standing.isEmpty()) {
            return Standing.NEW;
        }
        var current = current(now, decisions).stream().filter(one -> !one.at().isBefore(replied)).toList();
        return current.isEmpty() ? new Standing(ReviewState.REOPENED,
                Reopening.between(standing.getLast(), now, replied), Optional.empty(), true)
                : standing(current);
    }

    private static Standing standing(List<Decision> current) {
        var first = current.getFirst();
        var last = current.getLast();
        if (last.round() == Round.ADJUDICATION) {
            return settled(last.ruling());
        }
        if (current.size() == 1) {
            return first.secondDue() ? waiting(ReviewState.SECOND_REVIEW) : settled(first.ruling());
        }
        return first.ruling() == last.ruling() ? settled(last.ruling()) : waiting(ReviewState.DISPUTED);
    }

    /// The decisions that stand and were made on what is found now, oldest first; where the issuer's reply
    /// had it decided anew, those since.
    public static List<Decision> current(Basis now, List<Decision> decisions) {
        var same = decisions.stream().filter(one -> one.stands() && one.basis().decidesLike(now)).toList();
        int anew = same.stream().map(Decision::round).toList().lastIndexOf(Round.FIRST);
        return same.subList(Math.max(anew, 0), same.size());
    }

    /// Whether the reviewer's ruling is one of two that differ: somebody else is to have the last word.
    static boolean party(Basis now, List<Decision> decisions, String reviewer) {
        var two = current(now, decisions).stream().filter(one -> one.round() != Round.ADJUDICATION).toList();
        return two.stream().map(Decision::ruling).distinct().count() > 1
                && two.stream().anyMatch(one -> one.reviewer().equals(reviewer));
    }

    /// The decision that settles the document as it was when it was last decided on, whatever is found in it
    /// now; empty where that was left open.
    public static Optional<Decision> settling(List<Decision> decisions) {
        var standing = decisions.stream().filter(Decision::stands).toList();
        return standing.isEmpty() ? Optional.empty()
                : Optional.of(standing.getLast()).filter(last -> of(last.basis(), decisions)
                        .state() == ReviewState.DECIDED);
    }

    /// Which decision the next one is.
    public static Round next(ReviewState state) {
        return switch (state) {
            case OPEN, CLAIMED, REOPENED -> Round.FIRST;
            case SECOND_REVIEW -> Round.SECOND;
            case DISPUTED, DECIDED -> Round.ADJUDICATION;
        };
    }

    /// What that viewer may see of a case's decisions: while it waits for a second one, of those that count
    /// only the viewer's own.
    public static List<Decision> visible(ReviewState state, Basis now, List<Decision> decisions,
            Optional<String> viewer) {
        return decisions.stream().filter(one -> state != ReviewState.SECOND_REVIEW
                || !one.basis().decidesLike(now) || viewer.filter(one.reviewer()::equals).isPresent())
                .toList();
    }

    private static Standing waiting(ReviewState state) {
        return new Standing(state, List.of(), Optional.empty(), true);
    }

    private static Standing settled(Ruling ruling) {
        return new Standing(ReviewState.DECIDED, List.of(), Optional.of(ruling), true);
    }
}
