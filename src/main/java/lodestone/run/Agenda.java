package lodestone.run;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import lodestone.model.DigestPeriod;
import lodestone.model.JobState;
import lodestone.model.Listing;
import lodestone.model.Source;
import lodestone.store.ListingState;
import lodestone.store.Store;

/// What a schedule rests on: what was done when, and what asks for its next visit. Thread-safe.
public final class Agenda {

    private final Store store;
    private final Clock clock;
    private final String process;

    /// @param process which this is, in words that no other one alive has
    public Agenda(Store store, Clock clock, String process) {
        this.store = store;
        this.clock = clock;
        this.process = process;
    }

    /// When the newest period of that kind was due, up to now, that has a digest; empty if there is none.
    public Optional<Instant> lastDigest(DigestPeriod.Kind kind, Instant now) {
        return store.periods().newest(kind, now).map(period -> period.due());
    }

    /// Whether the period of that key has a digest.
    public boolean isTold(String key) {
        return store.periods().has(key);
    }

    /// Every job that ever ran or was noted, by name.
    public Map<String, JobState> jobs() {
        return store.jobs().all();
    }

    /// Notes how a job stands.
    public void note(JobState state) {
        store.jobs().save(state);
    }

    /// When each of those sources is worth its next visit, by id; the past for one that was never visited.
    public Map<String, Instant> dues(List<Source> sources) {
        var states = states(sources);
        return sources.stream().filter(source -> source.listings().stream().anyMatch(source::visits))
                .collect(Collectors.toMap(Source::id, source -> source.listings().stream()
                        .filter(source::visits)
                        .map(listing -> Optional.ofNullable(states.get(listing.id()))
                                .flatMap(state -> state.due()).orElse(Instant.EPOCH))
                        .min(Instant::compareTo).orElseThrow(), (one, _) -> one));
    }

    /// Those sources with only those listings whose time has come.
    public List<Source> due(List<Source> sources, Instant now) {
        var states = states(sources);
        Predicate<Listing> ripe = listing -> Optional.ofNullable(states.get(listing.id()))
                .flatMap(state -> state.due()).map(due -> !due.isAfter(now)).orElse(true);
        return sources.stream().map(source -> new Source(source.id(), source.name(), source.kind(),
                source.company(), source.verified(), source.terms(), source.enabled(),
                source.listings().stream().filter(ripe).toList())).toList();
    }

    private Map<String, ListingState> states(List<Source> sources) {
        return store.listings()
                .of(sources.stream().flatMap(source -> source.listings().stream()).map(Listing::id).toList());
    }

    /// Has a job to itself over all programs on this store, until it is closed; empty if another has it.
    public Optional<Leasehold> lease(String job) {
        var lease = Leasehold.open(store.leases(), clock, "job " + job + ", " + process);
        if (lease.take(List.of("job:" + job)).isEmpty()) {
            lease.close();
            return Optional.empty();
        }
        return Optional.of(lease);
    }

    /// Says who this is, for as long as it is open, to whoever looks.
    public Leasehold held(String name) {
        var lease = Leasehold.open(store.leases(), clock, name + ", " + process);
        lease.take(List.of(name));
        return lease;
    }
}
