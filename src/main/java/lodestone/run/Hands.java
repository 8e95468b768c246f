package lodestone.run;

import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import lodestone.fetch.Fetcher;

/// Bounds how many documents are worked on at once, and so the memory that takes, however many hosts are
/// visited. A thread that only waits for its host, or for what another one fetches, lends its pair of hands
/// to others. Whoever holds a pair waits for nothing but the store, the archive and the index, and nobody
/// waits for a pair while he has what one of those needs. Thread-safe; close it.
final class Hands implements AutoCloseable {

    /// Enough to keep the cores busy while some of them wait for the disk.
    private static final int PAIRS = 8;

    private final Semaphore free = new Semaphore(PAIRS, true);
    private final Set<Thread> busy = ConcurrentHashMap.newKeySet();
    private final ExecutorService workers = Executors.newFixedThreadPool(PAIRS,
            Thread.ofPlatform().daemon().name("work-", 0).factory());

    /// Waits for a pair, unless this thread has one.
    void take() throws InterruptedException {
        var self = Thread.currentThread();
        if (!busy.contains(self)) {
            free.acquire();
            busy.add(self);
        }
    }

    /// Gives it back, if this thread has one.
    void give() {
        if (busy.remove(Thread.currentThread())) {
            free.release();
        }
    }

    /// Does what takes time, by one of as many threads as there are pairs: libraries keep buffers for each
    /// thread that has used them, and hosts are too many for that.
    <T> T work(Callable<T> step) throws InterruptedException {
        try {
            return workers.submit(step).get();
        } catch (ExecutionException failed) {
            switch (failed.getCause()) {
                case RuntimeException fault -> throw fault;
                case Error error -> throw error;
                case null, default -> throw new IllegalStateException(failed);
            }
        }
    }

    /// What is waited for.
    interface Awaited<T> {

        /// @param back takes a pair again, which may be done early
        T await(Fetcher.Taker back) throws InterruptedException;
    }

    /// Waits without holding a pair, and holds one again when this returns; after an interruption none.
    <T> T lend(Awaited<T> awaited) throws InterruptedException {
        give();
        try {
            var came = awaited.await(this::take);
            take();
            return came;
        } catch (RuntimeException | Error fault) {
            take();
            throw fault;
        }
    }

    /// Waits until what was begun is done.
    @Override
    public void close() {
        workers.close();
    }
}
