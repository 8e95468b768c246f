package lodestone.alert;

import java.io.IOException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import lodestone.index.WatchMatcher;
import lodestone.model.Version;
import lodestone.model.Watch;
import lodestone.store.Alert;
import lodestone.store.Alerts;
import lodestone.store.Stored;

/// Turns a stored version into alerts. The key of an alert is made from content, so that a retry, a restart
/// or a rebuilt index raises nothing twice. Thread-safe.
public final class Alerting {

    private final Alerts alerts;
    private final WatchMatcher watches;
    private final Clock clock;

    /// Alerts go to that store.
    public Alerting(Alerts alerts, WatchMatcher watches, Clock clock) {
        this.alerts = alerts;
        this.watches = watches;
        this.clock = clock;
    }

    /// Raises whatever those versions give reason for. They must be in the index and committed.
    public void consider(Collection<Stored> all) throws IOException {
        var matches = watches.match(all.stream().map(stored -> stored.version().documentId()).toList());
        all.forEach(stored -> consider(stored,
                matches.getOrDefault(stored.version().documentId(), List.of())));
    }

    /// A copy gives no reason, its original speaks for it.
    private void consider(Stored stored, List<Watch> matching) {
        var version = stored.version();
        if (version.copyOf().isPresent()) {
            return;
        }
        if (stored.assessment().isEmpty()) {
            raise("not-assessed", version, "");
        } else if (stored.assessment().get().flagged()) {
            raise("flag", version, "");
        }
        if (version.corrects().isPresent()) {
            raise("correction", version, "");
        } else if (version.number() > 1) {
            raise("edit", version, "");
        }
        matching.forEach(watch -> raise("watch", version, watch.name()));
    }

    private void raise(String kind, Version version, String subject) {
        var key = String.join(":", kind, subject, version.documentId(), version.textDigest());
        alerts.raise(new Alert(key, kind, version.documentId(), subject, clock.instant()));
    }
}
