package lodestone.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import lodestone.index.Facet;
import lodestone.index.SearchResult;
import lodestone.index.Widened;
import lodestone.model.Ruling;

/// What the search page shows.
///
/// @param result empty if nothing was asked or the query cannot be read
/// @param settled what reviewers settled on what was found, by document
/// @param fault why it cannot be read
/// @param stages of the chain, for the form
/// @param size how many documents are searched
/// @param semantic whether meaning can be asked for
public record SearchView(
        SearchForm form, Optional<SearchResult> result, Map<String, Ruling> settled, Optional<Fault> fault,
        List<String> stages, long size, boolean semantic) {

    private static final int MOST_COUNTS = 8;

    public SearchView {
        settled = Map.copyOf(settled);
        stages = List.copyOf(stages);
    }

    /// A query that cannot be read.
    ///
    /// @param before of the query as it was typed, up to the fault
    /// @param at what stands at the fault; blank if the fault lies in no place of the query
    public record Fault(String message, String before, String at, String behind) {}

    /// What was found.
    public List<HitView> hits() {
        return result.stream().flatMap(found -> found.hits().stream()).map(hit -> HitView.of(hit, settled))
                .toList();
    }

    /// Words that were looked for by others too.
    public List<Widened> widened() {
        return result.map(SearchResult::widened).orElse(List.of());
    }

    /// Facets that tell something: those with values.
    public List<Facet.Counts> facets() {
        return result.stream().flatMap(found -> found.facets().stream())
                .filter(facet -> !facet.counts().isEmpty()).toList();
    }

    /// The values of a facet that are shown.
    public static List<Facet.Count> shown(Facet.Counts facet) {
        return facet.counts().stream().limit(MOST_COUNTS).toList();
    }

    /// The same search narrowed to that value.
    public String narrowed(Facet facet, String value) {
        return switch (facet) {
            case ISSUER, STAGE, VERDICT, KIND -> form.with(facet.label(), value);
            case SOURCE, FORM, MONTH -> form.with("q", added(facet, value));
        };
    }

    private String added(Facet facet, String value) {
        var asked = form.value("q");
        var more = facet == Facet.MONTH ? "published:[" + value + "-01 TO " + value + "-31]"
                : facet.label() + ":\"" + value.replace("\"", "") + "\"";
        return asked.isEmpty() ? more : "(" + asked + ") AND " + more;
    }
}
