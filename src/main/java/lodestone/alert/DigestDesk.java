package lodestone.alert;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import lodestone.model.DigestPeriod;
import lodestone.model.HostDay;
import lodestone.model.Watch;
import lodestone.store.Alert;
import lodestone.store.Store;

/// Gathers every alert that no digest has told, writes the digest, and only then notes that they are told.
/// What a crash left in between is told by the digest that lies there whole, or else by the next. A period
/// has one digest: one that lies there whole is its digest, one that does not never was.
public final class DigestDesk {

    private static final Duration WEEK = Duration.ofDays(7);

    private final Store store;
    private final DigestFiles files;
    private final Delivering delivering;
    private final ZoneId zone;
    private final Clock clock;

    /// @param zone whose calendar names the day
    public DigestDesk(Store store, DigestFiles files, Delivering delivering, ZoneId zone, Clock clock) {
        this.store = store;
        this.files = files;
        this.delivering = delivering;
        this.zone = zone;
        this.clock = clock;
    }

    /// Writes the digest of that run and returns it.
    ///
    /// @return empty if the period has a digest: then nothing is told
    public synchronized Optional<Issued> issue(DigestPeriod period, long run, List<Coverage> coverage,
            List<String> faults) throws IOException {
        settle();
        var pending = pending(period);
        var troubles = store.messages().troubled().stream().map(Courier::words).toList();
        Function<List<Alert>, Digest> maker = alerts -> digest(period, alerts, coverage, faults, troubles);
        var digest = maker.apply(pending);
        var name = DigestFiles.name(digest, run);
        if (!store.periods().begin(period, name)) {
            return Optional.empty();
        }
        store.alerts().begin(pending, name);
        delivering.outbox().prepare(name, pending,
                alerts -> alerts.equals(pending) ? digest : maker.apply(alerts));
        files.write(digest, name);
        told(name);
        return Optional.of(new Issued(digest, name));
    }

    private Digest digest(DigestPeriod period, List<Alert> alerts, List<Coverage> coverage,
            List<String> faults, List<String> troubles) {
        var now = clock.instant();
        return new Digest(now, zone, delivering.entries().of(alerts, LocalDate.ofInstant(now, zone)),
                Entries.news(alerts), coverage, faults, store.documents().count(), access(), period,
                troubles, delivering.shown());
    }

    /// What a weekly watch found waits for the weekly digest, but no longer than a week.
    private List<Alert> pending(DigestPeriod period) {
        var week = clock.instant().minus(WEEK);
        return store.alerts().pending().stream()
                .filter(alert -> period.kind() == DigestPeriod.Kind.WEEKLY || alert.raised().isBefore(week)
                        || delivering.outbox().watch(alert)
                                .filter(watch -> watch.schedule() == Watch.Schedule.WEEKLY).isEmpty())
                .toList();
    }

    /// Finds out what became of digests that were begun: those that lie there whole are written. Before this
    /// is known, nobody can say for which periods a digest is due.
    public synchronized void settle() throws IOException {
        var begun = new TreeSet<>(store.alerts().begun());
        begun.addAll(store.periods().begun());
        for (var name : begun) {
            if (files.areWhole(name)) {
                told(name);
            } else {
                files.delete(name);
                store.messages().abandon(name);
                store.periods().abandon(name);
            }
        }
    }

    private void told(String name) {
        store.messages().release(name);
        store.alerts().told(name, clock.instant());
        store.periods().issued(name, clock.instant());
    }

    /// What hosts were asked since the day on which the run began.
    private List<HostDay> access() {
        var began = store.runs().newestStart().orElse(clock.instant());
        return store.hostDays().since(LocalDate.ofInstant(began, ZoneOffset.UTC));
    }

    /// A digest as it was written.
    ///
    /// @param name of its files without their ending
    public record Issued(Digest digest, String name) {}
}
