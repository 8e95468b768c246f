package lodestone.model;

import java.util.Locale;

/// Whose milestone it is, seen from the issuer.
public enum Holder {
    /// The issuer or a company it owns.
    OWN,
    /// Tied by a binding agreement.
    PARTNER,
    /// A memorandum, a letter of intent, an unclosed deal: caps the level at 1.
    LOOSE_PARTNER,
    /// Somebody else; never counts.
    OTHER;

    /// The name in machine output, e.g. `loose-partner`.
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
