package lodestone.index;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/// A searcher that weighs words by figures it is given, and notes those that it looks up. A cursor carries
/// them: while documents arrive, a document's score for its query stays what it was on the first page.
final class Weights extends IndexSearcher {

    /// How frequent a term or field is.
    ///
    /// @param documents in which a term occurs, or which have the field
    /// @param occurrences in all
    /// @param most documents in all; of a field only
    /// @param postings of a field only
    record Frequency(long documents, long occurrences, long most, long postings) {

        /// In the order of its components.
        List<Long> figures() {
            return List.of(documents, occurrences, most, postings);
        }
    }

    private final Map<Integer, Frequency> given;
    private final Map<Integer, Frequency> used = new TreeMap<>();

    /// @param given by [#key]
    Weights(IndexReader reader, Map<Integer, Frequency> given) {
        super(reader);
        this.given = given;
    }

    /// By what a field or a `field:term` goes: short, so that a cursor is.
    static int key(String name) {
        return StringHelper.murmurhash3_x86_32(new BytesRef(name), 0);
    }

    /// What was looked up so far, by [#key].
    Map<Integer, Frequency> used() {
        synchronized (used) {
            return new TreeMap<>(used);
        }
    }

    @Override
    public Weight createWeight(Query query, ScoreMode mode, float boost) throws IOException {
        var often = OftenAsked.weight(query, mode, boost);
        return often.isPresent() ? often.get() : super.createWeight(query, mode, boost);
    }

    private Frequency note(String name, Frequency found) {
        int key = key(name);
        var frequency = given.getOrDefault(key, found);
        synchronized (used) {
            used.put(key, frequency);
        }
        return frequency;
    }

    @Override
    public TermStatistics termStatistics(Term term, int documents, long occurrences) {
        var frequency = note(term.field() + ":" + term.text(),
                new Frequency(documents, occurrences, 0, 0));
        return new TermStatistics(term.bytes(), frequency.documents(), frequency.occurrences());
    }

    @Override
    public CollectionStatistics collectionStatistics(String field) throws IOException {
        var found = super.collectionStatistics(field);
        if (found == null) {
            return found;
        }
        var frequency = note(field, new Frequency(found.docCount(), found.sumTotalTermFreq(),
                found.maxDoc(), found.sumDocFreq()));
        return new CollectionStatistics(field, frequency.most(), frequency.documents(),
                frequency.occurrences(), frequency.postings());
    }
}
