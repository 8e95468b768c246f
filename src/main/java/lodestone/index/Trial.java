package lodestone.index;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import lodestone.index.query.QueryException;

/// A saved search tried on the archive before it is saved: what it finds, by month, what it gains and loses
/// against the version that is saved, and what it only just does not find.
///
/// @param size how many documents were searched
/// @param found the latest documents that match, with facets
/// @param gained that the saved version does not find, latest first; empty without a saved version
/// @param lost that only the saved version finds
/// @param misses nearest first
/// @param reviewed what reviewers say of what it finds; empty where they have settled none of it
public record Trial(long size, SearchResult found, Optional<SearchResult> gained, Optional<SearchResult> lost,
        List<Miss> misses, Optional<Reviewed> reviewed) {

    /// Of the documents that match and that reviewers have settled.
    ///
    /// @param settled how many; those of which nobody could tell are left out
    /// @param confirmed how many of them the rules judged rightly
    public record Reviewed(long settled, long confirmed) {

        /// The share of the confirmed, 0–100.
        public long percent() {
            return (100 * confirmed + settled / 2) / settled;
        }
    }

    private static final int SHOWN = 10;

    public Trial {
        misses = List.copyOf(misses);
    }

    /// Tries that query.
    ///
    /// @param saved the query of the saved version; empty if there is none
    public static Trial of(ClaimIndex index, String query, Optional<String> saved)
            throws IOException, QueryException {
        var found = index.search(SearchRequest.of(query, SHOWN).with(Order.DATE).countingFacets());
        return new Trial(index.size(), found,
                saved.isPresent() ? Optional.of(only(index, query, saved.get())) : Optional.empty(),
                saved.isPresent() ? Optional.of(only(index, saved.get(), query)) : Optional.empty(),
                index.nearMisses(query, SHOWN), reviewed(index, query));
    }

    private static Optional<Reviewed> reviewed(ClaimIndex index, String query)
            throws IOException, QueryException {
        long settled = count(index, query, "(confirm OR dismiss OR partly)");
        return settled == 0 ? Optional.empty()
                : Optional.of(new Reviewed(settled, count(index, query, "confirm")));
    }

    private static long count(ClaimIndex index, String query, String rulings)
            throws IOException, QueryException {
        var both = query.isBlank() ? "" : "(" + query + ") AND ";
        return index.search(SearchRequest.of(both + "reviewed:" + rulings, 1)).total();
    }

    private static SearchResult only(ClaimIndex index, String one, String other)
            throws IOException, QueryException {
        return index.search(SearchRequest.of("(" + one + ") NOT (" + other + ")", SHOWN).with(Order.DATE));
    }

    /// How many documents match by month of publication, latest first.
    public List<Facet.Count> months() {
        return found.facets().stream().filter(facet -> facet.facet() == Facet.MONTH)
                .flatMap(facet -> facet.counts().stream()).toList();
    }
}
