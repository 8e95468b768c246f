package lodestone.run;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import lodestone.review.Intake;
import lodestone.store.Stored;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Brings stored versions into the index and the review queue, and raises their alerts. A version counts as
/// indexed only when all are on disk, so whatever a killed run left over is done by the next. Thread-safe.
final class Indexing {

    /// A commit costs as much as many documents.
    private static final int BATCH = 500;

    private static final Logger LOG = LoggerFactory.getLogger(Indexing.class);

    private final Parts parts;
    private final IndexedVersions versions;
    private final Intake intake;
    private final ReentrantLock turn = new ReentrantLock();

    Indexing(Parts parts) {
        this.parts = parts;
        this.versions = new IndexedVersions(parts.store(), parts.classifier());
        this.intake = new Intake(parts.store());
    }

    /// Everything that is stored and not yet indexed.
    void catchUp() throws IOException {
        turn.lock();
        try {
            for (var waiting = waiting(); !waiting.isEmpty(); waiting = waiting()) {
                index(waiting);
            }
        } finally {
            turn.unlock();
        }
    }

    /// What is stored by now, in one commit unless it is more than fits in one.
    void catchUpOnce() throws IOException {
        turn.lock();
        try {
            var waiting = waiting();
            while (!waiting.isEmpty()) {
                index(waiting);
                waiting = waiting.size() < BATCH ? List.of() : waiting();
            }
        } finally {
            turn.unlock();
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
        intake.consider(waiting);
        parts.store().documents().markIndexed(waiting);
        tellAtOnce();
    }

    /// Also what was matched by a run that was killed before it could tell.
    private void tellAtOnce() {
        try {
            parts.delivering().tellAtOnce().forEach(line -> LOG.warn("not delivered: {}", line));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
