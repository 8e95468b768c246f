package lodestone.index;

import lodestone.index.query.Expression;

/// What of a query can be shown in a document's text.
final class Shown {

    private Shown() {}

    /// The same, with what is asked of one sentence asked of the text.
    static Expression of(Expression part) {
        return switch (part) {
            case Expression.InSentence sentence -> of(sentence.part());
            case Expression.And and -> new Expression.And(and.at(),
                    and.parts().stream().map(Shown::of).toList());
            case Expression.Or or -> new Expression.Or(or.at(), or.parts().stream().map(Shown::of).toList());
            case Expression.Not not -> new Expression.Not(not.at(), of(not.part()));
            case Expression.Boosted boosted -> new Expression.Boosted(boosted.at(), of(boosted.part()),
                    boosted.boost());
            case Expression.Leaf _,Expression.Near _ -> part;
        };
    }

    /// Whether the query asks in that field.
    static boolean asks(Expression part, String field) {
        return switch (part) {
            case Expression.Leaf leaf -> leaf.field().equals(field);
            case Expression.Near near -> asks(near.left(), field) || asks(near.right(), field);
            case Expression.InSentence sentence -> asks(sentence.part(), field);
            case Expression.And and -> and.parts().stream().anyMatch(one -> asks(one, field));
            case Expression.Or or -> or.parts().stream().anyMatch(one -> asks(one, field));
            case Expression.Not not -> asks(not.part(), field);
            case Expression.Boosted boosted -> asks(boosted.part(), field);
        };
    }
}
