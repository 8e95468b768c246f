package lodestone.index;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;

/// Where else a document was published.
///
/// @param searcher over the index
record Copies(IndexSearcher searcher) {

    private static final int MOST = 50;

    List<Hit.Copy> of(String documentId) throws IOException {
        var query = new BooleanQuery.Builder()
                .add(new TermQuery(new Term("copy_of", documentId.toLowerCase(Locale.ROOT))), Occur.FILTER)
                .add(new TermQuery(new Term(Fields.GRAIN, Grain.DOCUMENT.label())), Occur.FILTER).build();
        var copies = new ArrayList<Hit.Copy>();
        for (var copy : searcher.search(query, MOST, Order.DATE.sort()).scoreDocs) {
            var stored = searcher.storedFields().document(copy.doc,
                    Set.of(Fields.ID, "source", Fields.SHOWN_URL));
            copies.add(new Hit.Copy(Hits.text(stored, Fields.ID), Hits.text(stored, "source"),
                    URI.create(Hits.text(stored, Fields.SHOWN_URL))));
        }
        return copies;
    }
}
