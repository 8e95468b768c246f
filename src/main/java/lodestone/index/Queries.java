package lodestone.index;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/// A query's words to a Lucene query: the one way, for search and for watches.
final class Queries {

    private static final int LONGEST = 10_000;
    private static final int DEEPEST = 50;
    private static final Pattern COMPARISON = Pattern.compile(
            "\"(?:\\\\.|[^\"\\\\])*\"|(?<field>[\\w.]+):(?<sign>>=|<=|>|<)(?<value>[\\w*.-]+)");
    private static final Pattern COLUMN = Pattern.compile("column (\\d+)");
    private static final Pattern NAMES_COPY = Pattern.compile("(^|[\\s(+!-])copy:");

    private final Analyzer analyzer;

    Queries(Analyzer analyzer) {
        this.analyzer = analyzer;
    }

    /// Copies are left out unless the query asks for them by `copy:`.
    Query parse(String words) throws QueryException {
        var query = words.isBlank() ? MatchAllDocsQuery.INSTANCE : positive(read(words));
        if (NAMES_COPY.matcher(words).find()) {
            return query;
        }
        return new BooleanQuery.Builder().add(query, Occur.MUST)
                .add(new TermQuery(new Term("copy", "false")), Occur.FILTER).build();
    }

    private Query read(String words) throws QueryException {
        check(words);
        try {
            return new ClaimQueryParser(analyzer).parse(compared(words));
        } catch (ParseException fault) {
            throw new QueryException(message(words, fault));
        } catch (IndexSearcher.TooManyClauses tooMany) {
            throw new QueryException(
                    "the query has too many parts; at most " + IndexSearcher.getMaxClauseCount());
        } catch (IllegalArgumentException | IndexOutOfBoundsException fault) {
            throw new QueryException("cannot read the query: " + fault.getMessage());
        }
    }

    private static void check(String words) throws QueryException {
        if (words.length() > LONGEST) {
            throw new QueryException("the query has " + words.length() + " characters; at most " + LONGEST);
        }
        int depth = 0;
        for (int i = 0; i < words.length(); i++) {
            depth += words.charAt(i) == '(' ? 1 : words.charAt(i) == ')' ? -1 : 0;
            if (depth > DEEPEST) {
                throw new QueryException(
                        "at character " + (i + 1) + ": parentheses nest deeper than " + DEEPEST);
            }
        }
    }

    /// `severity:>=50` in the parser's own words: `severity:[50 TO *]`.
    private static String compared(String words) {
        return COMPARISON.matcher(words).replaceAll(match -> java.util.regex.Matcher.quoteReplacement(
                match.group("field") == null ? match.group()
                        : match.group("field") + ":" + range(match.group("sign"),
                                match.group("value"))));
    }

    private static String range(String sign, String value) {
        return switch (sign) {
            case ">=" -> "[" + value + " TO *]";
            case ">" -> "{" + value + " TO *]";
            case "<=" -> "[* TO " + value + "]";
            default -> "[* TO " + value + "}";
        };
    }

    private static String message(String words, ParseException fault) {
        var text = String.valueOf(fault.getMessage());
        var column = COLUMN.matcher(text);
        if (column.find()) {
            int at = Math.min(Integer.parseInt(column.group(1)) + 1, words.length());
            return "at character " + at + ": not expected here"
                    + (at <= words.length() && at > 0 ? ": " + words.substring(at - 1) : "")
                    + "; quote a phrase, or put \\ before a special character";
        }
        return text.lines().findFirst().orElse(text).replaceFirst("^Cannot parse '.*': ", "");
    }

    /// A query of exclusions alone means everything but those.
    private static Query positive(Query query) {
        return switch (query) {
            case BoostQuery boosted -> new BoostQuery(positive(boosted.getQuery()), boosted.getBoost());
            case BooleanQuery all -> positive(all);
            default -> query;
        };
    }

    private static Query positive(BooleanQuery all) {
        List<BooleanClause> clauses = new ArrayList<>();
        for (var clause : all.clauses()) {
            clauses.add(new BooleanClause(positive(clause.query()), clause.occur()));
        }
        if (!clauses.isEmpty() && clauses.stream().allMatch(clause -> clause.occur() == Occur.MUST_NOT)) {
            clauses.add(new BooleanClause(MatchAllDocsQuery.INSTANCE, Occur.MUST));
        }
        var builder = new BooleanQuery.Builder()
                .setMinimumNumberShouldMatch(all.getMinimumNumberShouldMatch());
        clauses.forEach(builder::add);
        return builder.build();
    }
}
