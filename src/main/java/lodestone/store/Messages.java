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

/// What is to be delivered to whom, and what came of it. All methods are thread-safe.
public final class Messages {

    private static final String SELECT = "SELECT d.*, m.channel, m.subject, m.created FROM delivery d "
            + "JOIN message m ON m.id = d.message_id ";

    private final Database database;

    Messages(Database database) {
        this.database = database;
    }

    /// Keeps them back until [#release].
    public void prepare(Collection<Message> messages) {
        database.change(handle -> messages.forEach(message -> insert(handle, message, "held")));
    }

    /// Keeps them to be delivered and notes that what they tell is told, in one transaction: both or neither.
    /// What another program told meanwhile is not told again: then nothing is kept.
    ///
    /// @return whether they are kept
    public boolean send(Collection<Message> messages, Collection<Alert> told, String digest, Instant at) {
        return database.write(handle -> {
            boolean free = told.stream().allMatch(alert -> isUntold(handle, alert));
            if (free) {
                told.forEach(alert -> tell(handle, alert, digest, at));
                messages.forEach(message -> insert(handle, message, "waiting"));
            }
            return free;
        });
    }

    private static boolean isUntold(Handle handle, Alert alert) {
        return handle.createQuery("SELECT COUNT(*) FROM alert WHERE alert_key = :key AND told IS NULL")
                .bind("key", PlainText.of(alert.key())).mapTo(Integer.class).one() == 1;
    }

    private static void tell(Handle handle, Alert alert, String digest, Instant at) {
        int mine = handle.createUpdate("UPDATE alert SET told = :at, digest = :digest "
                + "WHERE alert_key = :key AND told IS NULL")
                .bind("at", at.toEpochMilli()).bind("digest", digest)
                .bind("key", PlainText.of(alert.key())).execute();
        if (mine == 0) {
            throw new IllegalStateException("another program has told " + alert.key() + " in this moment");
        }
    }

    private static void insert(Handle handle, Message message, String state) {
        int fresh = handle.createUpdate("INSERT INTO message (id, channel, created, period, subject, "
                + "content) VALUES (:id, :channel, :created, :digest, :subject, :content) "
                + "ON CONFLICT DO NOTHING")
                .bind("id", message.id()).bind("channel", message.channel())
                .bind("created", message.created().toEpochMilli()).bind("digest", message.digest())
                .bind("subject", PlainText.of(message.subject()))
                .bind("content", PlainText.of(message.content())).execute();
        if (fresh == 1) {
            message.alerts().forEach(key -> handle.execute("INSERT INTO message_alert (message_id, "
                    + "alert_key) VALUES (?, ?) ON CONFLICT DO NOTHING", message.id(), PlainText.of(key)));
            message.recipients().forEach(recipient -> handle.execute("INSERT INTO delivery (message_id, "
                    + "recipient, state, attempts, due, changed) VALUES (?, ?, ?, 0, ?, ?)", message.id(),
                    PlainText.of(recipient.name()), state, recipient.due().toEpochMilli(),
                    message.created().toEpochMilli()));
        }
    }

    /// The digest of that name is whole: what belongs to it may go.
    public void release(String digest) {
        database.change(handle -> handle.createUpdate("UPDATE delivery SET state = 'waiting' "
                + "WHERE state = 'held' AND message_id IN (SELECT id FROM message WHERE period = :digest)")
                .bind("digest", digest).execute());
    }

    /// The digest of that name came to nothing, and so does what belongs to it.
    public void abandon(String digest) {
        database.change(handle -> {
            for (var table : List.of("delivery", "message_alert")) {
                handle.createUpdate("DELETE FROM " + table + " WHERE message_id IN "
                        + "(SELECT id FROM message WHERE period = :digest)").bind("digest", digest).execute();
            }
            handle.createUpdate("DELETE FROM message WHERE period = :digest").bind("digest", digest)
                    .execute();
        });
    }

    /// Waiting, and to be tried by then; oldest first.
    public List<Delivery> due(Instant now) {
        return database.read(handle -> handle.createQuery(SELECT
                + "WHERE d.state = 'waiting' AND d.due <= :now ORDER BY d.due, d.message_id, d.recipient")
                .bind("now", now.toEpochMilli()).map(Messages::map).list());
    }

    /// When the next of those that wait is due; empty if none waits.
    public Optional<Instant> nextDue() {
        return database.read(handle -> handle.createQuery("SELECT due FROM delivery WHERE state = 'waiting' "
                + "ORDER BY due LIMIT 1").mapTo(Long.class).findFirst().map(Instant::ofEpochMilli));
    }

    /// What it says.
    public String content(String messageId) {
        return database.read(handle -> handle.createQuery("SELECT content FROM message WHERE id = :id")
                .bind("id", messageId).mapTo(String.class).one());
    }

    /// It is taken; alerts that nobody had been notified of now are.
    public void delivered(Delivery delivery, Instant at) {
        database.change(handle -> {
            put(handle, delivery, "delivered", at, at, null);
            handle.createUpdate("UPDATE alert SET state = 'notified', changed = :at WHERE state = 'new' "
                    + "AND alert_key IN (SELECT alert_key FROM message_alert WHERE message_id = :id)")
                    .bind("at", at.toEpochMilli()).bind("id", delivery.messageId()).execute();
        });
    }

    /// It is tried again then.
    public void later(Delivery delivery, String fault, Instant due, Instant at) {
        database.change(handle -> put(handle, delivery, "waiting", due, at, fault));
    }

    /// It is given up.
    public void dead(Delivery delivery, String fault, Instant at) {
        database.change(handle -> put(handle, delivery, "dead", at, at, fault));
    }

    private static void put(Handle handle, Delivery delivery, String state, Instant due, Instant at,
            @org.jspecify.annotations.Nullable String fault) {
        handle.createUpdate("UPDATE delivery SET state = :state, attempts = attempts + 1, due = :due, "
                + "changed = :at, fault = :fault WHERE message_id = :id AND recipient = :recipient")
                .bind("state", state).bind("due", due.toEpochMilli()).bind("at", at.toEpochMilli())
                .bind("fault", fault == null ? null : PlainText.of(fault)).bind("id", delivery.messageId())
                .bind("recipient", PlainText.of(delivery.recipient())).execute();
    }

    /// What was given up, and what failed and is tried again; newest first.
    public List<Delivery> troubled() {
        return database.read(handle -> handle.createQuery(SELECT
                + "WHERE d.state = 'dead' OR (d.state = 'waiting' AND d.attempts > 0) "
                + "ORDER BY m.created DESC, d.message_id, d.recipient").map(Messages::map).list());
    }

    /// Every delivery that tells that alert, oldest first.
    public List<Delivery> of(String alertKey) {
        return database.read(handle -> handle.createQuery(SELECT + "JOIN message_alert a "
                + "ON a.message_id = m.id WHERE a.alert_key = :key ORDER BY m.created, m.id, d.recipient")
                .bind("key", PlainText.of(alertKey)).map(Messages::map).list());
    }

    /// Forgets what messages said that were made before then and that everybody got. That they were sent, to
    /// whom and under which key stays, so that none is ever made again.
    public int forgetContents(Instant before) {
        return database.write(handle -> handle.createUpdate("UPDATE message SET content = '' "
                + "WHERE created < :before AND content <> '' AND NOT EXISTS (SELECT 1 FROM delivery d "
                + "WHERE d.message_id = message.id AND d.state <> 'delivered')")
                .bind("before", before.toEpochMilli()).execute());
    }

    /// Tries again at once what was given up and what failed and waits; returns how many.
    public int revive(Instant at) {
        return database.write(handle -> handle.createUpdate("UPDATE delivery SET state = 'waiting', "
                + "attempts = 0, due = :at, changed = :at WHERE state = 'dead' "
                + "OR (state = 'waiting' AND attempts > 0)")
                .bind("at", at.toEpochMilli()).execute());
    }

    private static Delivery map(ResultSet row, StatementContext context) throws SQLException {
        return new Delivery(row.getString("message_id"), row.getString("channel"), row.getString("recipient"),
                row.getString("subject"), Instant.ofEpochMilli(row.getLong("created")),
                Delivery.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getInt("attempts"), Instant.ofEpochMilli(row.getLong("due")),
                Instant.ofEpochMilli(row.getLong("changed")), Columns.text(row, "fault"));
    }
}
