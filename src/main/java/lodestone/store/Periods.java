package lodestone.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lodestone.model.DigestPeriod;
import org.jdbi.v3.core.Handle;

/// For which periods a digest was begun, and for which it is written: one digest for each.
public final class Periods {

    private static final String BEGIN = """
            INSERT INTO digest_period (period_key, kind, due, digest) VALUES (:key, :kind, :due, :digest)
            ON CONFLICT (period_key) DO UPDATE SET digest = excluded.digest
            WHERE digest_period.issued IS NULL""";

    private final Database database;

    Periods(Database database) {
        this.database = database;
    }

    /// A period that has a digest.
    public record Issued(String key, Instant due, String digest) {}

    /// A digest of that name is about to be written for the period and for those that it makes up for.
    ///
    /// @return false if the period has one: then there must be no other
    public boolean begin(DigestPeriod period, String digest) {
        return database.write(handle -> {
            boolean mine = begin(handle, period, period.key(), digest);
            if (mine) {
                period.missed().forEach(key -> begin(handle, period, key, digest));
            }
            return mine;
        });
    }

    private static boolean begin(Handle handle, DigestPeriod period, String key, String digest) {
        return handle.createUpdate(BEGIN).bind("key", key).bind("kind", period.kind().label())
                .bind("due", period.due().toEpochMilli()).bind("digest", digest).execute() == 1;
    }

    /// Names of digests that were begun and of which it is not known whether they were written to the end.
    public List<String> begun() {
        return database.read(handle -> handle.createQuery("SELECT DISTINCT digest FROM digest_period "
                + "WHERE issued IS NULL ORDER BY digest").mapTo(String.class).list());
    }

    /// The digest of that name is written.
    public void issued(String digest, Instant at) {
        database.change(handle -> handle.createUpdate(
                "UPDATE digest_period SET issued = :at WHERE digest = :digest AND issued IS NULL")
                .bind("digest", digest).bind("at", at.toEpochMilli()).execute());
    }

    /// The digest of that name was not written to the end: its periods are free again.
    public void abandon(String digest) {
        database.change(handle -> handle
                .createUpdate("DELETE FROM digest_period WHERE digest = :digest AND issued IS NULL")
                .bind("digest", digest).execute());
    }

    /// Whether the period of that key has a digest.
    public boolean has(String key) {
        return database.read(handle -> handle
                .createQuery("SELECT COUNT(*) FROM digest_period WHERE period_key = :key "
                        + "AND issued IS NOT NULL")
                .bind("key", key).mapTo(Integer.class).one()) > 0;
    }

    /// The newest period of that kind, due up to that time, that has a digest.
    public Optional<Issued> newest(DigestPeriod.Kind kind, Instant upTo) {
        return rows("due <= :upTo ORDER BY due DESC, period_key DESC LIMIT 1", kind, upTo).findFirst();
    }

    /// All periods of that kind that have a digest, in the order in which they were due.
    public List<Issued> all(DigestPeriod.Kind kind) {
        return rows("due <= :upTo ORDER BY due, period_key", kind, Instant.ofEpochMilli(Long.MAX_VALUE))
                .toList();
    }

    private Stream<Issued> rows(String rest, DigestPeriod.Kind kind, Instant upTo) {
        return database.read(handle -> handle
                .createQuery("SELECT * FROM digest_period WHERE kind = :kind AND issued IS NOT NULL AND "
                        + rest)
                .bind("kind", kind.label()).bind("upTo", upTo.toEpochMilli())
                .map((row, _) -> new Issued(row.getString("period_key"),
                        Instant.ofEpochMilli(row.getLong("due")), row.getString("digest")))
                .list()).stream();
    }
}
