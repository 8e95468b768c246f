package lodestone.index;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.mlt.MoreLikeThis;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.join.ToChildBlockJoinQuery;

/// Sentences that claim, of other documents, in words like those of one document's strongest claim.
///
/// @param searcher over the index
record Likeness(IndexSearcher searcher, Analyzer analyzer) {

    private static final int WORDS = 25;

    /// Empty if there is no such document, or it claims nothing.
    Optional<SearchResult> of(String documentId, int limit) throws IOException {
        var whole = new BooleanQuery.Builder()
                .add(new TermQuery(new Term(Fields.BLOCK, Block.key(documentId))), Occur.FILTER)
                .add(new TermQuery(new Term(Fields.BLOCK_END, "true")), Occur.FILTER).build();
        var found = searcher.search(whole, 1).scoreDocs;
        if (found.length == 0) {
            return Optional.empty();
        }
        var stored = searcher.storedFields().document(found[0].doc);
        var claim = Hits.claim(stored).map(span -> Hits.text(stored, Grain.DOCUMENT.text())
                .substring(span.start(), span.end()));
        return claim.isPresent() ? Optional.of(like(documentId, claim.get(), limit)) : Optional.empty();
    }

    private SearchResult like(String documentId, String claim, int limit) throws IOException {
        var words = words(claim);
        var original = new BooleanQuery.Builder()
                .add(new TermQuery(new Term("copy", "false")), Occur.FILTER)
                .add(new TermQuery(new Term(Fields.GRAIN, Grain.DOCUMENT.label())), Occur.FILTER).build();
        var query = new BooleanQuery.Builder().add(words, Occur.MUST)
                .add(new TermQuery(new Term(Fields.PRESENT, "claim")), Occur.FILTER)
                .add(new TermQuery(new Term(Fields.GRAIN, Grain.SENTENCE.label())), Occur.FILTER)
                .add(new ToChildBlockJoinQuery(original, Compiler.DOCUMENTS), Occur.FILTER)
                .add(new TermQuery(new Term(Fields.BLOCK, Block.key(documentId))), Occur.MUST_NOT).build();
        var found = searcher.search(query, limit, Order.RELEVANCE.sort(), true).scoreDocs;
        return new SearchResult(searcher.count(query), new Hits(searcher).of(query, found),
                Optional.empty(), List.of(), List.of(), Optional.empty());
    }

    private Query words(String claim) throws IOException {
        var like = new MoreLikeThis(searcher.getIndexReader());
        like.setAnalyzer(analyzer);
        like.setMinTermFreq(1);
        like.setMinDocFreq(1);
        like.setMaxQueryTerms(WORDS);
        return like.like(Grain.SENTENCE.text(), new StringReader(claim));
    }
}
