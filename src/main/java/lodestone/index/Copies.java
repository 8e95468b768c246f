package lodestone.index;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/// Where else documents were published.
///
/// @param searcher over the index
record Copies(IndexSearcher searcher) {

    private static final Set<String> SHOWN = Set.of(Fields.ID, "source", Fields.SHOWN_URL,
            Fields.SHOWN_COPY_OF);
    /// Of one document.
    private static final int MOST = 50;

    /// Of each of these documents that has any, the latest first.
    Map<String, List<Hit.Copy>> of(List<String> documentIds) throws IOException {
        if (documentIds.isEmpty()) {
            return Map.of();
        }
        var query = new BooleanQuery.Builder()
                .add(new TermInSetQuery("copy_of", documentIds.stream()
                        .map(id -> new BytesRef(id.toLowerCase(Locale.ROOT))).toList()), Occur.FILTER)
                .add(new TermQuery(new Term(Fields.GRAIN, Grain.DOCUMENT.label())), Occur.FILTER).build();
        var copies = new HashMap<String, List<Hit.Copy>>();
        for (var found : searcher.search(query, MOST * documentIds.size(), Order.DATE.sort()).scoreDocs) {
            var stored = searcher.storedFields().document(found.doc, SHOWN);
            var one = copies.computeIfAbsent(Hits.text(stored, Fields.SHOWN_COPY_OF), _ -> new ArrayList<>());
            if (one.size() < MOST) {
                one.add(new Hit.Copy(Hits.text(stored, Fields.ID), Hits.text(stored, "source"),
                        URI.create(Hits.text(stored, Fields.SHOWN_URL))));
            }
        }
        return copies;
    }
}
