package lodestone.index;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;

/// What a query asks taken apart: a document is found where every part of the one list finds it and none of
/// the other.
record Conjunction(List<Query> all, List<Query> none) {

    Conjunction {
        all = List.copyOf(all);
        none = List.copyOf(none);
    }

    /// The largest parts are those that cannot be taken apart: a word, a phrase, an either-or.
    static Conjunction of(Query query) {
        var all = new ArrayList<Query>();
        var none = new ArrayList<Query>();
        take(query, all, none);
        return new Conjunction(all, none);
    }

    private static void take(Query query, List<Query> all, List<Query> none) {
        switch (query) {
            case BoostQuery boost -> take(boost.getQuery(), all, none);
            case MatchAllDocsQuery _ -> {
                // asks nothing
            }
            case BooleanQuery parts when isConjunction(parts) -> {
                parts.getClauses(Occur.MUST).forEach(part -> take(part, all, none));
                parts.getClauses(Occur.FILTER).forEach(part -> take(part, all, none));
                none.addAll(parts.getClauses(Occur.MUST_NOT));
            }
            default -> all.add(query);
        }
    }

    /// Beside what must be found, what may be found only weighs.
    private static boolean isConjunction(BooleanQuery query) {
        return query.getMinimumNumberShouldMatch() == 0
                && !(query.getClauses(Occur.MUST).isEmpty() && query.getClauses(Occur.FILTER).isEmpty());
    }
}
