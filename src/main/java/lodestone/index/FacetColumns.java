package lodestone.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;

/// By what the documents of one segment are counted, as numbers in memory: of each document that has any
/// value all of its values stand side by side, so that to count it costs one look. Sentences have none and
/// take no room.
final class FacetColumns {

    /// A document has one value of each, or none.
    static final List<String> FIELDS = List.of(Traits.FIELD, Facet.ISSUER.field(), Facet.MONTH.field());
    static final int NONE = -1;

    private final FixedBitSet documents;
    /// How many documents have values before each 64 of the segment.
    private final int[] before;
    private final int[] values;

    private FacetColumns(FixedBitSet documents) {
        this.documents = documents;
        this.before = new int[documents.getBits().length];
        for (int word = 1; word < before.length; word++) {
            before[word] = before[word - 1] + Long.bitCount(documents.getBits()[word - 1]);
        }
        this.values = new int[documents.cardinality() * FIELDS.size()];
        Arrays.fill(values, NONE);
    }

    static FacetColumns of(LeafReader segment) throws IOException {
        var documents = new FixedBitSet(segment.maxDoc());
        for (var field : FIELDS) {
            documents.or(DocValues.getSortedSet(segment, field));
        }
        var columns = new FacetColumns(documents);
        for (int field = 0; field < FIELDS.size(); field++) {
            columns.fill(segment, field);
        }
        return columns;
    }

    private void fill(LeafReader segment, int field) throws IOException {
        var found = DocValues.getSortedSet(segment, FIELDS.get(field));
        for (int doc = found.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = found.nextDoc()) {
            values[place(doc) + field] = (int) found.nextOrd();
        }
    }

    /// Where a document's values begin, in the order of [#FIELDS]; [#NONE] if it has none.
    int place(int document) {
        int word = document >> 6;
        long bits = documents.getBits()[word];
        long bit = 1L << document;
        return (bits & bit) == 0 ? NONE : (before[word] + Long.bitCount(bits & (bit - 1))) * FIELDS.size();
    }

    /// The segment's number of a value; [#NONE] if the document has none.
    int value(int place) {
        return values[place];
    }
}
