package lodestone.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import lodestone.model.HostDay;
import lodestone.model.HostState;
import lodestone.model.RobotsFile;

/// Turns only: all else a fetcher holds itself while it lives.
final class ProgramMemory implements HostMemory {

    private final Map<String, Instant> turns = new ConcurrentHashMap<>();

    @Override
    public Optional<HostState> state(String name) {
        return Optional.empty();
    }

    @Override
    public void save(String name, HostState state) {
        // the fetcher knows
    }

    @Override
    public Instant turn(String group, Instant now, Duration delay) {
        var next = turns.merge(group, now.plus(delay),
                (taken, first) -> taken.isAfter(now) ? taken.plus(delay) : first);
        return next.minus(delay);
    }

    @Override
    public Optional<RobotsFile> robots(String url) {
        return Optional.empty();
    }

    @Override
    public void save(RobotsFile robots) {
        // the fetcher knows
    }

    @Override
    public void add(List<HostDay> counts) {
        // there is nobody to show it to
    }
}
