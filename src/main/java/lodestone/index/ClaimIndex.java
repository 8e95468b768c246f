package lodestone.index;

import java.io.IOException;
import java.nio.file.Path;

/// The Lucene index of documents and their findings. One per process; thread-safe; close it.
public final class ClaimIndex implements AutoCloseable {

    private ClaimIndex() {}

    /// Opens or makes the index in that folder for writing.
    public static ClaimIndex open(Path folder) throws IOException {
        throw new IllegalStateException("skeleton " + folder);
    }

    /// Opens it for searching only: takes no lock; an absent index finds nothing.
    public static ClaimIndex openReadOnly(Path folder) throws IOException {
        throw new IllegalStateException("skeleton " + folder);
    }

    /// Adds the document or replaces what the index holds of it; searchable after [#commit].
    public void put(Indexed indexed) throws IOException {
        throw new IllegalStateException("skeleton " + indexed);
    }

    /// Makes all that was put durable and searchable.
    public void commit() throws IOException {
        throw new IllegalStateException("skeleton");
    }

    /// Empties the index (before a rebuild).
    public void clear() throws IOException {
        throw new IllegalStateException("skeleton");
    }

    /// Finds documents.
    public SearchResult search(SearchRequest request) throws IOException, QueryException {
        throw new IllegalStateException("skeleton " + request);
    }

    /// How many documents it holds.
    public long size() throws IOException {
        throw new IllegalStateException("skeleton");
    }

    @Override
    public void close() throws IOException {
        throw new IllegalStateException("skeleton");
    }
}
