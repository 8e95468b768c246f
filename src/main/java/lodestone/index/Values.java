package lodestone.index;

import java.util.Locale;
import java.util.Optional;
import lodestone.index.query.Expression;
import lodestone.index.query.QueryException;
import lodestone.index.query.SearchField;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TermRangeQuery;

/// Values of fields that are no text: names, days and numbers.
final class Values {

    private Values() {}

    /// Those with exactly that value; of days, with a day in that stretch.
    static Query exact(Expression.Words words) throws QueryException {
        var field = words.field();
        var fault = SearchField.fault(field, words.text());
        if (fault.isPresent()) {
            throw QueryException.at(words.at(), fault.get());
        }
        return switch (SearchField.type(field).orElseThrow()) {
            case DAY -> {
                var days = days(words.at(), field, words.text());
                yield LongPoint.newRangeQuery(field, Days.start(days.first()), Days.start(days.next()) - 1);
            }
            case NUMBER -> IntPoint.newExactQuery(field, number(words.at(), field, words.text()));
            case TEXT, WORD, FINDING, SENTENCE ->
                new TermQuery(new Term(field, words.text().toLowerCase(Locale.ROOT)));
        };
    }

    /// Those with a value between the bounds.
    static Query between(Expression.Range range) throws QueryException {
        return switch (SearchField.type(range.field()).orElseThrow()) {
            case DAY -> days(range);
            case NUMBER -> numbers(range);
            case TEXT, WORD, FINDING, SENTENCE -> TermRangeQuery.newStringRange(range.field(),
                    lower(range.from()), lower(range.to()), range.withFrom(), range.withTo());
        };
    }

    @SuppressWarnings("NullAway") // an open bound is null to Lucene
    private static String lower(Optional<String> bound) {
        return bound.map(word -> word.toLowerCase(Locale.ROOT)).orElse(null);
    }

    private static Query days(Expression.Range range) throws QueryException {
        long first = Long.MIN_VALUE;
        long last = Long.MAX_VALUE;
        if (range.from().isPresent()) {
            var from = days(range.at(), range.field(), range.from().get());
            first = Days.start(range.withFrom() ? from.first() : from.next());
        }
        if (range.to().isPresent()) {
            var to = days(range.at(), range.field(), range.to().get());
            last = Days.start(range.withTo() ? to.next() : to.first()) - 1;
        }
        return LongPoint.newRangeQuery(range.field(), first, last);
    }

    private static Days days(int at, String field, String written) throws QueryException {
        return Days.of(written).orElseThrow(() -> QueryException.at(at, field
                + " takes a day such as 2026-03-02, a month or a year, not \"" + written + "\""));
    }

    private static Query numbers(Expression.Range range) throws QueryException {
        int low = Integer.MIN_VALUE;
        int high = Integer.MAX_VALUE;
        if (range.from().isPresent()) {
            low = number(range.at(), range.field(), range.from().get()) + (range.withFrom() ? 0 : 1);
        }
        if (range.to().isPresent()) {
            high = number(range.at(), range.field(), range.to().get()) - (range.withTo() ? 0 : 1);
        }
        return IntPoint.newRangeQuery(range.field(), low, high);
    }

    private static int number(int at, String field, String written) throws QueryException {
        if (!written.matches("-?\\d{1,6}")) {
            throw QueryException.at(at, field + " takes a whole number, not \"" + written + "\"");
        }
        return Integer.parseInt(written);
    }
}
