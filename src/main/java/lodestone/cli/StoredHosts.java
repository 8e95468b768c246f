package lodestone.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import lodestone.fetch.HostMemory;
import lodestone.model.HostDay;
import lodestone.model.HostState;
import lodestone.model.RobotsFile;
import lodestone.store.Store;

/// The store as the fetcher's memory of hosts; all programs on one store are polite together.
record StoredHosts(Store store) implements HostMemory {

    @Override
    public Optional<HostState> state(String name) {
        return store.hosts().state(name);
    }

    @Override
    public void save(String name, HostState state) {
        store.hosts().save(name, state);
    }

    @Override
    public Instant turn(String group, Instant now, Duration delay) {
        return store.hosts().turn(group, now, delay);
    }

    @Override
    public Optional<RobotsFile> robots(String url) {
        return store.hosts().robots(url);
    }

    @Override
    public void save(RobotsFile robots) {
        store.hosts().save(robots);
    }

    @Override
    public void add(List<HostDay> counts) {
        store.hostDays().add(counts);
    }
}
