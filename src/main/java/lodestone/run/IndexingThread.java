package lodestone.run;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/// Indexes what is stored while a run goes on, so that it is found within a second, by other processes too,
/// no host waits for it and little is left for the end. Closing it waits until it is done with what it has
/// begun.
final class IndexingThread implements AutoCloseable {

    /// Between two commits. On a busy disk one of 1 or of 25 documents takes 150 to 230 ms, nearly all of it
    /// waiting, and putting a document 2 ms: so what is stored is found in a second, and the disk and the
    /// cores are left to the documents that come in. Where it takes longer it rests as long as it took: that
    /// leaves half of the time to them, and makes fewer and larger commits.
    private static final int PACE_MILLIS = 300;

    private final ExecutorService thread;
    private final CountDownLatch stop;
    private final Future<?> work;

    private IndexingThread(ExecutorService thread, CountDownLatch stop, Future<?> work) {
        this.thread = thread;
        this.stop = stop;
        this.work = work;
    }

    static IndexingThread start(Indexing indexing) {
        var thread = Executors
                .newSingleThreadExecutor(Thread.ofPlatform().daemon().name("indexing").factory());
        var stop = new CountDownLatch(1);
        return new IndexingThread(thread, stop, thread.submit(() -> {
            for (long rest = PACE_MILLIS; !stop.await(rest, TimeUnit.MILLISECONDS);) {
                long began = System.nanoTime();
                indexing.catchUpOnce();
                rest = Math.max(PACE_MILLIS, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began));
            }
            return true;
        }));
    }

    /// Throws what ended it, if anything did.
    void check() throws IOException, InterruptedException {
        if (work.isDone()) {
            HostPasses.result(work);
        }
    }

    @Override
    public void close() {
        stop.countDown();
        thread.close();
    }
}
