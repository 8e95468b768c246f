package lodestone.index;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/// Lucene's own query language, with the fields of [SearchField] and their types.
final class ClaimQueryParser extends QueryParser {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    ClaimQueryParser(Analyzer analyzer) {
        super("text", analyzer);
        setDefaultOperator(Operator.AND);
        setSplitOnWhitespace(false);
    }

    @Override
    protected Query getFieldQuery(String field, String text, boolean quoted) throws ParseException {
        return switch (type(field)) {
            case TEXT -> super.getFieldQuery(field, text, quoted);
            case WORD -> new TermQuery(new Term(field, text.toLowerCase(Locale.ROOT)));
            case DAY -> days(field, text, text, true, true);
            case NUMBER -> IntPoint.newExactQuery(field, number(field, text));
        };
    }

    @Override
    protected Query getFieldQuery(String field, String text, int slop) throws ParseException {
        return type(field) == SearchField.Type.TEXT
                ? super.getFieldQuery(field, text, slop) : getFieldQuery(field, text, true);
    }

    @Override
    protected Query getRangeQuery(
            String field, @Nullable String from, @Nullable String to, boolean withFrom, boolean withTo)
            throws ParseException {
        return switch (type(field)) {
            case TEXT, WORD -> super.getRangeQuery(field, from, to, withFrom, withTo);
            case DAY -> days(field, from, to, withFrom, withTo);
            case NUMBER -> numbers(field, from, to, withFrom, withTo);
        };
    }

    @Override
    protected Query getWildcardQuery(String field, String text) throws ParseException {
        type(field);
        if (text.equals("*")) {
            return field.equals("*") ? super.getWildcardQuery(field, text)
                    : new TermQuery(new Term(IndexedFields.PRESENT, field));
        }
        return super.getWildcardQuery(field, text);
    }

    @Override
    protected Query getPrefixQuery(String field, String text) throws ParseException {
        type(field);
        return super.getPrefixQuery(field, text);
    }

    @Override
    protected Query getFuzzyQuery(String field, String text, float similarity) throws ParseException {
        type(field);
        return super.getFuzzyQuery(field, text, similarity);
    }

    @Override
    protected Query getRegexpQuery(String field, String text) throws ParseException {
        throw new ParseException("no regular expressions; use * and ?, or quote the slash");
    }

    private static SearchField.Type type(String field) throws ParseException {
        if (field.equals("*")) {
            return SearchField.Type.TEXT;
        }
        Optional<SearchField.Type> type = SearchField.type(field);
        if (type.isEmpty()) {
            throw new ParseException(
                    "unknown field \"" + field + "\"; did you mean \"" + SearchField.nearest(field)
                            + "\"? Fields: " + String.join(" ", SearchField.names()));
        }
        return type.get();
    }

    private static Query days(
            String field, @Nullable String from, @Nullable String to, boolean withFrom, boolean withTo)
            throws ParseException {
        long first = open(from) ? Long.MIN_VALUE : start(field, from, withFrom ? 0 : 1);
        long last = open(to) ? Long.MAX_VALUE : start(field, to, withTo ? 1 : 0) - 1;
        return LongPoint.newRangeQuery(field, first, last);
    }

    private static long start(String field, @Nullable String day, int later) throws ParseException {
        try {
            if (day == null || !DAY.matcher(day).matches()) {
                throw new DateTimeException("not a day");
            }
            return LocalDate.parse(day).plusDays(later).atStartOfDay(ZoneOffset.UTC).toInstant()
                    .toEpochMilli();
        } catch (DateTimeException notOne) {
            throw new ParseException(field + " takes a day such as 2026-03-02, not \"" + day + "\"");
        }
    }

    private static Query numbers(
            String field, @Nullable String from, @Nullable String to, boolean withFrom, boolean withTo)
            throws ParseException {
        int low = open(from) ? Integer.MIN_VALUE : number(field, from) + (withFrom ? 0 : 1);
        int high = open(to) ? Integer.MAX_VALUE : number(field, to) - (withTo ? 0 : 1);
        return IntPoint.newRangeQuery(field, low, high);
    }

    private static int number(String field, @Nullable String text) throws ParseException {
        if (text == null || !text.matches("-?\\d{1,6}")) {
            throw new ParseException(field + " takes a whole number, not \"" + text + "\"");
        }
        return Integer.parseInt(text);
    }

    private static boolean open(@Nullable String bound) {
        return bound == null || bound.equals("*");
    }
}
