package lodestone.store;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lodestone.model.Link;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/// What each listing announced and is not stored. All methods are thread-safe.
public final class OwedLinks {

    private final Database database;

    OwedLinks(Database database) {
        this.database = database;
    }

    /// An announced document that is not stored.
    ///
    /// @param since when it was first announced to us
    /// @param next when it is worth the next try
    /// @param tries so far
    /// @param reason of the last failure; empty if it was not tried yet, or the try was cut short
    /// @param givenUp whether it is no longer asked for
    /// @param begun tries in a row that were begun and of which no end is known
    public record Debt(Link link, Instant since, Instant next, int tries, Optional<String> reason,
            boolean givenUp, int begun) {

        /// One that was announced just now.
        public static Debt of(Link link, Instant now) {
            return new Debt(link, now, now, 0, Optional.empty(), false, 0);
        }
    }

    /// Those of that listing, the longest owed first.
    public List<Debt> of(String listingId) {
        return database.read(handle -> handle
                .createQuery("SELECT * FROM owed WHERE listing_id = :id ORDER BY since, url")
                .bind("id", PlainText.of(listingId)).map(OwedLinks::map).list());
    }

    /// Notes them; what is owed already stays as it is.
    public void add(String listingId, Collection<Debt> debts) {
        database.change(handle -> insert(handle, listingId, debts, "ON CONFLICT DO NOTHING"));
    }

    /// Takes away what has come and notes how the others stand, both at once.
    public void settle(String listingId, Collection<URI> paid, Collection<Debt> tried) {
        database.change(handle -> {
            if (!paid.isEmpty()) {
                var gone = handle.prepareBatch("DELETE FROM owed WHERE listing_id = :id AND url = :url");
                paid.forEach(url -> gone.bind("id", PlainText.of(listingId))
                        .bind("url", PlainText.of(url.toString())).add());
                gone.execute();
            }
            insert(handle, listingId, tried, "ON CONFLICT (listing_id, url) DO UPDATE SET "
                    + "next = excluded.next, tries = excluded.tries, reason = excluded.reason, "
                    + "given_up = excluded.given_up, begun = excluded.begun");
        });
    }

    private static void insert(Handle handle, String listingId, Collection<Debt> debts, String onConflict) {
        if (debts.isEmpty()) {
            return;
        }
        var batch = handle
                .prepareBatch("INSERT INTO owed (listing_id, url, link, since, next, tries, reason, "
                        + "given_up, begun) "
                        + "VALUES (:id, :url, :link, :since, :next, :tries, :reason, :up, :begun) "
                        + onConflict);
        for (var debt : debts) {
            batch.bind("id", PlainText.of(listingId))
                    .bind("url", PlainText.of(debt.link().url().toString()))
                    .bind("link", Json.write(debt.link())).bind("since", debt.since().toEpochMilli())
                    .bind("next", debt.next().toEpochMilli()).bind("tries", debt.tries())
                    .bind("reason", Columns.plain(debt.reason())).bind("up", debt.givenUp() ? 1 : 0)
                    .bind("begun", debt.begun()).add();
        }
        batch.execute();
    }

    /// How many each listing owes after at least one try, by its id; listings that owe none left out.
    public Map<String, Integer> counts() {
        var counts = new HashMap<String, Integer>();
        database.read(handle -> handle.createQuery("SELECT listing_id, COUNT(*) AS owed FROM owed "
                + "WHERE tries > 0 AND given_up = 0 GROUP BY listing_id")
                .map((row, _) -> Map.entry(row.getString("listing_id"), row.getInt("owed"))).list())
                .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
        return counts;
    }

    private static Debt map(ResultSet row, StatementContext context) throws SQLException {
        return new Debt(Json.read(row.getString("link"), Link.class),
                Instant.ofEpochMilli(row.getLong("since")), Instant.ofEpochMilli(row.getLong("next")),
                row.getInt("tries"), Columns.text(row, "reason"), row.getInt("given_up") != 0,
                row.getInt("begun"));
    }
}
