package lodestone.index;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.jspecify.annotations.Nullable;

/// What was found out about an index by a name, kept until the index has changed. Thread-safe; whoever asks
/// for what is just being found out waits for it.
final class UntilChanged<T> {

    private final Source<T> source;
    private final Map<String, T> kept = new HashMap<>();
    private IndexReader.@Nullable CacheKey known;

    /// @param source of what is not known yet
    UntilChanged(Source<T> source) {
        this.source = source;
    }

    /// Finds it out.
    interface Source<T> {
        T of(IndexReader reader, String name) throws IOException;
    }

    synchronized T of(IndexReader reader, String name) throws IOException {
        var helper = reader.getReaderCacheHelper();
        var key = helper == null ? null : helper.getKey();
        if (key == null || !key.equals(known)) {
            kept.clear();
            known = key;
        }
        var found = kept.get(name);
        if (found == null) {
            found = source.of(reader, name);
            kept.put(name, found);
        }
        return found;
    }
}
