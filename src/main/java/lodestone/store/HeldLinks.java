package lodestone.store;

import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// What each listing announced before its time. All methods are thread-safe.
public final class HeldLinks {

    private final Database database;

    HeldLinks(Database database) {
        this.database = database;
    }

    /// An announced document that is to be left alone until then.
    public record Held(URI url, Instant due, String title) {}

    /// Those of that listing, in the order in which they were saved.
    public List<Held> of(String listingId) {
        var held = database.read(handle -> handle
                .createQuery("SELECT url, due, title FROM held WHERE listing_id = :id ORDER BY place, url")
                .bind("id", PlainText.of(listingId))
                .map((row, _) -> new Held(URI.create(row.getString("url")),
                        Instant.ofEpochMilli(row.getLong("due")), row.getString("title")))
                .list());
        return held.isEmpty() ? ofEarlierRelease(listingId) : held;
    }

    /// What a listing holds.
    ///
    /// @param first when the first of them is due
    public record Holding(int count, Instant first) {}

    /// What each listing holds, by its id; listings that hold nothing left out.
    public Map<String, Holding> counts() {
        return counts(Instant.EPOCH);
    }

    /// The same of what is due after that moment alone.
    public Map<String, Holding> counts(Instant after) {
        var counts = new HashMap<String, Holding>();
        database.read(handle -> handle.createQuery("SELECT listing_id, COUNT(*) AS held, MIN(due) AS first "
                + "FROM held WHERE due > :after GROUP BY listing_id").bind("after", after.toEpochMilli())
                .map((row, _) -> Map.entry(row.getString("listing_id"), new Holding(row.getInt("held"),
                        Instant.ofEpochMilli(row.getLong("first")))))
                .list()).forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
        return counts;
    }

    /// Puts these in place of whatever was held for that listing.
    public void save(String listingId, List<Held> held) {
        database.change(handle -> {
            delete(handle, "DELETE FROM held WHERE listing_id = :id", listingId);
            delete(handle, "DELETE FROM listing_state WHERE listing_id = :id", earlier(listingId));
            Batches.send(handle, "INSERT INTO held (listing_id, url, due, title, place) "
                    + "VALUES (:id, :url, :due, :title, :place) ON CONFLICT DO NOTHING", held,
                    (row, one, place) -> row.bind("id", PlainText.of(listingId))
                            .bind("url", PlainText.of(one.url().toString()))
                            .bind("due", one.due().toEpochMilli()).bind("title", PlainText.of(one.title()))
                            .bind("place", place));
        });
    }

    private static void delete(Handle handle, String statement, String id) {
        handle.createUpdate(statement).bind("id", PlainText.of(id)).execute();
    }

    /// Until version 8 of the tables it was a line each in the reason of a state: time, address, headline.
    private List<Held> ofEarlierRelease(String listingId) {
        return database.read(handle -> handle
                .createQuery("SELECT reason FROM listing_state WHERE listing_id = :id "
                        + "AND reason IS NOT NULL")
                .bind("id", PlainText.of(earlier(listingId))).mapTo(String.class).findFirst())
                .stream().flatMap(String::lines).flatMap(line -> read(line).stream()).toList();
    }

    private static Optional<Held> read(String line) {
        var words = line.split(" ", 3);
        return words.length < 3 ? Optional.empty()
                : Optional.of(new Held(URI.create(words[1]), Instant.parse(words[0]), words[2]));
    }

    private static String earlier(String listingId) {
        return "held:" + listingId;
    }
}
