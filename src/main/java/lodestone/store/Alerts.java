package lodestone.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// Alerts, one per event.
public final class Alerts {

    private final Database database;

    Alerts(Database database) {
        this.database = database;
    }

    /// Raises the alert; false if that key was raised before.
    public boolean raise(Alert alert) {
        return raise(alert, List.of());
    }

    /// Raises the alert unless that key was raised before, or one of that kind and subject for one of its
    /// copies: then it is the same event.
    public boolean raise(Alert alert, Collection<String> copies) {
        return database.write(handle -> told(handle, alert, copies) ? 0 : handle.createUpdate(
                "INSERT INTO alert (alert_key, kind, document_id, subject, raised, detail) "
                        + "VALUES (:key, :kind, :document, :subject, :raised, :detail) "
                        + "ON CONFLICT (alert_key) DO NOTHING")
                .bind("key", PlainText.of(alert.key())).bind("kind", alert.kind())
                .bind("document", alert.documentId())
                .bind("subject", PlainText.of(alert.subject())).bind("raised", alert.raised().toEpochMilli())
                .bind("detail", PlainText.of(alert.detail())).execute()) == 1;
    }

    /// Whether that key was raised, or one of that kind and subject for one of its copies.
    public boolean isRaised(Alert alert, Collection<String> copies) {
        return database.read(handle -> told(handle, alert, copies)
                || handle.createQuery("SELECT COUNT(*) FROM alert WHERE alert_key = :key")
                        .bind("key", PlainText.of(alert.key())).mapTo(Integer.class).one() > 0);
    }

    private static boolean told(Handle handle, Alert alert, Collection<String> copies) {
        return !copies.isEmpty() && handle.createQuery("SELECT COUNT(*) FROM alert WHERE kind = :kind "
                + "AND subject = :subject AND document_id IN (<copies>)")
                .bind("kind", alert.kind()).bind("subject", PlainText.of(alert.subject()))
                .bindList("copies", List.copyOf(copies)).mapTo(Integer.class).one() > 0;
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

    /// A digest of that name is about to be written, in which they stand.
    public void begin(Collection<Alert> alerts, String digest) {
        database.change(handle -> {
            var batch = handle.prepareBatch(
                    "UPDATE alert SET digest = :digest WHERE alert_key = :key AND told IS NULL");
            alerts.forEach(alert -> batch.bind("digest", digest).bind("key", PlainText.of(alert.key()))
                    .add());
            if (!alerts.isEmpty()) {
                batch.execute();
            }
        });
    }

    /// Names of digests that were begun and of which it is not known whether they were written to the end.
    public List<String> begun() {
        return database.read(handle -> handle.createQuery("SELECT DISTINCT digest FROM alert "
                + "WHERE told IS NULL AND digest IS NOT NULL ORDER BY digest").mapTo(String.class).list());
    }

    /// The digest of that name, which was begun, was written.
    public void told(String digest, Instant at) {
        database.change(handle -> handle
                .createUpdate("UPDATE alert SET told = :at WHERE digest = :digest AND told IS NULL")
                .bind("digest", digest).bind("at", at.toEpochMilli()).execute());
    }
}
