package lodestone.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lodestone.model.Basis;
import lodestone.model.Decision;
import lodestone.model.Modality;
import lodestone.model.Reason;
import lodestone.model.ReviewState;
import lodestone.model.Ruling;
import lodestone.review.Standings;
import lodestone.store.CounterEvidence.Link;
import lodestone.store.IssuerReplies.Reply;
import lodestone.store.ReviewCase;
import lodestone.store.ReviewCase.Hold;
import lodestone.store.Store;
import lodestone.store.Stored;

/// What the panel shows in which a reviewer decides.
///
/// @param basis what a decision made now rests on
/// @param revision of the case, which a decision names; 0 of a document that has no case yet
/// @param state where it stands
/// @param reopened what is otherwise than when it was decided
/// @param hold who works on it
/// @param decisions that the visitor may see, newest first
/// @param hidden how many the visitor may not see yet
/// @param links what came of the links of those decisions, by decision
/// @param reviewer whether the visitor may decide
/// @param barred why not on this case, in a clause; blank if he may
/// @param wish the cases through which the visitor goes
/// @param left how many of these wait; 0 where the visitor goes through whatever waits
/// @param last the decision from which the visitor came
public record DecisionView(
        String documentId,
        Basis basis,
        int revision,
        ReviewState state,
        List<String> reopened,
        Optional<Hold> hold,
        List<Decision> decisions,
        int hidden,
        Map<Integer, Link> links,
        List<Reply> replies,
        boolean reviewer,
        String barred,
        QueueWish wish,
        long left,
        Optional<LastDecision> last) {

    /// What of the history the page shows; each entry may be as long as a page of a book.
    private static final int MOST_DECISIONS = 10;
    private static final int MOST_REPLIES = 5;

    public DecisionView {
        reopened = List.copyOf(reopened);
        decisions = List.copyOf(decisions);
        links = Map.copyOf(links);
        replies = List.copyOf(replies);
    }

    /// Of that document as that visitor sees it. What has no case was never decided on: nothing more is asked
    /// for.
    ///
    /// @param visitor blank for one without a name
    /// @param bars tells why the visitor is not to decide on a case
    static DecisionView of(Store store, Stored newest, Instant now, String visitor, boolean reviewer,
            Function<ReviewCase, Optional<String>> bars, QueueWish wish, Optional<LastDecision> last) {
        var documentId = newest.version().documentId();
        var known = store.cases().of(documentId);
        var shown = known.map(ReviewCase::basis)
                .orElseGet(() -> Basis.of(newest.version(), newest.assessment()));
        var all = known.isEmpty() ? List.<Decision>of() : store.cases().decisions(documentId);
        var standing = known.map(ReviewCase::standing).orElse(ReviewCase.Standing.NEW);
        var visible = Standings.visible(standing.state(), shown, all, Optional.of(visitor));
        return new DecisionView(documentId, shown, known.map(ReviewCase::revision).orElse(0),
                known.map(one -> one.state(now)).orElse(ReviewState.OPEN), standing.reopened(),
                known.flatMap(one -> one.hold(now)), visible.reversed(), all.size() - visible.size(),
                links(store, visible), store.replies().of(documentId), reviewer,
                known.filter(_ -> reviewer).flatMap(bars).orElse(""), wish,
                wish.narrows() ? store.cases().count(wish.filter(), now) : 0, last);
    }

    private static Map<Integer, Link> links(Store store, List<Decision> decisions) {
        return decisions.stream().noneMatch(one -> one.counterEvidence().isPresent()) ? Map.of()
                : store.counterEvidence().of(decisions.getFirst().documentId()).stream()
                        .collect(Collectors.toMap(Link::number, link -> link));
    }

    /// The newest of its decisions.
    public Portion<Decision> newest() {
        return Portion.of(decisions, MOST_DECISIONS);
    }

    /// The newest replies, oldest first.
    public Portion<Reply> newestReplies() {
        return Portion.ofEnd(replies, MOST_REPLIES);
    }

    /// How many decisions and replies are not shown, in words; blank if none.
    public String earlier() {
        return Stream.of(Map.entry("decisions", newest().left()),
                Map.entry("replies", newestReplies().left()))
                .filter(one -> one.getValue() > 0).map(one -> one.getValue() + " earlier " + one.getKey())
                .collect(Collectors.joining(" and "));
    }

    /// The reasons that fit: some are for what is flagged, some for what is not.
    public List<Reason> reasons(Ruling ruling) {
        return ruling.reasons().stream().filter(reason -> reason.fits(basis.flagged())).toList();
    }

    /// The one of them that what was found speaks for: what one key of that ruling stores.
    public Reason likely(Ruling ruling) {
        return LikelyReason.of(ruling, basis);
    }

    /// What may be said of the claim's strength.
    public List<Modality> modalities() {
        return List.of(Modality.values());
    }

    /// Whether it waits for a second decision that is made without a look at the first.
    public boolean blind() {
        return state == ReviewState.SECOND_REVIEW;
    }

    /// Whether a decision would overrule what is settled.
    public boolean settled() {
        return state == ReviewState.DECIDED;
    }

    /// What came of a decision's link, in a clause.
    public String outcome(Decision decision) {
        var link = Optional.ofNullable(links.get(decision.number()));
        var asked = link.flatMap(Link::asked).map(Dates::readable);
        return link.flatMap(Link::capture).filter(_ -> link.flatMap(Link::outcome)
                .filter("archived"::equals).isPresent())
                .map(capture -> "archived " + asked.orElse("") + ", " + capture.digest())
                .or(() -> link.flatMap(Link::outcome).map(why -> "not archived, " + asked.orElse("") + ": "
                        + why))
                .orElse("the next run archives it");
    }

    /// The link's address, if a browser may safely follow it.
    public Optional<String> link(Decision decision) {
        return decision.counterEvidence().flatMap(Links::followable);
    }

    /// What a decision corrects, in a clause; blank if nothing.
    public String correction(Decision decision) {
        var words = new ArrayList<String>();
        decision.correction().claim().ifPresent(claim -> words.add("claim is " + claim.label()));
        decision.correction().claimed().ifPresent(stages -> words.add("claimed are "
                + String.join(", ", stages)));
        decision.correction().levels().forEach((stage, level) -> words.add(stage + " is level " + level));
        return String.join("; ", words);
    }

    /// When that was.
    public String at(Instant instant) {
        return Dates.readable(instant);
    }
}
