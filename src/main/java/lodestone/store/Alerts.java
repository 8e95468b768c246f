package lodestone.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

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
        return database.writeUntil(handle -> isRaised(handle, alert, copies) ? Optional.of(false)
                : insert(handle, alert, 1, null));
    }

    /// Raises the alert as the next episode of one that was told before; false if that key was raised before.
    ///
    /// @param reason why it has come up again
    public boolean reopen(Alert alert, AlertStatus former, String reason) {
        return database.writeUntil(handle -> known(handle, alert) ? Optional.of(false)
                : insert(handle, alert, former.episode() + 1, reason));
    }

    private static boolean known(Handle handle, Alert alert) {
        return handle.createQuery("SELECT COUNT(*) FROM alert WHERE alert_key = :key")
                .bind("key", PlainText.of(alert.key())).mapTo(Integer.class).one() > 0;
    }

    /// Empty if another program has taken the number or the key in the same moment.
    private static Optional<Boolean> insert(Handle handle, Alert alert, int episode,
            @Nullable String reason) {
        int fresh = handle.createUpdate("INSERT INTO alert (alert_key, kind, document_id, subject, raised, "
                + "detail, number, state, changed, episode, reopened) SELECT :key, :kind, :document, "
                + ":subject, :raised, :detail, COALESCE(MAX(number), 0) + 1, 'new', :raised, :episode, "
                + ":reason FROM alert WHERE 1 = 1 ON CONFLICT DO NOTHING")
                .bind("key", PlainText.of(alert.key())).bind("kind", alert.kind())
                .bind("document", alert.documentId())
                .bind("subject", PlainText.of(alert.subject())).bind("raised", alert.raised().toEpochMilli())
                .bind("detail", PlainText.of(alert.detail())).bind("episode", episode)
                .bind("reason", reason == null ? null : PlainText.of(reason)).execute();
        return Optional.of(true).filter(_ -> fresh == 1);
    }

    /// Whether that key was raised, or one of that kind and subject for one of its copies.
    public boolean isRaised(Alert alert, Collection<String> copies) {
        return database.read(handle -> isRaised(handle, alert, copies));
    }

    private static boolean isRaised(Handle handle, Alert alert, Collection<String> copies) {
        return known(handle, alert) || told(handle, alert, copies);
    }

    private static boolean told(Handle handle, Alert alert, Collection<String> copies) {
        return !copies.isEmpty() && handle.createQuery("SELECT COUNT(*) FROM alert WHERE kind = :kind "
                + "AND subject = :subject AND document_id IN (<copies>)")
                .bind("kind", alert.kind()).bind("subject", PlainText.of(alert.subject()))
                .bindList("copies", List.copyOf(copies)).mapTo(Integer.class).one() > 0;
    }

    /// The newest of that kind and subject for one of those documents.
    public Optional<AlertStatus> newest(String kind, String subject, Collection<String> documents) {
        return database.read(handle -> handle.createQuery("SELECT * FROM alert WHERE kind = :kind "
                + "AND subject = :subject AND document_id IN (<documents>) "
                + "ORDER BY raised DESC, number DESC LIMIT 1")
                .bind("kind", kind).bind("subject", PlainText.of(subject))
                .bindList("documents", List.copyOf(documents)).map(Alerts::status).findFirst());
    }

    /// The newest of that kind and subject, newest first, at most that many.
    public List<AlertStatus> latest(String kind, String subject, int limit) {
        return database.read(handle -> handle.createQuery("SELECT * FROM alert WHERE kind = :kind "
                + "AND subject = :subject ORDER BY raised DESC, number DESC LIMIT :limit")
                .bind("kind", kind).bind("subject", PlainText.of(subject)).bind("limit", limit)
                .map(Alerts::status).list());
    }

    /// The alert of that number.
    public Optional<AlertStatus> byNumber(long number) {
        return database.read(handle -> handle.createQuery("SELECT * FROM alert WHERE number = :number")
                .bind("number", number).map(Alerts::status).findFirst());
    }

    /// Those that stand so, newest first, at most that many.
    public List<AlertStatus> list(Collection<AlertStatus.State> states, int limit) {
        return database.read(handle -> handle.createQuery("SELECT * FROM alert WHERE state IN (<states>) "
                + "ORDER BY raised DESC, number DESC LIMIT :limit")
                .bindList("states", states.stream().map(AlertStatus.State::label).toList())
                .bind("limit", limit).map(Alerts::status).list());
    }

    /// Those that stand so and whose number is smaller, in falling order of their numbers.
    public List<AlertStatus> before(Collection<AlertStatus.State> states, long number, int limit) {
        return database.read(handle -> handle.createQuery("SELECT * FROM alert WHERE state IN (<states>) "
                + "AND number < :number ORDER BY number DESC LIMIT :limit")
                .bindList("states", states.stream().map(AlertStatus.State::label).toList())
                .bind("number", number).bind("limit", limit).map(Alerts::status).list());
    }

    /// A person takes it on or is done with it. What is closed stays closed.
    ///
    /// @return false if there is none of that number, or it was closed before
    public boolean settle(long number, AlertStatus.State state, String by, Instant at) {
        return database.write(handle -> handle.createUpdate("UPDATE alert SET state = :state, changed = :at, "
                + "changed_by = :by WHERE number = :number AND state <> 'closed'")
                .bind("state", state.label()).bind("at", at.toEpochMilli()).bind("by", PlainText.of(by))
                .bind("number", number).execute()) == 1;
    }

    /// What the listing gave reason for is over: its open alerts of those kinds are closed.
    public void close(Collection<String> kinds, String subject, String by, Instant at) {
        var open = database.read(handle -> handle.createQuery("SELECT alert_key FROM alert "
                + "WHERE kind IN (<kinds>) AND document_id = '' AND subject = :subject "
                + "AND state <> 'closed' AND told IS NOT NULL")
                .bindList("kinds", List.copyOf(kinds)).bind("subject", PlainText.of(subject))
                .mapTo(String.class).list());
        if (!open.isEmpty()) {
            database.change(handle -> handle.createUpdate("UPDATE alert SET state = 'closed', "
                    + "changed = :at, changed_by = :by WHERE alert_key IN (<open>)")
                    .bind("at", at.toEpochMilli()).bind("by", PlainText.of(by)).bindList("open", open)
                    .execute());
        }
    }

    private static AlertStatus status(ResultSet row, StatementContext context) throws SQLException {
        return new AlertStatus(alert(row), row.getLong("number"),
                AlertStatus.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                Instant.ofEpochMilli(row.getLong("changed")), Columns.text(row, "changed_by"),
                row.getInt("episode"), Columns.text(row, "reopened"));
    }

    private static Alert alert(ResultSet row) throws SQLException {
        return new Alert(row.getString("alert_key"), row.getString("kind"), row.getString("document_id"),
                row.getString("subject"), Instant.ofEpochMilli(row.getLong("raised")),
                Columns.text(row, "detail").orElse(""));
    }

    /// When one of that kind and subject was last told.
    public Optional<Instant> lastTold(String kind, String subject) {
        return database.read(handle -> handle.createQuery("SELECT MAX(told) FROM alert "
                + "WHERE kind = :kind AND subject = :subject AND told IS NOT NULL")
                .bind("kind", kind).bind("subject", PlainText.of(subject)).mapTo(Long.class).findFirst()
                .map(Instant::ofEpochMilli));
    }

    /// Raised and in no digest yet, oldest first.
    public List<Alert> pending() {
        return database.read(handle -> handle
                .createQuery("SELECT * FROM alert WHERE told IS NULL ORDER BY raised, alert_key")
                .map((row, _) -> alert(row)).list());
    }

    /// A digest of that name is about to be written, in which they stand.
    public void begin(Collection<Alert> alerts, String digest) {
        database.change(handle -> Batches.send(handle,
                "UPDATE alert SET digest = :digest WHERE alert_key = :key AND told IS NULL", alerts,
                (row, alert, _) -> row.bind("digest", digest).bind("key", PlainText.of(alert.key()))));
    }

    /// Names of digests that were begun and of which it is not known whether they were written to the end.
    public List<String> begun() {
        return database.read(handle -> handle.createQuery("SELECT DISTINCT digest FROM alert "
                + "WHERE told IS NULL AND digest IS NOT NULL ORDER BY digest").mapTo(String.class).list());
    }

    /// The digest of that name, which was begun, was written: whoever is told by its files alone is notified.
    public void told(String digest, Instant at) {
        database.change(handle -> {
            handle.createUpdate("UPDATE alert SET told = :at WHERE digest = :digest AND told IS NULL")
                    .bind("digest", digest).bind("at", at.toEpochMilli()).execute();
            handle.createUpdate("UPDATE alert SET state = 'notified', changed = :at WHERE digest = :digest "
                    + "AND state = 'new' AND alert_key NOT IN (SELECT alert_key FROM message_alert)")
                    .bind("digest", digest).bind("at", at.toEpochMilli()).execute();
        });
    }
}
