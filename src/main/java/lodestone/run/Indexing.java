package lodestone.run;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import lodestone.store.Stored;

/// Brings stored versions into the index and raises their alerts. A version counts as indexed only when both
/// are on disk, so whatever a killed run left over is done by the next. Thread-safe.
final class Indexing {

    private static final int BATCH = 500;
    /// A commit costs as much as many documents: not more often than this while documents come in.
    private static final Duration PACE = Duration.ofSeconds(1);

    private final Parts parts;
    private final IndexedVersions versions;
    private final ReentrantLock turn = new ReentrantLock();
    private Instant last = Instant.MIN;

    Indexing(Parts parts) {
        this.parts = parts;
        this.versions = new IndexedVersions(parts.store(), parts.classifier());
    }

    /// Everything that is stored and not yet indexed.
    void catchUp() throws IOException {
        turn.lock();
        try {
            for (var waiting = waiting(); !waiting.isEmpty(); waiting = waiting()) {
                index(waiting);
            }
            last = parts.clock().instant();
        } finally {
            turn.unlock();
        }
    }

    /// The same, unless somebody is at it or it was just done: then the next call takes what waits.
    void soon() throws IOException {
        if (turn.tryLock()) {
            try {
                if (!parts.clock().instant().isBefore(last.plus(PACE))) {
                    catchUp();
                }
            } finally {
                turn.unlock();
            }
        }
    }

    private List<Stored> waiting() {
        return parts.store().documents().notIndexed(BATCH);
    }

    private void index(List<Stored> waiting) throws IOException {
        for (var stored : waiting) {
            versions.put(parts.index(), stored);
        }
        parts.index().commit();
        parts.alerting().consider(waiting);
        parts.store().documents().markIndexed(waiting);
    }
}
