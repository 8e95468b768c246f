package lodestone.bench;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.join.QueryBitSetProducer;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;

/// A search over our index without a line of ours.
///
/// @param analyzer for the highlighter
record ByHand(IndexSearcher searcher, Analyzer analyzer) {

    static final QueryBitSetProducer WHOLE = new QueryBitSetProducer(
            new TermQuery(new Term("_end_of_block", "true")));
    private static final Sort SORT = new Sort(SortField.FIELD_SCORE,
            new SortField("_published", SortField.Type.LONG, true),
            new SortField("_id", SortField.Type.STRING), new SortField("_start", SortField.Type.LONG));

    /// The best hits in a total order and how many there are: the query itself.
    TopDocs asked(Query query, int limit) throws IOException {
        searcher.count(query);
        return searcher.search(query, limit, SORT, true);
    }

    /// With the stored fields and the highlighted passages of each, as a page shows them.
    void shown(Query query, int limit) throws IOException {
        var found = asked(query, limit);
        var wholes = new ScoreDoc[found.scoreDocs.length];
        for (int i = 0; i < wholes.length; i++) {
            wholes[i] = new ScoreDoc(whole(found.scoreDocs[i].doc), 1);
            searcher.storedFields().document(wholes[i].doc).get("_title");
        }
        var distinct = Arrays.stream(wholes).mapToInt(one -> one.doc).distinct()
                .mapToObj(one -> new ScoreDoc(one, 1)).toArray(ScoreDoc[]::new);
        UnifiedHighlighter.builder(searcher, analyzer).withMaxLength(Integer.MAX_VALUE - 1)
                .withFieldMatcher(field -> field.equals("sentence") || field.equals("text")).build()
                .highlight("text", query, new TopDocs(found.totalHits, distinct), 3);
    }

    private int whole(int hit) throws IOException {
        var leaves = searcher.getIndexReader().leaves();
        var leaf = leaves.get(ReaderUtil.subIndex(hit, leaves));
        return WHOLE.getBitSet(leaf).nextSetBit(hit - leaf.docBase) + leaf.docBase;
    }
}
