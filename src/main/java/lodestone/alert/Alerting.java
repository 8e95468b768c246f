package lodestone.alert;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import lodestone.index.WatchMatcher;
import lodestone.model.Assessment;
import lodestone.model.Version;
import lodestone.model.Watch;
import lodestone.record.Records;
import lodestone.store.Alert;
import lodestone.store.Store;
import lodestone.store.Stored;
import lodestone.store.Trace;

/// Turns a stored version into alerts. The key of an alert is made from content, so that a retry, a restart
/// or a rebuilt index raises nothing twice. Thread-safe.
public final class Alerting {

    private final Store store;
    private final WatchMatcher watches;
    private final Milestones milestones;
    private final Clock clock;

    /// Alerts go to that store.
    public Alerting(Store store, WatchMatcher watches, Records records, Clock clock) {
        this.store = store;
        this.watches = watches;
        this.milestones = new Milestones(store, records, clock);
        this.clock = clock;
    }

    /// Raises whatever those versions give reason for. They must be in the index and committed.
    public void consider(Collection<Stored> all) throws IOException {
        var matches = watches.match(all.stream().map(stored -> stored.version().documentId()).toList());
        all.forEach(stored -> consider(stored,
                matches.getOrDefault(stored.version().documentId(), List.of())));
        milestones.consider(all);
    }

    /// A copy gives no reason, its original speaks for it; unless one of them holds a claim or evidence that
    /// the other lacks.
    private void consider(Stored stored, List<Watch> matching) {
        var version = stored.version();
        if (version.copyOf().isPresent()) {
            store.documents().byId(version.copyOf().get()).ifPresent(original -> compare(stored, original));
            return;
        }
        if (stored.assessment().isEmpty()) {
            raise("not-assessed", version, "");
        } else if (stored.assessment().get().flagged()) {
            flag(stored);
        }
        if (version.corrects().isPresent()) {
            raise("correction", version, "", passage(stored));
        } else if (version.number() > 1) {
            raise("edit", version, "", passage(stored));
        }
        matching.forEach(watch -> raise("watch", version, watch.name()));
    }

    /// Raises that the document's page is gone, once for each time that it goes.
    ///
    /// @param since when its host first said so
    public void takenDown(String documentId, Instant since) {
        var key = String.join(":", "taken-down", documentId, Long.toString(since.toEpochMilli()));
        store.alerts().raise(new Alert(key, "taken-down", documentId, "", clock.instant()));
    }

    /// Raises that the watch finds the document, which must be so; false if that was raised before, for it or
    /// for one of its copies, or if it is a copy, for which its original speaks.
    public boolean raise(Watch watch, Stored stored) {
        return isDue(watch, stored) && raise("watch", stored.version(), watch.name());
    }

    /// Whether [#raise] would raise it.
    public boolean isDue(Watch watch, Stored stored) {
        var version = stored.version();
        return version.copyOf().isEmpty() && !store.alerts()
                .isRaised(alert("watch", version, watch.name(), ""), copies(version));
    }

    private void compare(Stored copy, Stored original) {
        if (!Differences.between(copy, original).isEmpty()) {
            var key = String.join(":", "difference", copy.version().textDigest(),
                    original.version().documentId(), original.version().textDigest());
            store.alerts().raise(new Alert(key, "difference", original.version().documentId(),
                    copy.version().documentId(), clock.instant()));
        }
    }

    /// Of one event the next copy that speaks for it tells nothing again.
    private List<String> copies(Version version) {
        return store.traces().group(version.documentId()).stream().map(Trace.Kept::id)
                .filter(id -> !id.equals(version.documentId())).toList();
    }

    /// A page that changes stays one event: while nobody is done with its flag, the edit alone is told; after
    /// that the flag comes up again.
    private void flag(Stored stored) {
        var version = stored.version();
        var documents = new ArrayList<>(copies(version));
        documents.add(version.documentId());
        var former = store.alerts().newest("flag", "", documents);
        if (former.isEmpty()) {
            store.alerts().raise(alert("flag", version, "", ""));
        } else if (former.get().state().settled() && version.number() > 1
                && former.get().alert().documentId().equals(version.documentId())) {
            var reason = "flagged again: its text has changed since this was " + former.get().state().label();
            store.alerts().reopen(alert("flag", version, "", reason), former.get(), reason);
        }
    }

    /// Says so if what changed was flagged and a passage that claims is no longer there as it was.
    private String passage(Stored stored) {
        var version = stored.version();
        return store.documents().before(version).flatMap(Stored::assessment).filter(Assessment::flagged)
                .filter(found -> found.claims().stream()
                        .anyMatch(claim -> !version.document().text().contains(claim.text())))
                .map(_ -> "a passage that was flagged is not there as it was").orElse("");
    }

    private Alert alert(String kind, Version version, String subject, String detail) {
        var key = String.join(":", kind, subject, version.documentId(), version.textDigest());
        return new Alert(key, kind, version.documentId(), subject, clock.instant(), detail);
    }

    private boolean raise(String kind, Version version, String subject) {
        return raise(kind, version, subject, "");
    }

    private boolean raise(String kind, Version version, String subject, String detail) {
        return store.alerts().raise(alert(kind, version, subject, detail),
                kind.equals("edit") ? List.of() : copies(version));
    }
}
