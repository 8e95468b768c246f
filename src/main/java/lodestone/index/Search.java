package lodestone.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lodestone.index.query.QueryException;
import lodestone.index.query.QueryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.QueryTimeoutImpl;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.store.AlreadyClosedException;

/// One search over what the index held at a moment.
final class Search {

    private static final long LONGEST_MILLIS = 20_000;
    /// Found ones that are looked at in any case; of more the worse are passed over.
    private static final int LOOKED_AT = 1000;

    private final IndexReader reader;
    private final Synonyms synonyms;
    private final FacetValues facets;
    private final Queries queries;
    private final long longestMillis;

    Search(IndexReader reader, Synonyms synonyms, Standing standing, FacetValues facets) {
        this(reader, synonyms, standing, facets, LONGEST_MILLIS);
    }

    /// @param longestMillis after which it is given up
    Search(IndexReader reader, Synonyms synonyms, Standing standing, FacetValues facets,
            long longestMillis) {
        this.longestMillis = longestMillis;
        this.reader = reader;
        this.synonyms = synonyms;
        this.facets = facets;
        this.queries = new Queries(synonyms, standing);
    }

    SearchResult run(SearchRequest request) throws IOException, QueryException {
        var query = queries.ready(request);
        var cursor = request.after().isPresent()
                ? Optional.of(Cursor.read(request.after().get(), request)) : Optional.<Cursor>empty();
        return within(cursor.map(Cursor::weights).orElse(Map.of()),
                searcher -> run(request, query, cursor, searcher));
    }

    /// What is asked of a searcher.
    interface Question {
        SearchResult answer(Weights searcher) throws IOException, QueryException;
    }

    /// What that fault of a searcher says of a query that asks for too much; empty if it says nothing of it.
    static Optional<QueryException> tooMuch(Exception fault) {
        return switch (fault) {
            case AlreadyClosedException _ -> Optional.empty();
            case IndexSearcher.TooManyClauses _ -> Optional.of(Queries.tooMany());
            case IllegalArgumentException _,IllegalStateException _ -> Optional
                    .of(new QueryException("the query asks for too much: " + fault.getMessage()));
            default -> Optional.empty();
        };
    }

    /// The answer, or what is too much of the question.
    SearchResult within(Question question) throws IOException, QueryException {
        return within(Map.of(), question);
    }

    private SearchResult within(Map<Integer, Weights.Frequency> weights, Question question)
            throws IOException, QueryException {
        var searcher = new Weights(reader, weights);
        searcher.setTimeout(new QueryTimeoutImpl(longestMillis));
        try {
            var answer = question.answer(searcher);
            if (searcher.timedOut()) {
                throw new QueryException("the search took longer than " + longestMillis / 1000
                        + " seconds; ask for rarer words or with fewer wildcards");
            }
            return answer;
        } catch (RuntimeException fault) {
            throw tooMuch(fault).orElseThrow(() -> fault);
        }
    }

    /// How many there are, and by facets where that is asked for.
    FacetCounts.Counted counted(SearchRequest request, Queries.Ready query, IndexSearcher searcher)
            throws IOException {
        return request.counted() ? searcher.search(query.asked(), new FacetCounts(reader, facets))
                : new FacetCounts.Counted(searcher.count(query.asked()), List.of());
    }

    private SearchResult run(SearchRequest request, Queries.Ready query, Optional<Cursor> cursor,
            Weights searcher) throws IOException, QueryException {
        var behind = cursor.map(one -> one.last(reader.maxDoc() - 1)).orElse(null);
        // one more than asked for tells whether there is a next page
        var best = new TopFieldCollectorManager(request.order().sort(), request.limit() + 1, behind,
                request.counted() ? Integer.MAX_VALUE : LOOKED_AT);
        var all = request.counted() ? together(query, best, searcher)
                : new All(searcher.search(query.asked(), best).scoreDocs, counted(request, query, searcher));
        var found = scored(all.best(), request.order(), query, searcher);
        var counted = all.counted();
        var page = Arrays.copyOf(found, Math.min(found.length, request.limit()));
        return new SearchResult(counted.total(), new Hits(searcher).of(query.shown(), page),
                found.length > page.length
                        ? Optional.of(Cursor.behind(request, (FieldDoc) page[page.length - 1],
                                searcher.used()).written())
                        : Optional.empty(),
                query.widened(), counted.facets(),
                counted.total() == 0 ? suggestion(request, searcher) : Optional.empty());
    }

    /// What was found.
    private record All(ScoreDoc[] best, FacetCounts.Counted counted) {}

    /// The best, and all by facets: whoever looks at each anyway does so once.
    private All together(Queries.Ready query, TopFieldCollectorManager best, IndexSearcher searcher)
            throws IOException {
        var both = searcher.search(query.asked(),
                new MultiCollectorManager(best, new FacetCounts(reader, facets)));
        return new All(((TopFieldDocs) both[0]).scoreDocs, (FacetCounts.Counted) both[1]);
    }

    /// The same with their scores: what is sorted by them has them already.
    private static ScoreDoc[] scored(ScoreDoc[] found, Order order, Queries.Ready query,
            IndexSearcher searcher) throws IOException {
        if (order != Order.RELEVANCE) {
            TopFieldCollector.populateScores(found, searcher, query.asked());
            return found;
        }
        return Arrays.stream(found).map(FieldDoc.class::cast)
                .map(one -> new FieldDoc(one.doc, (Float) one.fields[0], one.fields))
                .toArray(ScoreDoc[]::new);
    }

    /// A query that is spelt right, else one that finds something with any of the words.
    private Optional<String> suggestion(SearchRequest request, IndexSearcher searcher)
            throws IOException, QueryException {
        var spelt = new Spelling(reader, synonyms).suggestion(request.query());
        var any = AnyWord.of(request.query());
        if (spelt.isPresent() || any.isEmpty()) {
            return spelt;
        }
        var asked = queries.ready(request, QueryReader.read(any.get())).asked();
        return searcher.count(asked) > 0 ? any : Optional.empty();
    }
}
