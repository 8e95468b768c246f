package lodestone.store;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import lodestone.model.TextDigest;
import org.jdbi.v3.core.Handle;

/// Who did what, for good: lines are added and read, never changed. Each holds the digest of itself and the
/// digest of the line before it.
public final class AuditLog {

    private static final int PAGE = 500;

    private final Database database;

    AuditLog(Database database) {
        this.database = database;
    }

    /// A line with its place.
    public record Entry(long id, AuditLine line, String digest) {}

    /// Adds a line after the newest.
    public void add(AuditLine line) {
        database.writeUntil(handle -> Optional.of(insert(handle, line)).filter(rows -> rows == 1));
    }

    /// Another program's line may take the place first; then this one goes after it.
    private static int insert(Handle handle, AuditLine line) {
        var last = handle.createQuery("SELECT * FROM audit ORDER BY id DESC LIMIT 1")
                .map((row, _) -> entry(row)).findOne();
        return handle.createUpdate("INSERT INTO audit (id, at, account, address, action, subject, detail, "
                + "outcome, digest) VALUES (:id, :at, :account, :address, :action, :subject, :detail, "
                + ":outcome, :digest) ON CONFLICT (id) DO NOTHING")
                .bind("id", last.map(Entry::id).orElse(0L) + 1).bind("at", line.at().toEpochMilli())
                .bind("account", PlainText.of(line.account())).bind("address", PlainText.of(line.address()))
                .bind("action", PlainText.of(line.action())).bind("subject", PlainText.of(line.subject()))
                .bind("detail", PlainText.of(line.detail())).bind("outcome", PlainText.of(line.outcome()))
                .bind("digest", digest(last.map(Entry::digest).orElse(""), line)).execute();
    }

    /// The newest lines before that one, newest first.
    ///
    /// @param account whose; blank for everybody's
    /// @param before [Long#MAX_VALUE] begins with the newest
    public List<Entry> newest(String account, long before, int limit) {
        return database.read(handle -> handle.createQuery("SELECT * FROM audit WHERE id < :before "
                + (account.isEmpty() ? "" : "AND account = :account ") + "ORDER BY id DESC LIMIT :limit")
                .bind("before", before).bind("account", account).bind("limit", limit)
                .map((row, _) -> entry(row)).list());
    }

    /// The oldest lines after that one, oldest first.
    public List<Entry> after(long id, int limit) {
        return database.read(handle -> handle
                .createQuery("SELECT * FROM audit WHERE id > :id ORDER BY id LIMIT :limit")
                .bind("id", id).bind("limit", limit).map((row, _) -> entry(row)).list());
    }

    /// The first line that is not what was written, or before which one is missing; empty if all are there.
    /// That the newest lines were taken away cannot be seen.
    public Optional<Long> firstChanged() {
        long id = 0;
        var digest = "";
        for (var page = after(0, PAGE); !page.isEmpty(); page = after(id, PAGE)) {
            for (var entry : page) {
                id++;
                digest = digest(digest, entry.line());
                if (entry.id() != id || !digest.equals(entry.digest())) {
                    return Optional.of(id);
                }
            }
        }
        return Optional.empty();
    }

    private static String digest(String before, AuditLine line) {
        return TextDigest.hex(String.join("\0", before, Long.toString(line.at().toEpochMilli()),
                PlainText.of(line.account()), PlainText.of(line.address()), PlainText.of(line.action()),
                PlainText.of(line.subject()), PlainText.of(line.detail()), PlainText.of(line.outcome()))
                .getBytes(StandardCharsets.UTF_8));
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(row.getLong("id"), new AuditLine(Instant.ofEpochMilli(row.getLong("at")),
                row.getString("account"), row.getString("address"), row.getString("action"),
                row.getString("subject"), row.getString("detail"), row.getString("outcome")),
                row.getString("digest"));
    }
}
