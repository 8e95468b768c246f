package lodestone.index;

import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermStatistics;

/// A searcher that weighs words by figures it is given, and notes those that it looks up. A cursor carries
/// them: while documents arrive, a document's score for its query stays what it was on the first page.
final class Weights extends IndexSearcher {

    /// How frequent a term or field is.
    ///
    /// @param documents in which a term occurs, or which have the field
    /// @param occurrences in all
    /// @param most documents in all; of a field only
    /// @param postings of a field only
    record Frequency(long documents, long occurrences, long most, long postings) {}

    private final Map<String, Frequency> given;
    private final Map<String, Frequency> used = new TreeMap<>();

    Weights(IndexReader reader, Map<String, Frequency> given) {
        super(reader);
        this.given = given;
    }

    /// What was looked up so far, by field or `field:term`.
    Map<String, Frequency> used() {
        synchronized (used) {
            return new TreeMap<>(used);
        }
    }

    private Frequency note(String name, Frequency found) {
        var frequency = given.getOrDefault(name, found);
        synchronized (used) {
            used.put(name, frequency);
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
    public CollectionStatistics collectionStatistics(String field) throws java.io.IOException {
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
