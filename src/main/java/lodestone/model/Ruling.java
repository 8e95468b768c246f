package lodestone.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a reviewer says of what the rules found: of a flag that it is right, of a document without one that
/// it rightly has none.
public enum Ruling {
    /// The rules are right.
    CONFIRM,
    /// The rules are wrong: the flag is none, or one is missing.
    DISMISS,
    /// Flagged or not flagged rightly, but the claim, a stage or a level is not what the rules say.
    PARTLY,
    /// The reviewer cannot tell; somebody else is asked.
    UNSURE;

    /// The name in machine output.
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// What it comes to once nobody needs to look again, in words.
    public String settled() {
        return switch (this) {
            case CONFIRM -> "confirmed by reviewers";
            case DISMISS -> "dismissed by reviewers";
            case PARTLY -> "partly right, say reviewers";
            case UNSURE -> "reviewers cannot tell";
        };
    }

    /// The key that gives it.
    public String key() {
        return label().substring(0, 1);
    }

    /// The one of that label; empty if there is none.
    public static Optional<Ruling> of(String label) {
        return Arrays.stream(values()).filter(one -> one.label().equals(label)).findFirst();
    }

    /// The reasons that it may have, in the order of their keys.
    public List<Reason> reasons() {
        return Arrays.stream(Reason.values()).filter(reason -> reason.ruling() == this).toList();
    }
}
