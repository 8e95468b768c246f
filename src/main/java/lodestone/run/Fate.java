package lodestone.run;

import java.util.Locale;

/// What a run does with an announced document, and why.
public enum Fate {
    /// Asks for it.
    TAKE,
    /// Has it already.
    STORED,
    /// Waits until its time has come.
    HELD,
    /// Leaves it: published before the day from which the run looks.
    OLDER,
    /// Leaves it: a form that is not among the listing's `forms`.
    FORM,
    /// Leaves it: none of the listing's `keywords` in title or summary.
    KEYWORD,
    /// Leaves it: an address in which the listing's `match` is not found.
    MATCH;

    /// The word in lists, e.g. `take`.
    public String label() { return name().toLowerCase(Locale.ROOT); }
}
