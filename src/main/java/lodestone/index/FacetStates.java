package lodestone.index;

import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.facet.StringDocValuesReaderState;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.IndexReader;

/// Which values each field that is counted has over all segments of an index. Finding out costs as much as
/// counting, so it is kept until the index has changed. Thread-safe.
final class FacetStates {

    private final UntilChanged<Optional<StringDocValuesReaderState>> states = new UntilChanged<>(
            FacetStates::state);

    /// Empty if no document has a value.
    Optional<StringDocValuesReaderState> of(IndexReader reader, String field) throws IOException {
        return states.of(reader, field);
    }

    private static Optional<StringDocValuesReaderState> state(IndexReader reader, String field)
            throws IOException {
        return FieldInfos.getMergedFieldInfos(reader).fieldInfo(field) == null ? Optional.empty()
                : Optional.of(new StringDocValuesReaderState(reader, field));
    }
}
