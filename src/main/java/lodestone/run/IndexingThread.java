package lodestone.run;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/// Indexes what is stored while a run goes on, so that no host waits for it and little is left for the end.
/// Closing it waits until it is done with what it has begun.
final class IndexingThread implements AutoCloseable {

    private static final int PACE_SECONDS = 1;

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
            while (!stop.await(PACE_SECONDS, TimeUnit.SECONDS)) {
                indexing.catchUpRoughly();
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
