package lodestone.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import lodestone.index.query.Expression;
import lodestone.index.query.QueryException;
import lodestone.index.query.QueryReader;
import lodestone.index.query.SearchField;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/// What a query asks of all that an issuer had shown: `unshown:separation` finds what was published before
/// any of its documents, this one among them, had evidence of that stage. Only the whole archive can answer
/// that, and by what it holds now.
record Standing(IndexReader reader, FirstProofs proofs) {

    private static final String FIELD = SearchField.UNSHOWN.label();

    static boolean isCalledFor(Expression.Leaf leaf) {
        return leaf.field().equals(FIELD);
    }

    /// Whether any part of that query asks it.
    static boolean isCalledFor(String query) throws QueryException {
        return Shown.asks(QueryReader.read(query), FIELD);
    }

    /// @throws QueryException if it names no stage that documents of the index were judged by
    Query query(Expression.Leaf leaf) throws QueryException {
        var stages = FirstProofs.stages(reader);
        if (!(leaf instanceof Expression.Words words)) {
            throw QueryException.at(leaf.at(), FIELD + " takes a stage: " + String.join(", ", stages));
        }
        var stage = words.text().toLowerCase(Locale.ROOT);
        if (!stages.isEmpty() && !stages.contains(stage)) {
            throw QueryException.at(leaf.at(), FIELD + " takes a stage, not \"" + words.text() + "\": "
                    + String.join(", ", stages));
        }
        try {
            return new BooleanQuery.Builder().add(new Unshown(stage, proofs.of(reader, stage)), Occur.FILTER)
                    .add(new TermQuery(new Term("supported", stage)), Occur.MUST_NOT).build();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
