package lodestone.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lodestone.model.Basis;
import lodestone.model.ReviewState;
import lodestone.model.Ruling;

/// One document in the review: a line of the queue.
///
/// @param revision what a decision names to tell what it was made on; 0 of a case that is not stored yet
/// @param basis the newest text and findings
/// @param hold who works on it, maybe no longer
/// @param rank its place in the queue, the greatest first; set by the store
public record ReviewCase(String documentId, int revision, Basis basis, About about, Standing standing,
        Optional<Hold> hold, long rank) {

    /// A case that is new.
    public ReviewCase(String documentId, Basis basis, About about, Standing standing) {
        this(documentId, 0, basis, about, standing, Optional.empty(), 0);
    }

    /// What is known of the document.
    ///
    /// @param kind of document
    /// @param copy whether another says the same and is decided in its place
    /// @param sampled the day for which chance drew it
    /// @param dated when it was published, or else first fetched
    /// @param seen when it was first fetched
    /// @param firstClaim whether it is the earliest of its issuer that claims anything; set by the store
    public record About(String title, String kind, boolean copy, Optional<LocalDate> sampled, Instant dated,
            Instant seen, boolean firstClaim) {}

    /// What follows from its decisions.
    ///
    /// @param state never [ReviewState#CLAIMED]: see [ReviewCase#state]
    /// @param reopened what is otherwise than when it was decided
    /// @param settled the ruling, where nobody needs to look again
    /// @param decided whether anybody decided on it
    public record Standing(ReviewState state, List<String> reopened, Optional<Ruling> settled,
            boolean decided) {

        /// Nobody decided.
        public static final Standing NEW = new Standing(ReviewState.OPEN, List.of(), Optional.empty(), false);

        public Standing {
            reopened = List.copyOf(reopened);
        }
    }

    /// Where the queue goes on.
    ///
    /// @param rank of the case before it
    /// @param documentId of the case before it
    public record Place(long rank, String documentId) {}

    /// The place behind it in the queue.
    public Place place() {
        return new Place(rank, documentId);
    }

    /// Who works on it until when.
    public record Hold(String holder, Instant until) {}

    /// Who works on it now.
    public Optional<Hold> hold(Instant now) {
        return hold.filter(held -> held.until().isAfter(now));
    }

    /// Where it stands now.
    public ReviewState state(Instant now) {
        return standing.state() == ReviewState.OPEN && hold(now).isPresent() ? ReviewState.CLAIMED
                : standing.state();
    }

    /// Whether people are asked to look at it, or have looked at it.
    public boolean queued() {
        return !about.copy() && (basis.flagged() || about.sampled().isPresent() || standing.decided());
    }

    /// The same on another basis.
    public ReviewCase with(Basis newest, About newly, Standing following) {
        return new ReviewCase(documentId, revision, newest, newly, following, hold, rank);
    }

    /// The same, drawn by chance for that day.
    public ReviewCase drawn(LocalDate day) {
        return with(basis, new About(about.title, about.kind, about.copy, Optional.of(day), about.dated,
                about.seen, about.firstClaim), standing);
    }

    /// The same after a decision.
    public ReviewCase with(Standing following) {
        return with(basis, about, following);
    }
}
