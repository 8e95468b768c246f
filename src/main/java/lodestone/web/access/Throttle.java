package lodestone.web.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Slows guessing down: after five failures in a row a name or an address waits a second, then twice as long
/// each time, up to a quarter of an hour. Kept in memory, for the 10,000 that failed last.
final class Throttle {

    private static final int FREE = 5;
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final int MOST = 10_000;

    private final Clock clock;
    private final Map<String, Failures> failures = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > MOST;
        }
    };

    private record Failures(int count, Instant last) {

        Instant until() {
            int doublings = Math.min(count - FREE, 10);
            var wait = Duration.ofSeconds(1L << Math.max(doublings, 0));
            return count < FREE ? last : last.plus(wait.compareTo(LONGEST) > 0 ? LONGEST : wait);
        }
    }

    Throttle(Clock clock) {
        this.clock = clock;
    }

    /// How long that name or address has to wait; empty if it may try now.
    synchronized Optional<Duration> wait(String key) {
        var now = clock.instant();
        return Optional.ofNullable(failures.get(key)).map(Failures::until).filter(now::isBefore)
                .map(until -> Duration.between(now, until));
    }

    /// It failed once more.
    synchronized void failed(String key) {
        var now = clock.instant();
        failures.merge(key, new Failures(1, now), (old, _) -> new Failures(old.count + 1, now));
    }

    /// It was let in.
    synchronized void succeeded(String key) {
        failures.remove(key);
    }
}
