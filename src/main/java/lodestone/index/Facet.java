package lodestone.index;

import java.util.List;
import java.util.Locale;

/// By what found documents are counted.
public enum Facet {
    ISSUER,
    STAGE,
    VERDICT,
    KIND,
    SOURCE,
    FORM,
    /// Of publication, e.g. `2026-03`.
    MONTH;

    /// One value and how many of the found documents have it.
    public record Count(String value, int documents) {}

    /// A facet's values, the most frequent first; months latest first.
    public record Counts(Facet facet, List<Count> counts) {
        public Counts {
            counts = List.copyOf(counts);
        }
    }

    /// The name in output.
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The name under which the index holds its values, unless they are among a document's [Traits].
    String field() {
        return "_facet." + label();
    }
}
