package lodestone.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/// Who is at work on what, over all programs on this store: nobody takes what another holds. A lease ends
/// when it is given back, or when its holder has not renewed it in time.
public final class Leases {

    /// Later ends than this were set under a wrong clock and count as past.
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private static final String TAKE = """
            INSERT INTO lease (name, holder, since, until) VALUES (:name, :holder, :now, :until)
            ON CONFLICT (name) DO UPDATE SET holder = excluded.holder, since = excluded.since,
                until = excluded.until
            WHERE lease.until <= :now OR lease.until > :latest""";

    private final Database database;

    Leases(Database database) {
        this.database = database;
    }

    /// One lease.
    ///
    /// @param name of what is held, e.g. `source:corvane`, `job:daily`
    /// @param holder in words for a person, e.g. `run 12 of process 4711 on mill`
    public record Lease(String name, String holder, Instant since, Instant until) {}

    /// Takes those that are free.
    ///
    /// @return the names that are the holder's now
    public List<String> take(Collection<String> names, String holder, Instant now, Duration span) {
        return database.write(handle -> {
            var mine = Batches.send(handle, TAKE, names,
                    (row, name, _) -> row.bind("name", PlainText.of(name))
                            .bind("holder", PlainText.of(holder)).bind("now", now.toEpochMilli())
                            .bind("until", now.plus(span).toEpochMilli())
                            .bind("latest", now.plus(LONGEST).toEpochMilli()))
                    .iterator();
            return names.stream().filter(_ -> mine.next() == 1).toList();
        });
    }

    /// Puts off the end of everything that the holder has.
    ///
    /// @return how many leases that are
    public int renew(String holder, Instant now, Duration span) {
        return database.write(handle -> handle
                .createUpdate("UPDATE lease SET until = :until WHERE holder = :holder")
                .bind("until", now.plus(span).toEpochMilli()).bind("holder", PlainText.of(holder)).execute());
    }

    /// Gives back everything that the holder has.
    public void give(String holder) {
        database.change(handle -> handle.createUpdate("DELETE FROM lease WHERE holder = :holder")
                .bind("holder", PlainText.of(holder)).execute());
    }

    /// Takes away what was held by whoever has that in his name and can no longer be at work.
    public void clear(String part) {
        database.change(handle -> handle.createUpdate("DELETE FROM lease WHERE holder LIKE :part ESCAPE '!'")
                .bind("part", "%" + PlainText.of(part).replaceAll("([!%_])", "!$1") + "%").execute());
    }

    /// What is held at that time, by name.
    public List<Lease> held(Instant now) {
        return database.read(handle -> handle
                .createQuery("SELECT * FROM lease WHERE until > :now ORDER BY name")
                .bind("now", now.toEpochMilli())
                .map((row, _) -> new Lease(row.getString("name"), row.getString("holder"),
                        Instant.ofEpochMilli(row.getLong("since")),
                        Instant.ofEpochMilli(row.getLong("until"))))
                .list());
    }
}
