package lodestone.index;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lodestone.index.SearchRequest.Filters;
import lodestone.index.query.Expression;
import lodestone.index.query.QueryException;
import lodestone.index.query.QueryReader;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.join.ToChildBlockJoinQuery;

/// From what was typed to Lucene's query: the one way, for search and for watches.
final class Queries {

    private final Synonyms synonyms;
    private final Standing standing;

    Queries(Synonyms synonyms, Standing standing) {
        this.synonyms = synonyms;
        this.standing = standing;
    }

    /// A query ready to be asked.
    ///
    /// @param asked of the index
    /// @param shown the same of a document's text, to find the places of its words
    record Ready(Query asked, Query shown, List<Widened> widened) {}

    /// What a watch or a plain search asks: of the newest versions, copies left out unless asked for.
    Query plain(String typed) throws QueryException {
        return ready(SearchRequest.of(typed, 1)).asked();
    }

    Ready ready(SearchRequest request) throws QueryException {
        return ready(request, read(request));
    }

    Expression read(SearchRequest request) throws QueryException {
        return QueryReader.read(request.query());
    }

    /// The same request of another query.
    Ready ready(SearchRequest request, Expression expression) throws QueryException {
        try {
            var texts = new TextQueries(synonyms);
            var all = new BooleanQuery.Builder()
                    .add(new Compiler(request.grain(), texts, standing).compile(expression), Occur.MUST);
            restrict(all, request, expression);
            var shown = new Compiler(Grain.DOCUMENT, new TextQueries(synonyms), standing)
                    .compile(Shown.of(expression));
            return new Ready(all.build(), shown, texts.widened());
        } catch (IndexSearcher.TooManyClauses tooMany) {
            throw tooMany();
        } catch (IllegalArgumentException fault) {
            throw new QueryException("cannot read the query: " + fault.getMessage());
        }
    }

    static QueryException tooMany() {
        return new QueryException(
                "the query has too many parts; at most " + IndexSearcher.getMaxClauseCount());
    }

    private void restrict(BooleanQuery.Builder all, SearchRequest request, Expression expression) {
        var document = new BooleanQuery.Builder();
        request.asOf().ifPresentOrElse(day -> document.add(asOf(day), Occur.FILTER),
                () -> document.add(grain(Grain.DOCUMENT.label()), Occur.FILTER));
        if (!Shown.asks(expression, "copy")) {
            document.add(new TermQuery(new Term("copy", "false")), Occur.FILTER);
        }
        filter(document, request.filters());
        if (request.grain() == Grain.DOCUMENT) {
            all.add(document.build(), Occur.FILTER);
        } else {
            all.add(grain(Grain.SENTENCE.label()), Occur.FILTER);
            all.add(new ToChildBlockJoinQuery(document.build(), Compiler.DOCUMENTS), Occur.FILTER);
        }
    }

    private static Query grain(String label) {
        return new TermQuery(new Term(Fields.GRAIN, label));
    }

    /// What was there at the end of that day: of each document the version that was then the newest.
    private static Query asOf(LocalDate day) {
        long end = Days.start(day.plusDays(1)) - 1;
        var past = new BooleanQuery.Builder().add(grain(Fields.PAST), Occur.FILTER)
                .add(NumericDocValuesField.newSlowRangeQuery(Fields.UNTIL, end + 1, Long.MAX_VALUE),
                        Occur.FILTER)
                .build();
        var either = new BooleanQuery.Builder().add(grain(Grain.DOCUMENT.label()), Occur.SHOULD)
                .add(past, Occur.SHOULD).build();
        return new BooleanQuery.Builder().add(either, Occur.FILTER)
                .add(LongPoint.newRangeQuery("seen", Long.MIN_VALUE, end), Occur.FILTER).build();
    }

    private void filter(BooleanQuery.Builder all, Filters filters) {
        if (filters.from().isPresent() || filters.to().isPresent()) {
            long from = filters.from().map(Days::start).orElse(Long.MIN_VALUE);
            long to = filters.to().map(day -> Days.start(day.plusDays(1)) - 1).orElse(Long.MAX_VALUE);
            all.add(LongPoint.newRangeQuery("published", from, to), Occur.FILTER);
        }
        filters.issuer().ifPresent(name -> all.add(new TextQueries(synonyms).name("issuer", name),
                Occur.FILTER));
        word(all, "stage", filters.stage());
        word(all, "verdict", filters.verdict());
        word(all, "kind", filters.kind());
    }

    private static void word(BooleanQuery.Builder all, String field, Optional<String> value) {
        value.ifPresent(
                word -> all.add(new TermQuery(new Term(field, word.toLowerCase(Locale.ROOT))), Occur.FILTER));
    }
}
