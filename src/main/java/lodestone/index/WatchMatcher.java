package lodestone.index;

import java.io.IOException;
import java.util.List;
import lodestone.model.Watch;

/// Matches documents against all watches, with the parser and fields of [ClaimIndex#search]. Thread-safe; close it.
public final class WatchMatcher implements AutoCloseable {

    /// Compiles the watches.
    ///
    /// @throws QueryException naming the watch whose query cannot be read
    public WatchMatcher(List<Watch> watches) throws IOException, QueryException {
        throw new IllegalStateException("skeleton " + watches);
    }

    /// The watches that match, in the order given.
    public List<Watch> match(Indexed indexed) throws IOException {
        throw new IllegalStateException("skeleton " + indexed);
    }

    @Override
    public void close() throws IOException {
        throw new IllegalStateException("skeleton");
    }
}
