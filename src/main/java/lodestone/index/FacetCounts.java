package lodestone.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.StringDocValuesReaderState;
import org.apache.lucene.facet.StringValueFacetCounts;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/// Counts found documents by issuer, stage and so on.
///
/// @param searcher over the index
record FacetCounts(IndexSearcher searcher) {

    private static final int MOST = 20;
    private static final int MOST_MONTHS = 600;

    List<Facet.Counts> of(Query query) throws IOException {
        var found = searcher.search(query, new FacetsCollectorManager());
        var all = new ArrayList<Facet.Counts>();
        for (var facet : Facet.values()) {
            all.add(new Facet.Counts(facet, counts(facet, found)));
        }
        return all;
    }

    private List<Facet.Count> counts(Facet facet, FacetsCollector found) throws IOException {
        var field = Facet.field(facet.label());
        if (FieldInfos.getMergedFieldInfos(searcher.getIndexReader()).fieldInfo(field) == null) {
            return List.of();
        }
        var state = new StringDocValuesReaderState(searcher.getIndexReader(), field);
        var top = new StringValueFacetCounts(state, found)
                .getTopChildren(facet == Facet.MONTH ? MOST_MONTHS : MOST, field);
        if (top == null) {
            return List.of();
        }
        var counts = Arrays.stream(top.labelValues)
                .map(one -> new Facet.Count(one.label, one.value.intValue()));
        return (facet == Facet.MONTH ? counts.sorted(Comparator.comparing(Facet.Count::value).reversed())
                : counts).toList();
    }
}
