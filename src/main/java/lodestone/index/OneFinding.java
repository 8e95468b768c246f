package lodestone.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import lodestone.index.query.Expression;
import lodestone.index.query.QueryException;
import lodestone.index.query.SearchField;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.Query;

/// What parts of a query say of one and the same piece of evidence: `level`, `status` and `holder`, and
/// beside them `stage` and `milestone`.
final class OneFinding {

    private static final Set<String> BESIDE = Set.of("stage", "milestone");
    private static final int HIGHEST = 4;

    private OneFinding() {}

    /// Whether only a piece of evidence can have what the part asks for. What is denied by itself is asked of
    /// the document: `NOT level:>=2` finds those without any such piece.
    static boolean isCalledFor(Expression part) {
        return !(part instanceof Expression.Not) && leaves(part, OneFinding::isTrait);
    }

    private static boolean isTrait(String field) {
        return SearchField.type(field).equals(Optional.of(SearchField.Type.FINDING));
    }

    /// Whether a piece of evidence can have what the part asks for.
    static boolean mayHold(Expression part) {
        return leaves(part, field -> BESIDE.contains(field) || isTrait(field));
    }

    private static boolean leaves(Expression part, Predicate<String> field) {
        return switch (part) {
            case Expression.Wild _,Expression.Fuzzy _ -> false;
            case Expression.Leaf leaf -> field.test(leaf.field());
            case Expression.And and -> and.parts().stream().allMatch(one -> leaves(one, field));
            case Expression.Or or -> or.parts().stream().allMatch(one -> leaves(one, field));
            case Expression.Not not -> leaves(not.part(), field);
            case Expression.Boosted boosted -> leaves(boosted.part(), field);
            case Expression.Near _,Expression.InSentence _ ->
                false;
        };
    }

    /// Documents or sentences with a piece of which all of that holds.
    static Query query(List<Expression> parts) throws QueryException {
        return new IntervalQuery(Findings.FIELD, all(parts));
    }

    private static IntervalsSource all(List<Expression> parts) throws QueryException {
        var found = Optional.<IntervalsSource>empty();
        for (var part : parts) {
            if (!(part instanceof Expression.Not)) {
                var one = one(part);
                found = Optional.of(found.map(all -> Intervals.containedBy(all, one)).orElse(one));
            }
        }
        var all = found.orElseThrow(() -> QueryException.at(parts.getFirst().at(),
                "say also what the piece of evidence has, not only what it has not"));
        for (var part : parts) {
            if (part instanceof Expression.Not not) {
                all = Intervals.notContainedBy(all, one(not.part()));
            }
        }
        return all;
    }

    private static IntervalsSource one(Expression part) throws QueryException {
        return switch (part) {
            case Expression.Words words -> trait(words.at(), words.field(), words.text());
            case Expression.Range range -> levels(range);
            case Expression.Present _ -> Intervals.or(levels(0, HIGHEST));
            case Expression.And and -> all(and.parts());
            case Expression.Or or -> any(or);
            case Expression.Boosted boosted -> one(boosted.part());
            case Expression.Not not -> throw QueryException.at(not.at(),
                    "NOT may stand beside another trait of the evidence, not alone");
            case Expression.Leaf _,Expression.Near _,Expression.InSentence _ ->
                throw new IllegalStateException("no trait: " + part);
        };
    }

    private static IntervalsSource any(Expression.Or or) throws QueryException {
        var parts = new ArrayList<IntervalsSource>();
        for (var part : or.parts()) {
            parts.add(one(part));
        }
        return Intervals.or(parts);
    }

    private static IntervalsSource trait(int at, String field, String value) throws QueryException {
        var fault = SearchField.fault(field, value);
        if (fault.isPresent()) {
            throw QueryException.at(at, fault.get());
        }
        return Intervals.term(Findings.trait(field, value));
    }

    private static IntervalsSource levels(Expression.Range range) throws QueryException {
        if (!range.field().equals("level")) {
            throw QueryException.at(range.at(), range.field() + " has no order; name a value");
        }
        int from = bound(range, range.from(), 0) + (range.withFrom() || range.from().isEmpty() ? 0 : 1);
        int to = bound(range, range.to(), HIGHEST) - (range.withTo() || range.to().isEmpty() ? 0 : 1);
        var levels = levels(from, to);
        return levels.isEmpty() ? Intervals.term(Findings.trait("level", "none")) : Intervals.or(levels);
    }

    private static int bound(Expression.Range range, Optional<String> written, int open)
            throws QueryException {
        if (written.isEmpty()) {
            return open;
        }
        if (!written.get().matches("\\d{1,6}")) {
            throw QueryException.at(range.at(), "level is 0 to 4, not \"" + written.get() + "\"");
        }
        return Integer.parseInt(written.get());
    }

    private static List<IntervalsSource> levels(int from, int to) {
        var levels = new ArrayList<IntervalsSource>();
        for (int level = Math.max(0, from); level <= Math.min(HIGHEST, to); level++) {
            levels.add(Intervals.term(Findings.trait("level", Integer.toString(level))));
        }
        return levels;
    }
}
