package lodestone.store;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What was counted a moment ago, until somebody here changes it or the moment is over: other programs on the
/// same database change it too. Thread-safe.
final class Recently<T> {

    private static final long MOMENT = Duration.ofSeconds(2).toNanos();

    private final AtomicLong changes = new AtomicLong();
    private volatile @Nullable Known<T> known;

    /// @param changes how many there had been before it was counted
    private record Known<T>(T value, long at, long changes) {}

    /// What is known still, or else is counted anew.
    T or(Supplier<T> count) {
        var last = known;
        long before = changes.get();
        long now = System.nanoTime();
        if (last != null && last.changes() == before && now - last.at() < MOMENT) {
            return last.value();
        }
        var value = count.get();
        known = new Known<>(value, now, before);
        return value;
    }

    /// Something changed: what was counted holds no longer.
    void forget() {
        changes.incrementAndGet();
    }
}
