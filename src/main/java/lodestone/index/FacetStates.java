package lodestone.index;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.facet.StringDocValuesReaderState;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.IndexReader;
import org.jspecify.annotations.Nullable;

/// Which values each field that is counted has over all segments of an index. Finding out costs as much as
/// counting, so it is kept until the index has changed. Thread-safe.
final class FacetStates {

    private final Map<String, Optional<StringDocValuesReaderState>> states = new HashMap<>();
    private IndexReader.@Nullable CacheKey known;

    /// Empty if no document has a value.
    synchronized Optional<StringDocValuesReaderState> of(IndexReader reader, String field)
            throws IOException {
        var helper = reader.getReaderCacheHelper();
        var key = helper == null ? null : helper.getKey();
        if (key == null || !key.equals(known)) {
            states.clear();
            known = key;
        }
        var state = states.get(field);
        if (state == null) {
            state = state(reader, field);
            states.put(field, state);
        }
        return state;
    }

    private static Optional<StringDocValuesReaderState> state(IndexReader reader, String field)
            throws IOException {
        return FieldInfos.getMergedFieldInfos(reader).fieldInfo(field) == null ? Optional.empty()
                : Optional.of(new StringDocValuesReaderState(reader, field));
    }
}
