package lodestone.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lodestone.index.query.QueryException;
import lodestone.index.query.QueryReader;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.QueryTimeoutImpl;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.AlreadyClosedException;

/// One search over what the index held at a moment.
final class Search {

    private static final long LONGEST_MILLIS = 20_000;

    private final IndexReader reader;
    private final Analyzer analyzer;
    private final Synonyms synonyms;
    private final FacetStates facets;
    private final Queries queries;
    private final long longestMillis;

    Search(IndexReader reader, Analyzer analyzer, Synonyms synonyms, Standing standing, FacetStates facets) {
        this(reader, analyzer, synonyms, standing, facets, LONGEST_MILLIS);
    }

    /// @param longestMillis after which it is given up
    Search(IndexReader reader, Analyzer analyzer, Synonyms synonyms, Standing standing, FacetStates facets,
            long longestMillis) {
        this.longestMillis = longestMillis;
        this.reader = reader;
        this.analyzer = analyzer;
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
        return request.counted() ? new FacetCounts(searcher, facets).of(query.asked())
                : new FacetCounts.Counted(searcher.count(query.asked()), List.of());
    }

    private SearchResult run(SearchRequest request, Queries.Ready query, Optional<Cursor> cursor,
            Weights searcher) throws IOException, QueryException {
        var behind = cursor.map(one -> one.last(reader.maxDoc() - 1)).orElse(null);
        // one more than asked for tells whether there is a next page
        var found = searcher.searchAfter(behind, query.asked(), request.limit() + 1, request.order().sort(),
                true).scoreDocs;
        var counted = counted(request, query, searcher);
        var page = Arrays.copyOf(found, Math.min(found.length, request.limit()));
        return new SearchResult(counted.total(), new Hits(searcher, analyzer).of(query.shown(), page),
                found.length > page.length
                        ? Optional.of(Cursor.behind(request, (FieldDoc) page[page.length - 1],
                                searcher.used()).written())
                        : Optional.empty(),
                query.widened(), counted.facets(),
                counted.total() == 0 ? suggestion(request, searcher) : Optional.empty());
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
