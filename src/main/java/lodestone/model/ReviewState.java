package lodestone.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Where a document stands in the review.
public enum ReviewState {
    OPEN,
    /// Open, and with somebody until a time.
    CLAIMED,
    /// Decided once; waits for somebody else, who does not see that decision.
    SECOND_REVIEW,
    /// The two decisions differ; waits for the last word.
    DISPUTED,
    /// Decided, but on another text or other findings than there are now.
    REOPENED,
    DECIDED;

    /// The name in machine output, e.g. `second-review`.
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The one of that label; empty if there is none.
    public static Optional<ReviewState> of(String label) {
        return Arrays.stream(values()).filter(one -> one.label().equals(label)).findFirst();
    }
}
