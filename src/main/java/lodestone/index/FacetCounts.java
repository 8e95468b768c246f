package lodestone.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.StringValueFacetCounts;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/// Counts found documents, by issuer, stage and so on and in all.
///
/// @param searcher over the index
record FacetCounts(IndexSearcher searcher, FacetStates states) {

    private static final int MOST = 20;
    private static final int MOST_MONTHS = 600;

    /// What was counted.
    ///
    /// @param total how many documents or sentences were found
    record Counted(long total, List<Facet.Counts> facets) {}

    Counted of(Query query) throws IOException {
        var found = searcher.search(query, new FacetsCollectorManager());
        var traits = traits(found);
        var all = new ArrayList<Facet.Counts>();
        for (var facet : Facet.values()) {
            all.add(new Facet.Counts(facet, Traits.holds(facet) ? top(traits.getOrDefault(facet, Map.of()))
                    : counts(facet, found)));
        }
        return new Counted(found.getMatchingDocs().stream().mapToLong(one -> one.totalHits()).sum(), all);
    }

    private Map<Facet, Map<String, Integer>> traits(FacetsCollector found) throws IOException {
        var counts = new EnumMap<Facet, Map<String, Integer>>(Facet.class);
        var state = states.of(searcher.getIndexReader(), Traits.FIELD);
        if (state.isPresent()) {
            var all = new StringValueFacetCounts(state.get(), found).getAllChildren(Traits.FIELD);
            for (var one : all.labelValues) {
                Traits.count(one.label, one.value.intValue(), counts);
            }
        }
        return counts;
    }

    private static List<Facet.Count> top(Map<String, Integer> counts) {
        return counts.entrySet().stream().map(one -> new Facet.Count(one.getKey(), one.getValue()))
                .sorted(Comparator.comparingInt(Facet.Count::documents).reversed()
                        .thenComparing(Facet.Count::value))
                .limit(MOST).toList();
    }

    private List<Facet.Count> counts(Facet facet, FacetsCollector found) throws IOException {
        var state = states.of(searcher.getIndexReader(), facet.field());
        if (state.isEmpty()) {
            return List.of();
        }
        var top = new StringValueFacetCounts(state.get(), found)
                .getTopChildren(facet == Facet.MONTH ? MOST_MONTHS : MOST, facet.field());
        if (top == null) {
            return List.of();
        }
        var counts = Arrays.stream(top.labelValues)
                .map(one -> new Facet.Count(one.label, one.value.intValue()));
        return (facet == Facet.MONTH ? counts.sorted(Comparator.comparing(Facet.Count::value).reversed())
                : counts).toList();
    }
}
