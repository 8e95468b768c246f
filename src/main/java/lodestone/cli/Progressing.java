package lodestone.cli;

import java.io.PrintStream;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import lodestone.run.Progress;
import org.jspecify.annotations.Nullable;

/// A progress line on the terminal for anything that takes more than two seconds; silent where nobody watches.
final class Progressing implements Progress, AutoCloseable {

    private static final long QUIET_NANOS = 2_000_000_000L;
    private static final long BETWEEN_NANOS = 100_000_000L;
    private static final int WIDTH = 24;

    private final @Nullable PrintStream err;
    private final Map<String, long[]> tasks = new ConcurrentHashMap<>();
    private final long started = System.nanoTime();
    private long shown;
    private boolean dirty;

    private Progressing(@Nullable PrintStream err) {
        this.err = err;
    }

    /// Shows on `err` if a terminal is attached.
    static Progressing on(Streams streams) {
        return new Progressing(streams.terminal() ? streams.err() : null);
    }

    @Override
    public void at(String task, long done, long total) {
        if (err == null) {
            return;
        }
        tasks.put(task, new long[] {done, total});
        show(task);
    }

    private synchronized void show(String task) {
        long now = System.nanoTime();
        if (err == null || now - started < QUIET_NANOS || now - shown < BETWEEN_NANOS) {
            return;
        }
        shown = now;
        dirty = true;
        long done = tasks.values().stream().mapToLong(counts -> counts[0]).sum();
        long total = Math.max(1, tasks.values().stream().mapToLong(counts -> counts[1]).sum());
        int full = (int) Math.min(WIDTH, WIDTH * done / total);
        err.print("\r\u001b[K[" + "#".repeat(full) + "·".repeat(WIDTH - full) + "] " + done + "/" + total + "  " + task);
        err.flush();
    }

    /// Takes the line away, so that what is printed next begins on an empty one.
    synchronized void clear() {
        if (err != null && dirty) {
            err.print("\r\u001b[K");
            err.flush();
            dirty = false;
        }
    }

    @Override
    public void close() {
        clear();
    }
}
