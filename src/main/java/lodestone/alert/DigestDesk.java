package lodestone.alert;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import lodestone.model.DigestPeriod;
import lodestone.model.HostDay;
import lodestone.store.Alert;
import lodestone.store.Store;
import lodestone.store.Stored;

/// Gathers every alert that no digest has told, writes the digest, and only then notes that they are told.
/// What a crash left in between is told by the digest that lies there whole, or else by the next. A period
/// has one digest: one that lies there whole is its digest, one that does not never was.
public final class DigestDesk {

    private final Store store;
    private final DigestFiles files;
    private final ZoneId zone;
    private final Clock clock;

    /// @param zone whose calendar names the day
    public DigestDesk(Store store, DigestFiles files, ZoneId zone, Clock clock) {
        this.store = store;
        this.files = files;
        this.zone = zone;
        this.clock = clock;
    }

    /// Writes the digest of that run and returns it.
    ///
    /// @return empty if the period has a digest: then nothing is told
    public synchronized Optional<Issued> issue(DigestPeriod period, long run, List<Coverage> coverage,
            List<String> faults) throws IOException {
        settle();
        var pending = store.alerts().pending();
        var digest = new Digest(clock.instant(), zone, entries(pending), news(pending), coverage,
                faults, store.documents().count(), access(), period);
        var name = DigestFiles.name(digest, run);
        if (!store.periods().begin(period, name)) {
            return Optional.empty();
        }
        store.alerts().begin(pending, name);
        files.write(digest, name);
        told(name);
        return Optional.of(new Issued(digest, name));
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
                store.periods().abandon(name);
            }
        }
    }

    private void told(String name) {
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

    private static List<SourceNews> news(List<Alert> pending) {
        return pending.stream().filter(alert -> alert.documentId().isEmpty())
                .map(alert -> new SourceNews(alert.subject(), alert.kind(), alert.detail())).toList();
    }

    /// One entry a release: what was raised for a text that has since become a copy of another stands there.
    private List<Entry> entries(List<Alert> pending) {
        var heads = new LinkedHashMap<String, Stored>();
        var byDocument = new LinkedHashMap<String, List<Alert>>();
        for (var alert : pending) {
            head(alert.documentId()).ifPresent(stored -> {
                var id = stored.version().documentId();
                heads.put(id, stored);
                byDocument.computeIfAbsent(id, _ -> new ArrayList<>()).add(alert);
            });
        }
        return byDocument.entrySet().stream()
                .map(event -> entry(Objects.requireNonNull(heads.get(event.getKey())), event.getValue()))
                .toList();
    }

    private Optional<Stored> head(String id) {
        var stored = store.documents().byId(id);
        return stored.flatMap(found -> found.version().copyOf()).flatMap(store.documents()::byId)
                .or(() -> stored);
    }

    private Entry entry(Stored stored, List<Alert> alerts) {
        var id = stored.version().documentId();
        var watches = alerts.stream().filter(alert -> alert.kind().equals("watch")).map(Alert::subject)
                .distinct().toList();
        var kinds = alerts.stream().map(Alert::kind).distinct().toList();
        var earlier = earlier(stored);
        return new Entry(stored.version(), stored.assessment(), stored.notAssessed(), kinds, watches,
                store.documents().alsoAt(id), comparisons(earlier, stored, alerts),
                FindingsDiff.between(earlier.flatMap(Stored::assessment), stored.assessment()),
                earlier.map(Stored::version).filter(version -> !version.documentId().equals(id)));
    }

    private List<Comparison> comparisons(Optional<Stored> earlier, Stored stored, List<Alert> alerts) {
        var found = new ArrayList<Comparison>();
        earlier.map(old -> edited(old, stored)).ifPresent(found::add);
        for (var alert : alerts) {
            switch (alert.kind()) {
                case "taken-down" -> takenDown(alert.documentId()).ifPresent(found::add);
                case "difference" -> difference(alert, stored).ifPresent(found::add);
                default -> {
                }
            }
        }
        return found;
    }

    private static Comparison edited(Stored old, Stored stored) {
        return new Comparison(stored.version().number() > 1 ? "edit" : "correction", old.version().capture(),
                stored.version().capture(), SentenceDiff.between(old.version().document().text(),
                        stored.version().document().text()));
    }

    private Optional<Comparison> takenDown(String id) {
        var absent = store.absences().of(id);
        return store.absences().lastSeen(id).filter(_ -> !absent.isEmpty())
                .map(seen -> new Comparison("taken-down", seen, absent.getLast(), List.of()));
    }

    /// The copy may have come to speak for both since it was raised.
    private Optional<Comparison> difference(Alert alert, Stored stored) {
        boolean speaks = alert.subject().equals(stored.version().documentId());
        return store.documents().byId(speaks ? alert.documentId() : alert.subject())
                .map(copy -> new Comparison(alert.kind(), copy.version().capture(),
                        stored.version().capture(), Differences.between(copy, stored)));
    }

    /// The version before, or else what it corrects.
    private Optional<Stored> earlier(Stored stored) {
        var version = stored.version();
        if (version.number() > 1) {
            return store.documents().versions(version.documentId()).stream()
                    .filter(other -> other.version().number() == version.number() - 1).findFirst();
        }
        return version.corrects().flatMap(store.documents()::byId);
    }
}
