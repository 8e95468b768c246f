package lodestone.model;

import java.util.Locale;

/// The time that a quantity belongs to: a stretch that has passed or will (`in the quarter`), or a rate (`a
/// year`).
public enum Period {
    DAY,
    WEEK,
    MONTH,
    QUARTER,
    HALF_YEAR,
    YEAR,
    PER_HOUR,
    PER_DAY,
    PER_WEEK,
    PER_MONTH,
    PER_YEAR;

    /// The name in machine output, e.g. `per-year`.
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
