package lodestone.index;

import java.util.List;
import java.util.Optional;

/// What was found.
///
/// @param total how many in all
/// @param hits of this page, in the order asked for
/// @param next the cursor of the next page; empty after the last
/// @param widened words that were also looked for by synonyms
/// @param facets empty unless asked for
/// @param suggestion where nothing was found, of a query that is spelt as the archive spells it, or finds
/// something with any of the words
public record SearchResult(long total, List<Hit> hits, Optional<String> next, List<Widened> widened,
        List<Facet.Counts> facets, Optional<String> suggestion) {

    public SearchResult {
        hits = List.copyOf(hits);
        widened = List.copyOf(widened);
        facets = List.copyOf(facets);
    }
}
