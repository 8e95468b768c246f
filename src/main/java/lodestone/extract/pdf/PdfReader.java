package lodestone.extract.pdf;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// Reads PDF in processes of their own, which are started when they are first needed and used again. A file
/// that makes one loop, eat its memory or crash costs that process and nothing else. Thread-safe.
public final class PdfReader implements AutoCloseable {

    private static final int MOST_WORKERS = 4;

    private final PdfSettings settings;
    private final Semaphore free = new Semaphore(
            Math.min(MOST_WORKERS, Runtime.getRuntime().availableProcessors()));
    private final Deque<Worker> idle = new ArrayDeque<>();
    private boolean closed;

    public PdfReader(PdfSettings settings) {
        this.settings = settings;
    }

    /// Never throws for bad input. An interruption ends the reading.
    public PdfOutcome read(byte[] file) {
        if (file.length > settings.maxBytes()) {
            return new PdfOutcome.Refused("PDF is too large: %d MB are more than %d MB"
                    .formatted(file.length >> 20, settings.maxBytes() >> 20));
        }
        try {
            free.acquire();
        } catch (InterruptedException _) {
            return interrupted();
        }
        try {
            return readWith(take(), file);
        } catch (IOException failed) {
            return new PdfOutcome.Refused("PDF not read, no process for it: " + failed.getMessage());
        } finally {
            free.release();
        }
    }

    private PdfOutcome readWith(Worker worker, byte[] file) {
        var reading = new FutureTask<>(() -> worker.read(file));
        Thread.ofPlatform().daemon().name("pdf").start(reading);
        boolean whole = false;
        try {
            var outcome = outcome(reading, worker);
            whole = true;
            return outcome;
        } catch (TimeoutException _) {
            return new PdfOutcome.Refused("PDF not read within " + settings.timeout().toSeconds() + " s");
        } catch (ExecutionException _) {
            return ended(worker);
        } catch (InterruptedException _) {
            return interrupted();
        } finally {
            give(worker, whole);
        }
    }

    /// Waits as long as pages come within the bound.
    private PdfOutcome outcome(FutureTask<PdfOutcome> reading, Worker worker)
            throws ExecutionException, InterruptedException, TimeoutException {
        while (true) {
            try {
                return reading.get(settings.timeout().toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException late) {
                if (!worker.hasProgressed()) {
                    throw late;
                }
            }
        }
    }

    private PdfOutcome ended(Worker worker) {
        try {
            return new PdfOutcome.Refused(worker.isOutOfMemory()
                    ? "PDF needs more than " + settings.heapMegabytes() + " MB of memory"
                    : "PDF not read: the process that read it ended");
        } catch (InterruptedException _) {
            return interrupted();
        }
    }

    private static PdfOutcome interrupted() {
        Thread.currentThread().interrupt();
        return new PdfOutcome.Refused("interrupted");
    }

    private Worker take() throws IOException {
        @Nullable
        Worker waiting;
        synchronized (idle) {
            waiting = idle.poll();
        }
        return waiting != null && waiting.isAlive() ? waiting : Worker.start(settings);
    }

    private void give(Worker worker, boolean whole) {
        synchronized (idle) {
            if (whole && !closed) {
                idle.push(worker);
                return;
            }
        }
        worker.close();
    }

    /// Ends the processes that wait for work; those that read end with their file.
    @Override
    public void close() {
        synchronized (idle) {
            closed = true;
            idle.forEach(Worker::close);
            idle.clear();
        }
    }
}
