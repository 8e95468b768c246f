package lodestone.index;

import java.util.ArrayList;
import java.util.List;
import lodestone.index.query.Expression;

/// The words of a query that meaning may stand in for: those asked for in no field, without quotation marks
/// and not denied.
///
/// @param text of them, in their order; empty if there is none
/// @param others the query without them: what must hold whatever a sentence means
record FreeWords(String text, Expression others) {

    static FreeWords of(Expression query) {
        var words = new ArrayList<String>();
        var others = without(query, words);
        return new FreeWords(String.join(" ", words), others);
    }

    private static Expression without(Expression part, List<String> words) {
        return switch (part) {
            case Expression.Words one when one.field().isEmpty() && !one.quoted() -> {
                words.add(one.text());
                yield new Expression.All(one.at());
            }
            case Expression.And and -> new Expression.And(and.at(), without(and.parts(), words));
            case Expression.Or or -> new Expression.Or(or.at(), without(or.parts(), words));
            case Expression.InSentence sentence ->
                new Expression.InSentence(sentence.at(), without(sentence.part(), words));
            case Expression.Boosted boosted -> without(boosted.part(), words);
            case Expression.Leaf _,Expression.Near _,Expression.Not _ -> part;
        };
    }

    private static List<Expression> without(List<Expression> parts, List<String> words) {
        return parts.stream().map(part -> without(part, words)).toList();
    }
}
