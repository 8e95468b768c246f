package lodestone.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Which decision on a state of a document it is.
public enum Round {
    FIRST,
    /// By somebody else, who does not see the first.
    SECOND,
    /// The last word, where the two differ or what was settled is decided anew.
    ADJUDICATION;

    /// The name in machine output.
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The one of that label; empty if there is none.
    public static Optional<Round> of(String label) {
        return Arrays.stream(values()).filter(one -> one.label().equals(label)).findFirst();
    }
}
