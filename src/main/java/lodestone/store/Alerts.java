package lodestone.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/// Alerts, one per event.
public final class Alerts {

    private final Jdbi jdbi;

    Alerts(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// Raises the alert; false if that key was raised before.
    public boolean raise(Alert alert) {
        return jdbi.inTransaction(handle -> handle.createUpdate(
                "INSERT INTO alert (alert_key, kind, document_id, subject, raised) "
                        + "VALUES (:key, :kind, :document, :subject, :raised) ON CONFLICT (alert_key) DO "
                        + "NOTHING")
                .bind("key", alert.key()).bind("kind", alert.kind()).bind("document", alert.documentId())
                .bind("subject", alert.subject()).bind("raised", alert.raised().toEpochMilli())
                .execute() == 1);
    }

    /// Raised and in no digest yet, oldest first.
    public List<Alert> pending() {
        return jdbi.withHandle(handle -> handle
                .createQuery("SELECT * FROM alert WHERE told IS NULL ORDER BY raised, alert_key")
                .map((row, _) -> new Alert(row.getString("alert_key"), row.getString("kind"),
                        row.getString("document_id"), row.getString("subject"),
                        Instant.ofEpochMilli(row.getLong("raised"))))
                .list());
    }

    /// They stand in the digest of that name.
    public void told(Collection<Alert> alerts, String digest, Instant at) {
        jdbi.useTransaction(handle -> {
            var batch = handle
                    .prepareBatch("UPDATE alert SET digest = :digest, told = :at WHERE alert_key = :key");
            alerts.forEach(alert -> batch.bind("digest", digest).bind("at", at.toEpochMilli())
                    .bind("key", alert.key()).add());
            if (!alerts.isEmpty()) {
                batch.execute();
            }
        });
    }
}
