package lodestone.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import lodestone.index.query.Expression;
import lodestone.index.query.QueryException;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.AutomatonQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.LevenshteinAutomata;

/// Words, phrases and wildcards in a field of text. What is quoted is looked for as it stands; other words
/// also by their synonyms.
final class TextQueries {

    private static final int MOST_WORDS_OF_A_WILDCARD = 1024;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s\\p{Pd}/]+");

    private final Synonyms synonyms;
    private final List<Widened> widened = new ArrayList<>();

    TextQueries(Synonyms synonyms) {
        this.synonyms = synonyms;
    }

    /// What was widened so far.
    List<Widened> widened() {
        return List.copyOf(widened);
    }

    List<String> terms(String field, Expression.Words words) {
        return synonyms.terms(field, words.text());
    }

    /// How many words the longest synonym has.
    int longest() {
        return synonyms.longest();
    }

    boolean hasSynonyms(List<String> terms) {
        return synonyms.others(terms).isPresent();
    }

    /// The same of which there must be one at least.
    private List<String> some(String field, Expression.Words words) throws QueryException {
        var terms = terms(field, words);
        if (terms.isEmpty()) {
            throw QueryException.at(words.at(), "\"" + words.text() + "\" holds no word to look for");
        }
        return terms;
    }

    /// One word, or several as a phrase.
    Query words(String field, Expression.Words words) throws QueryException {
        var terms = some(field, words);
        var asked = phrase(field, terms, words.slop());
        return words.quoted() ? asked : widened(field, asked, words.text(), terms);
    }

    /// A name as a phrase.
    Query name(String field, String name) {
        var terms = synonyms.terms(field, name);
        return terms.isEmpty() ? new MatchNoDocsQuery("no word in " + name) : phrase(field, terms, 0);
    }

    /// Either what is asked for or what means the same.
    Query widened(String field, Query asked, String typed, List<String> terms) {
        var others = synonyms.others(terms).orElse(List.of());
        if (others.isEmpty()) {
            return asked;
        }
        widened.add(new Widened(typed, others));
        var all = new ArrayList<Query>();
        all.add(asked);
        others.forEach(other -> all.add(phrase(field, synonyms.terms(field, other), 0)));
        return new DisjunctionMaxQuery(all, 0);
    }

    private static Query phrase(String field, List<String> terms, int slop) {
        return terms.size() == 1 ? new TermQuery(new Term(field, terms.getFirst()))
                : new PhraseQuery(slop, field, terms.toArray(String[]::new));
    }

    /// A word with wildcards, or several in a row of which some have them: `mine-to-mag*`.
    Query wild(String field, Expression.Wild wild) {
        var pattern = wild.pattern().toLowerCase(Locale.ROOT);
        if (BETWEEN_WORDS.matcher(pattern).find()) {
            return new IntervalQuery(field, row(field, pattern));
        }
        int first = pattern.replaceAll("\\\\.", "..").replace('?', '*').indexOf('*');
        return first == pattern.length() - 1 && pattern.endsWith("*") && pattern.indexOf('\\') < 0
                ? new PrefixQuery(new Term(field, pattern.substring(0, first)))
                : new WildcardQuery(new Term(field, pattern));
    }

    private IntervalsSource row(String field, String pattern) {
        var row = new ArrayList<IntervalsSource>();
        for (var part : BETWEEN_WORDS.split(pattern, -1)) {
            if (part.indexOf('*') >= 0 || part.indexOf('?') >= 0) {
                row.add(Intervals.wildcard(new BytesRef(part), MOST_WORDS_OF_A_WILDCARD));
            } else {
                synonyms.terms(field, part).forEach(term -> row.add(Intervals.term(term)));
            }
        }
        return Intervals.phrase(row.toArray(IntervalsSource[]::new));
    }

    /// Lucene's own query finds only the nearest fifty words that an archive has: so they weigh, and all are
    /// found.
    Query fuzzy(String field, Expression.Fuzzy fuzzy) {
        var term = new Term(field, fuzzy.word().toLowerCase(Locale.ROOT));
        var all = new LevenshteinAutomata(term.text(), true).toAutomaton(fuzzy.edits());
        return new BooleanQuery.Builder().add(new AutomatonQuery(term, all), Occur.FILTER)
                .add(new FuzzyQuery(term, fuzzy.edits()), Occur.SHOULD).build();
    }

    /// Both within a number of words.
    Query near(String field, Expression.Near near) throws QueryException {
        return new IntervalQuery(field, place(field, near));
    }

    private IntervalsSource place(String field, Expression part) throws QueryException {
        return switch (part) {
            case Expression.Words words -> place(field, words);
            case Expression.Wild wild -> row(field, wild.pattern().toLowerCase(Locale.ROOT));
            case Expression.Fuzzy fuzzy -> Intervals.fuzzyTerm(fuzzy.word().toLowerCase(Locale.ROOT),
                    fuzzy.edits(), 0, true, MOST_WORDS_OF_A_WILDCARD);
            case Expression.Or or -> {
                var parts = new ArrayList<IntervalsSource>();
                for (var one : or.parts()) {
                    parts.add(place(field, one));
                }
                yield Intervals.or(parts);
            }
            case Expression.Near near -> Intervals.maxgaps(near.distance(),
                    Intervals.unordered(place(field, near.left()), place(field, near.right())));
            case Expression.Boosted boosted -> place(field, boosted.part());
            case Expression.Leaf _,Expression.InSentence _,Expression.And _,Expression.Not _ ->
                throw QueryException.at(part.at(),
                        "NEAR joins words, phrases or (one OR other)");
        };
    }

    private IntervalsSource place(String field, Expression.Words words) throws QueryException {
        var terms = some(field, words);
        var asked = row(terms);
        var others = words.quoted() ? List.<String>of() : synonyms.others(terms).orElse(List.of());
        if (others.isEmpty()) {
            return asked;
        }
        widened.add(new Widened(words.text(), others));
        var all = new ArrayList<IntervalsSource>();
        all.add(asked);
        others.forEach(other -> all.add(row(synonyms.terms(field, other))));
        return Intervals.or(all);
    }

    private static IntervalsSource row(List<String> terms) {
        return Intervals.phrase(terms.stream().map(Intervals::term).toArray(IntervalsSource[]::new));
    }
}
