package lodestone.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lodestone.index.query.QueryException;
import lodestone.model.Watch;
import org.apache.lucene.search.Query;

/// Asks the index, of documents that came in, which saved searches find them: the very search, over the very
/// index, so that a watch cannot differ from it. Thread-safe.
public final class WatchMatcher {

    private final ClaimIndex index;
    private final List<Compiled> watches;

    private record Compiled(Watch watch, Query query) {}

    /// Compiles the watches.
    ///
    /// @throws QueryException naming the watch whose query cannot be read
    public WatchMatcher(ClaimIndex index, List<Watch> watches) throws QueryException {
        this.index = index;
        var compiled = new ArrayList<Compiled>();
        for (var watch : watches) {
            compiled.add(compiled(watch));
        }
        this.watches = List.copyOf(compiled);
    }

    private Compiled compiled(Watch watch) throws QueryException {
        try {
            return new Compiled(watch, index.query(watch.query()));
        } catch (QueryException fault) {
            throw new QueryException("watch \"" + watch.id() + "\": " + fault.getMessage());
        }
    }

    /// For each of those documents that a watch finds, the watches, in the order given. They must be in the
    /// index and committed.
    public Map<String, List<Watch>> match(Collection<String> documentIds) throws IOException {
        var found = new HashMap<String, List<Watch>>();
        for (var one : watches) {
            for (var id : index.among(one.query(), documentIds)) {
                found.computeIfAbsent(id, _ -> new ArrayList<>()).add(one.watch());
            }
        }
        return found;
    }
}
