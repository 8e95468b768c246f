package lodestone.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import lodestone.index.query.Expression;
import lodestone.index.query.QueryException;
import lodestone.index.query.QueryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;

/// Spells a query as the archive spells it, where it has words that the archive has not.
///
/// @param reader of the index
record Spelling(IndexReader reader, Synonyms synonyms) {

    Optional<String> suggestion(String typed) throws IOException, QueryException {
        var words = new ArrayList<Expression.Words>();
        collect(QueryReader.read(typed), words);
        words.sort(Comparator.comparingInt(Expression.Words::at).reversed());
        var better = new StringBuilder(typed);
        for (var word : words) {
            var right = right(word.text());
            if (right.isPresent() && typed.startsWith(word.text(), word.at())) {
                better.replace(word.at(), word.at() + word.text().length(), right.get());
            }
        }
        return Optional.of(better.toString()).filter(one -> !one.equals(typed));
    }

    private Optional<String> right(String word) throws IOException {
        var terms = synonyms.terms(Grain.DOCUMENT.text(), word);
        if (terms.size() != 1) {
            return Optional.empty();
        }
        var term = new Term(Grain.DOCUMENT.text(), terms.getFirst());
        var like = new DirectSpellChecker().suggestSimilar(term, 1, reader,
                SuggestMode.SUGGEST_WHEN_NOT_IN_INDEX);
        return like.length == 0 ? Optional.empty() : Optional.of(like[0].string);
    }

    private static void collect(Expression part, List<Expression.Words> words) {
        switch (part) {
            case Expression.Words one -> {
                if (one.field().isEmpty() && !one.quoted()) {
                    words.add(one);
                }
            }
            case Expression.Near near -> {
                collect(near.left(), words);
                collect(near.right(), words);
            }
            case Expression.And and -> and.parts().forEach(one -> collect(one, words));
            case Expression.Or or -> or.parts().forEach(one -> collect(one, words));
            case Expression.InSentence sentence -> collect(sentence.part(), words);
            case Expression.Boosted boosted -> collect(boosted.part(), words);
            case Expression.Leaf _,Expression.Not _ ->
                {
                }
        }
    }
}
