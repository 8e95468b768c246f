package lodestone.run;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import lodestone.model.Source;
import lodestone.store.Leases;

/// The sources that one run has taken, so that no other visits them meanwhile. While it is open a thread
/// renews the leases, so that those of a process that died end by themselves. Closing it gives all back.
public final class Leasehold implements AutoCloseable {

    static final Duration SPAN = Duration.ofMinutes(2);
    private static final Duration RENEWED = Duration.ofSeconds(30);
    private static final String SOURCE = "source:";

    private final Leases leases;
    private final Clock clock;
    private final String holder;
    private final CountDownLatch closed = new CountDownLatch(1);
    private int taken;
    private volatile boolean lost;

    private Leasehold(Leases leases, Clock clock, String holder) {
        this.leases = leases;
        this.clock = clock;
        this.holder = holder;
    }

    /// Holds nothing yet.
    ///
    /// @param holder unlike every other's; a person may read it
    public static Leasehold open(Leases leases, Clock clock, String holder) {
        var open = new Leasehold(leases, clock, holder);
        Thread.ofVirtual().name("leases").start(open::keep);
        return open;
    }

    /// Those of the sources that are free, and are this one's from now on.
    List<Source> take(List<Source> wanted) {
        var names = Set.copyOf(take(wanted.stream().map(source -> SOURCE + source.id()).distinct().toList()));
        return wanted.stream().filter(source -> names.contains(SOURCE + source.id())).toList();
    }

    /// The same for anything else that is to be done by one at a time.
    public synchronized List<String> take(Collection<String> names) {
        var mine = leases.take(names, holder, clock.instant(), SPAN);
        taken += mine.size();
        return mine;
    }

    /// Who has each of those sources, in words, by its id.
    Map<String, String> holdersOf(List<Source> sources) {
        var held = leases.held(clock.instant()).stream()
                .collect(Collectors.toMap(Leases.Lease::name, lease -> lease.holder()
                        + " is visiting it since " + lease.since()));
        return sources.stream().map(Source::id).distinct().collect(Collectors.toMap(id -> id,
                id -> held.getOrDefault(SOURCE + id, "another run was visiting it")));
    }

    /// Throws if the leases ended, because this machine slept, and another has taken one of them.
    void check() throws IOException {
        if (lost) {
            throw new IOException("another program has taken over what this run was visiting");
        }
    }

    private void keep() {
        try {
            while (!closed.await(RENEWED.toMillis(), TimeUnit.MILLISECONDS)) {
                renew();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void renew() {
        if (leases.renew(holder, clock.instant(), SPAN) < taken) {
            lost = true;
        }
    }

    @Override
    public void close() {
        closed.countDown();
        leases.give(holder);
    }
}
