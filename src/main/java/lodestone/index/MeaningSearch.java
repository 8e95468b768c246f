package lodestone.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import lodestone.index.query.QueryException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnByteVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.join.DiversifyingChildrenByteKnnVectorQuery;
import org.apache.lucene.search.join.ToChildBlockJoinQuery;

/// One search by words and by meaning: what the words find, and the sentences that are nearest in meaning to
/// the free words and of which all else holds, in the order of [Fusion].
///
/// @param words the search by words alone
record MeaningSearch(IndexReader reader, Synonyms synonyms, Standing standing,
        Meaning meaning, Search words) {

    /// How many are taken of each.
    private static final int WINDOW = 100;
    /// Looked for in the graph of neighbours, so that none of the window is missed.
    private static final int CANDIDATES = 200;
    /// A cosine of 0.3 as Lucene scores it; below it nothing is alike.
    private static final float LEAST = 0.65f;

    SearchResult run(SearchRequest request) throws IOException, QueryException {
        check(request);
        var queries = new Queries(synonyms, standing);
        var query = queries.read(request);
        var free = FreeWords.of(query);
        if (free.text().isEmpty()) {
            return words.run(request);
        }
        var asked = queries.ready(request, query);
        var others = queries.ready(request, free.others()).asked();
        return words.within(searcher -> fused(searcher, request, asked,
                near(searcher, request.grain(), meaning.of(free.text()), others)));
    }

    private static void check(SearchRequest request) throws QueryException {
        if (request.after().isPresent()) {
            throw new QueryException("a search by meaning has one page: ask for more at once, or by words "
                    + "alone");
        }
        if (request.order() != Order.RELEVANCE || request.asOf().isPresent()) {
            throw new QueryException("a search by meaning comes by relevance and among the newest versions; "
                    + "ask by words alone for another order or day");
        }
    }

    /// The nearest sentences of which the query holds, of each document the nearest one where documents are
    /// asked for.
    private static List<ScoreDoc> near(IndexSearcher searcher, Grain grain, byte[] vector, Query others)
            throws IOException {
        var query = grain == Grain.SENTENCE
                ? new KnnByteVectorQuery(Meaning.FIELD, vector, CANDIDATES, others)
                : new DiversifyingChildrenByteKnnVectorQuery(Meaning.FIELD, vector,
                        new ToChildBlockJoinQuery(others, Compiler.DOCUMENTS), CANDIDATES,
                        Compiler.DOCUMENTS);
        return Arrays.stream(searcher.search(query, WINDOW, Order.RELEVANCE.sort(), true).scoreDocs)
                .filter(found -> found.score >= LEAST).toList();
    }

    private SearchResult fused(IndexSearcher searcher, SearchRequest request, Queries.Ready asked,
            List<ScoreDoc> near) throws IOException {
        var found = searcher.search(asked.asked(), Math.max(WINDOW, request.limit()),
                Order.RELEVANCE.sort(), true).scoreDocs;
        var byWords = Arrays.stream(found).map(one -> one.doc).toList();
        var sentences = new HashMap<Integer, Integer>();
        var byMeaning = new ArrayList<Integer>();
        for (var one : near) {
            int hit = request.grain() == Grain.SENTENCE ? one.doc : Hits.whole(reader, one.doc);
            byMeaning.add(hit);
            if (!byWords.contains(hit) && !searcher.explain(asked.asked(), hit).isMatch()) {
                sentences.put(hit, one.doc);
            }
        }
        var page = Fusion.of(byWords, byMeaning).stream().limit(request.limit())
                .map(one -> new ScoreDoc(one.getKey(), one.getValue().floatValue()))
                .toArray(ScoreDoc[]::new);
        var counted = words.counted(request, asked, searcher);
        return new SearchResult(counted.total() + sentences.size(),
                new Hits(searcher).of(asked.shown(), page, sentences), Optional.empty(),
                asked.widened(),
                counted.facets(),
                Optional.empty());
    }
}
