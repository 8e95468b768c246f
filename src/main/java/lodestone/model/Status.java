package lodestone.model;

import java.util.Locale;

/// What a sentence says about a milestone: reached, or something short of that.
public enum Status {
    ACHIEVED,
    UNDER_WAY,
    PLANNED,
    CONDITIONAL,
    NEGATED,
    CEASED;

    /// Whether it tells of something that has not happened yet.
    public boolean planned() {
        return this == PLANNED || this == CONDITIONAL;
    }

    /// The name in machine output, e.g. `under-way`.
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
