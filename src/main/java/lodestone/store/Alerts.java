package lodestone.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/// Alerts, one per event.
public final class Alerts {

    Alerts() {}

    /// Raises the alert; false if that key was raised before.
    public boolean raise(Alert alert) {
        throw new IllegalStateException("skeleton " + alert);
    }

    /// Raised and in no digest yet, oldest first.
    public List<Alert> pending() {
        throw new IllegalStateException("skeleton");
    }

    /// They stand in the digest of that name.
    public void told(Collection<Alert> alerts, String digest, Instant at) {
        throw new IllegalStateException("skeleton " + alerts + digest + at);
    }
}
