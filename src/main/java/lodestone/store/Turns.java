package lodestone.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// SQLite has one writer at a time and lets others poll for their turn, of whom one may starve; here they
/// queue, before they take a connection, so that readers always find one. Whoever waits meanwhile is taken
/// along: one transaction, and one wait for the disk, for all of them. If that fails, each is done alone.
/// PostgreSQL needs no queue.
final class Turns {

    private static final int TOGETHER = 64;

    private final Jdbi jdbi;
    private final ReentrantLock turn = new ReentrantLock(true);
    private final ConcurrentLinkedQueue<Waiting<?>> queue = new ConcurrentLinkedQueue<>();

    Turns(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// Makes the change, maybe together with others or, after a fault, twice; on disk when this returns.
    <T> T take(Function<Handle, T> change) {
        var mine = new Waiting<>(change);
        queue.add(mine);
        turn.lock();
        try {
            while (!mine.done()) {
                make(next());
            }
        } finally {
            turn.unlock();
        }
        return mine.answer();
    }

    private List<Waiting<?>> next() {
        var batch = new ArrayList<Waiting<?>>();
        for (var one = queue.poll(); one != null; one = batch.size() < TOGETHER ? queue.poll() : null) {
            batch.add(one);
        }
        return batch;
    }

    private void make(List<Waiting<?>> batch) {
        try {
            jdbi.useTransaction(handle -> batch.forEach(one -> one.make(handle)));
            batch.forEach(Waiting::committed);
        } catch (RuntimeException | Error fault) {
            if (batch.size() == 1) {
                batch.getFirst().failed(fault);
            } else {
                batch.forEach(one -> make(List.of(one)));
            }
        }
    }

    /// A change in the queue; only the thread whose turn it is touches it, until it is done.
    private static final class Waiting<T> {

        private final Function<Handle, T> change;
        private Optional<T> answer = Optional.empty();
        private @Nullable Throwable fault;
        private boolean done;

        Waiting(Function<Handle, T> change) {
            this.change = change;
        }

        void make(Handle handle) {
            answer = Optional.of(change.apply(handle));
        }

        void committed() {
            done = true;
        }

        void failed(Throwable why) {
            fault = why;
            done = true;
        }

        boolean done() {
            return done;
        }

        T answer() {
            if (fault instanceof RuntimeException bug) {
                throw bug;
            }
            if (fault instanceof Error error) {
                throw error;
            }
            return answer.orElseThrow();
        }
    }
}
