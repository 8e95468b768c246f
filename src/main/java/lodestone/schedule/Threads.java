package lodestone.schedule;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.quartz.spi.ThreadPool;

/// A virtual thread for each job at work: a slow source keeps no other job waiting for a thread, which a pool
/// of some threads would. Stopping interrupts them all and waits a little. Public because Quartz finds its
/// methods by reflection.
public final class Threads implements ThreadPool {

    private static final int ALWAYS_FREE = 1000;
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final ExecutorService executor = Executors
            .newThreadPerTaskExecutor(Thread.ofVirtual().name("job-", 0).factory());

    @Override
    public boolean runInThread(Runnable job) {
        executor.execute(job);
        return true;
    }

    @Override
    public int blockForAvailableThreads() {
        return ALWAYS_FREE;
    }

    @Override
    public void initialize() {
        // there is nothing to make ready
    }

    @Override
    public void shutdown(boolean waitForJobs) {
        executor.shutdownNow();
        try {
            var _ = executor.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public int getPoolSize() { return ALWAYS_FREE; }

    @Override
    public void setInstanceId(String id) {
        // of no use here
    }

    @Override
    public void setInstanceName(String name) {
        // of no use here
    }
}
