package lodestone.index;

import java.util.ArrayList;
import java.util.List;
import lodestone.index.query.Expression;
import lodestone.index.query.QueryException;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;

/// Words that stand side by side in a query and together have a synonym, such as `NdPr oxide`.
///
/// @param grain of what is searched
record Runs(Grain grain, TextQueries texts) {

    /// The queries of all parts that are no denial, runs as one. A dash between words is no part.
    List<Query> queries(List<Expression> parts, Compiler compiler) throws QueryException {
        var asked = parts.stream().filter(part -> !(part instanceof Expression.Not) && !isDash(part))
                .toList();
        var queries = new ArrayList<Query>();
        for (int at = 0; at < asked.size();) {
            int end = end(asked, at);
            queries.add(
                    end > at + 1 ? run(asked.subList(at, end), compiler) : compiler.compile(asked.get(at)));
            at = end;
        }
        return queries;
    }

    private boolean isDash(Expression part) {
        return part instanceof Expression.Words words && !words.quoted() && words.field().isEmpty()
                && texts.terms(grain.text(), words).isEmpty();
    }

    /// Where the longest run that begins there ends.
    private int end(List<Expression> parts, int at) {
        int longest = at + 1;
        var terms = new ArrayList<String>();
        for (int i = at; i < parts.size() && isPlain(parts.get(i)) && terms.size() < texts.longest(); i++) {
            terms.addAll(texts.terms(grain.text(), (Expression.Words) parts.get(i)));
            longest = i > at && texts.hasSynonyms(terms) ? i + 1 : longest;
        }
        return longest;
    }

    private static boolean isPlain(Expression part) {
        return part instanceof Expression.Words words && !words.quoted() && words.field().isEmpty();
    }

    private Query run(List<Expression> parts, Compiler compiler) throws QueryException {
        var each = new BooleanQuery.Builder();
        var terms = new ArrayList<String>();
        var typed = new ArrayList<String>();
        for (var part : parts) {
            var word = (Expression.Words) part;
            each.add(compiler.compile(word.asQuoted()), Occur.MUST);
            terms.addAll(texts.terms(grain.text(), word));
            typed.add(word.text());
        }
        return texts.widened(grain.text(), each.build(), String.join(" ", typed), terms);
    }
}
