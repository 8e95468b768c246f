package lodestone.review;

import lodestone.model.Decision;
import lodestone.store.ReviewCase;

/// What came of a reviewer's submission.
public sealed interface Outcome {

    /// It is stored.
    ///
    /// @param after the case as it stands now
    record Decided(Decision decision, ReviewCase after) implements Outcome {}

    /// Nothing is stored: somebody decided, or the document changed, since the reviewer looked.
    ///
    /// @param what in a clause
    /// @param now the case as it is
    record Conflict(String what, ReviewCase now) implements Outcome {}

    /// Nothing is stored: it is not for that reviewer, or says what cannot be.
    record Refused(String why) implements Outcome {}
}
