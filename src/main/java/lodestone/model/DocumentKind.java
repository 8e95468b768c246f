package lodestone.model;

import java.util.Locale;
import java.util.Optional;

/// Who speaks in a document: ANNOTATION, section 1.
public enum DocumentKind {
    RELEASE,
    FILING,
    NEWS,
    OPINION,
    OTHER;

    /// The name in machine output.
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The kind of that label, or empty for an unknown one.
    public static Optional<DocumentKind> of(String label) {
        for (var kind : values()) {
            if (kind.label().equals(label)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
