package lodestone.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import lodestone.index.query.Expression;
import lodestone.index.query.QueryException;
import lodestone.index.query.SearchField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.join.QueryBitSetProducer;
import org.apache.lucene.search.join.ScoreMode;
import org.apache.lucene.search.join.ToChildBlockJoinQuery;
import org.apache.lucene.search.join.ToParentBlockJoinQuery;

/// Makes Lucene's query of an expression, for documents or for sentences. Of a sentence its own words and
/// findings are asked, and all else of the document that it stands in.
final class Compiler {

    static final QueryBitSetProducer DOCUMENTS = new QueryBitSetProducer(
            new TermQuery(new Term(Fields.BLOCK_END, "true")));
    private static final Set<String> OF_A_SENTENCE = Set.of("text", "claim", "modality", "stage",
            "milestone");

    private final Grain grain;
    private final TextQueries texts;
    private final Standing standing;

    Compiler(Grain grain, TextQueries texts, Standing standing) {
        this.grain = grain;
        this.texts = texts;
        this.standing = standing;
    }

    Query compile(Expression part) throws QueryException {
        if (OneFinding.isCalledFor(part)) {
            return OneFinding.query(List.of(part));
        }
        if (part instanceof Expression.Leaf leaf && Standing.isCalledFor(leaf)) {
            return in(leaf.field(), standing.query(leaf));
        }
        return switch (part) {
            case Expression.All _ -> MatchAllDocsQuery.INSTANCE;
            case Expression.Words words -> words(words);
            case Expression.Wild wild -> in(field(wild.field()), texts.wild(text(wild.field()), wild));
            case Expression.Fuzzy fuzzy -> in(field(fuzzy.field()), texts.fuzzy(text(fuzzy.field()), fuzzy));
            case Expression.Range range -> in(range.field(), Values.between(range));
            case Expression.Present present -> in(present.field(),
                    new TermQuery(new Term(Fields.PRESENT, present.field())));
            case Expression.Near near -> near(near);
            case Expression.InSentence sentence -> sentence(sentence);
            case Expression.And and -> all(and);
            case Expression.Or or -> any(or);
            case Expression.Not not ->
                new BooleanQuery.Builder().add(MatchAllDocsQuery.INSTANCE, Occur.FILTER)
                        .add(compile(not.part()), Occur.MUST_NOT).build();
            case Expression.Boosted boosted -> new BoostQuery(compile(boosted.part()), boosted.boost());
        };
    }

    private Query words(Expression.Words words) throws QueryException {
        var field = field(words.field());
        return in(field, isText(field) ? texts.words(text(field), words) : Values.exact(words));
    }

    private static String field(String named) {
        return named.isEmpty() ? "text" : named;
    }

    /// The name under which the index holds that field.
    private String text(String named) {
        return field(named).equals("text") ? grain.text() : named;
    }

    private static boolean isText(String field) {
        return SearchField.type(field).orElseThrow() == SearchField.Type.TEXT;
    }

    /// The same, asked of the document that a sentence stands in where no sentence has that field.
    private Query in(String field, Query query) {
        return grain == Grain.DOCUMENT || OF_A_SENTENCE.contains(field) ? query
                : new ToChildBlockJoinQuery(query, DOCUMENTS);
    }

    private Query near(Expression.Near near) throws QueryException {
        var fields = new ArrayList<String>();
        collect(near, fields);
        var field = fields.getFirst();
        for (var other : fields) {
            if (!other.equals(field) || !isText(field)) {
                throw QueryException.at(near.at(), "NEAR joins words of one field of text");
            }
        }
        return in(field, texts.near(text(field), near));
    }

    private static void collect(Expression part, List<String> fields) {
        switch (part) {
            case Expression.Near near -> {
                collect(near.left(), fields);
                collect(near.right(), fields);
            }
            case Expression.Or or -> or.parts().forEach(one -> collect(one, fields));
            case Expression.Boosted boosted -> collect(boosted.part(), fields);
            case Expression.Leaf leaf -> fields.add(field(leaf.field()));
            case Expression.InSentence _,Expression.And _,Expression.Not _ ->
                fields.add("text");
        }
    }

    private Query sentence(Expression.InSentence sentence) throws QueryException {
        if (grain == Grain.SENTENCE) {
            return compile(sentence.part());
        }
        var query = new BooleanQuery.Builder()
                .add(new Compiler(Grain.SENTENCE, texts, standing).compile(sentence.part()), Occur.MUST)
                .add(new TermQuery(new Term(Fields.GRAIN, Grain.SENTENCE.label())), Occur.FILTER).build();
        return new ToParentBlockJoinQuery(query, DOCUMENTS, ScoreMode.Max);
    }

    private Query any(Expression.Or or) throws QueryException {
        var any = new BooleanQuery.Builder();
        for (var part : or.parts()) {
            any.add(compile(part), Occur.SHOULD);
        }
        return any.build();
    }

    /// What only evidence can have, and `stage` and `milestone` beside it, is asked of one piece.
    private Query all(Expression.And and) throws QueryException {
        var all = new BooleanQuery.Builder();
        var rest = new ArrayList<Expression>(and.parts());
        if (rest.stream().anyMatch(OneFinding::isCalledFor)) {
            var traits = rest.stream().filter(OneFinding::mayHold).toList();
            all.add(OneFinding.query(traits), Occur.MUST);
            rest.removeAll(traits);
        }
        boolean positive = rest.size() < and.parts().size();
        for (var query : new Runs(grain, texts).queries(rest, this)) {
            all.add(query, Occur.MUST);
            positive = true;
        }
        for (var part : rest) {
            if (part instanceof Expression.Not not) {
                all.add(compile(not.part()), Occur.MUST_NOT);
            }
        }
        if (!positive) {
            all.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
        }
        return all.build();
    }
}
