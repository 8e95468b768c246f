package lodestone.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import lodestone.model.HostDay;
import lodestone.model.HostState;
import lodestone.model.RobotsFile;

/// A memory that outlives its fetchers and shows what it was told.
final class NotedMemory implements HostMemory {

    final Map<String, HostState> states = new ConcurrentHashMap<>();
    final Map<String, RobotsFile> robots = new ConcurrentHashMap<>();
    final List<HostDay> days = new CopyOnWriteArrayList<>();
    private final HostMemory turns = HostMemory.ofOneProgram();

    @Override
    public Optional<HostState> state(String name) {
        return Optional.ofNullable(states.get(name));
    }

    @Override
    public void save(String name, HostState state) {
        states.put(name, state);
    }

    @Override
    public Instant turn(String group, Instant now, Duration delay) {
        return turns.turn(group, now, delay);
    }

    @Override
    public Optional<RobotsFile> robots(String url) {
        return Optional.ofNullable(robots.get(url));
    }

    @Override
    public void save(RobotsFile file) {
        robots.put(file.url(), file);
    }

    @Override
    public void add(List<HostDay> counts) {
        days.addAll(counts);
    }
}
