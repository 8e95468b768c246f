package lodestone.run;

import java.io.IOException;
import java.util.List;
import lodestone.index.Indexed;
import lodestone.store.Stored;

/// Brings stored versions into the index and raises their alerts. A version counts as indexed only when both
/// are on disk, so whatever a killed run left over is done by the next. Thread-safe.
final class Indexing {

    private static final int BATCH = 500;

    private final Parts parts;

    Indexing(Parts parts) {
        this.parts = parts;
    }

    /// Everything that is stored and not yet indexed.
    synchronized void catchUp() throws IOException {
        while (true) {
            var waiting = parts.store().documents().notIndexed(BATCH);
            if (waiting.isEmpty()) {
                return;
            }
            index(waiting);
        }
    }

    private void index(List<Stored> waiting) throws IOException {
        for (var stored : waiting) {
            parts.index().put(new Indexed(stored.version(), stored.assessment()));
            parts.alerting().consider(stored);
        }
        parts.index().commit();
        parts.store().documents().markIndexed(waiting);
    }
}
