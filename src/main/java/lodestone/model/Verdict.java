package lodestone.model;

import java.util.Locale;

/// Whether the claimed stages stand on evidence in the text: ANNOTATION, section 5.
public enum Verdict {
    NO_CLAIM,
    SUPPORTED,
    PARTIAL,
    UNSUPPORTED;

    /// The name in machine output, e.g. `no-claim`.
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Whether a person should look: partial or unsupported.
    public boolean flagged() {
        return this == PARTIAL || this == UNSUPPORTED;
    }

    /// The verdict of a document that claims `claimed` stages of which `supported` have evidence.
    public static Verdict of(int claimed, int supported) {
        if (claimed == 0) {
            return NO_CLAIM;
        }
        if (supported == claimed) {
            return SUPPORTED;
        }
        return supported * 2 >= claimed ? PARTIAL : UNSUPPORTED;
    }
}
