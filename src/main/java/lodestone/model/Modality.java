package lodestone.model;

import java.util.Locale;

/// How strongly an issuer claims the chain, weakest first: ANNOTATION, section 2.
public enum Modality {
    NONE,
    ASPIRES,
    BUILDS,
    ASSERTS;

    /// The name in machine output.
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The stronger of the two.
    public Modality or(Modality other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
