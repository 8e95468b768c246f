package lodestone.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/// Alerts, one per event.
public final class Alerts {

    private final Database database;

    Alerts(Database database) {
        this.database = database;
    }

    /// Raises the alert; false if that key was raised before.
    public boolean raise(Alert alert) {
        return database.write(handle -> handle.createUpdate(
                "INSERT INTO alert (alert_key, kind, document_id, subject, raised, detail) "
                        + "VALUES (:key, :kind, :document, :subject, :raised, :detail) "
                        + "ON CONFLICT (alert_key) DO NOTHING")
                .bind("key", PlainText.of(alert.key())).bind("kind", alert.kind())
                .bind("document", alert.documentId())
                .bind("subject", PlainText.of(alert.subject())).bind("raised", alert.raised().toEpochMilli())
                .bind("detail", PlainText.of(alert.detail())).execute() == 1);
    }

    /// Raised and in no digest yet, oldest first.
    public List<Alert> pending() {
        return database.read(handle -> handle
                .createQuery("SELECT * FROM alert WHERE told IS NULL ORDER BY raised, alert_key")
                .map((row, _) -> new Alert(row.getString("alert_key"), row.getString("kind"),
                        row.getString("document_id"), row.getString("subject"),
                        Instant.ofEpochMilli(row.getLong("raised")),
                        Columns.text(row, "detail").orElse("")))
                .list());
    }

    /// They stand in the digest of that name; those that stood in an earlier one stay there.
    public void told(Collection<Alert> alerts, String digest, Instant at) {
        database.change(handle -> {
            var batch = handle.prepareBatch(
                    "UPDATE alert SET digest = :digest, told = :at WHERE alert_key = :key AND told IS NULL");
            alerts.forEach(alert -> batch.bind("digest", digest).bind("at", at.toEpochMilli())
                    .bind("key", PlainText.of(alert.key())).add());
            if (!alerts.isEmpty()) {
                batch.execute();
            }
        });
    }
}
