package lodestone.extract;

/// Main text and metadata of HTML, PDF, EDGAR submission and plain text. Stateless and thread-safe.
public final class DocumentReader {

    /// Never throws for bad input.
    public Extraction read(RawDocument raw) {
        throw new IllegalStateException("skeleton " + raw);
    }
}
