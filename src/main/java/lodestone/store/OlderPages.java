package lodestone.store;

import java.net.URI;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// How far a look back over a listing's older pages has come, so that one that was cut short goes on there.
/// It is forgotten once all of it is done.
public final class OlderPages {

    private final Database database;

    OlderPages(Database database) {
        this.database = database;
    }

    /// A page on which a listing goes on.
    ///
    /// @param newest when its newest document was published at the latest, where that is known
    /// @param counted whether its address was made by counting on
    public record Page(URI url, Optional<Instant> newest, boolean counted) {}

    /// The page is done, and these were found to come after it; both at once. What is known keeps its place.
    ///
    /// @param done empty for the listing's own address
    public void done(String listingId, Instant since, Optional<Page> done, Collection<Page> found) {
        database.change(handle -> {
            done.ifPresent(page -> handle.createUpdate("UPDATE older_page SET done = 1 "
                    + "WHERE listing_id = :listing AND since = :since AND url = :url")
                    .bind("listing", listingId).bind("since", since.toEpochMilli())
                    .bind("url", page.url().toString()).execute());
            int place = handle.createQuery("SELECT COUNT(*) FROM older_page "
                    + "WHERE listing_id = :listing AND since = :since")
                    .bind("listing", listingId).bind("since", since.toEpochMilli()).mapTo(Integer.class)
                    .one();
            for (var page : found) {
                insert(handle, listingId, since, page, place++);
            }
        });
    }

    private static void insert(Handle handle, String listingId, Instant since, Page page, int place) {
        handle.createUpdate("INSERT INTO older_page (listing_id, since, url, newest, counted, place, done) "
                + "VALUES (:listing, :since, :url, :newest, :counted, :place, 0) ON CONFLICT DO NOTHING")
                .bind("listing", listingId).bind("since", since.toEpochMilli())
                .bind("url", page.url().toString()).bind("newest", Columns.millis(page.newest()))
                .bind("counted", page.counted() ? 1 : 0).bind("place", place).execute();
    }

    /// What is not done yet, in the order in which it was found.
    public List<Page> waiting(String listingId, Instant since) {
        return pages("listing_id = :listing AND since = :since AND done = 0 ORDER BY place", listingId,
                since);
    }

    /// The page that was done last; empty if none was.
    public Optional<Page> last(String listingId, Instant since) {
        return pages("listing_id = :listing AND since = :since AND done = 1 ORDER BY place DESC LIMIT 1",
                listingId, since).stream().findFirst();
    }

    /// Whether a page is done.
    public boolean isDone(String listingId, Instant since, URI url) {
        return database.read(handle -> handle.createQuery("SELECT COUNT(*) FROM older_page "
                + "WHERE listing_id = :listing AND since = :since AND url = :url AND done = 1")
                .bind("listing", listingId).bind("since", since.toEpochMilli()).bind("url", url.toString())
                .mapTo(Integer.class).one()) > 0;
    }

    /// All of it is done, and with it whatever looked back less far.
    public void forget(String listingId, Instant since) {
        database.change(handle -> handle
                .createUpdate("DELETE FROM older_page WHERE listing_id = :listing AND since >= :since")
                .bind("listing", listingId).bind("since", since.toEpochMilli()).execute());
    }

    private List<Page> pages(String which, String listingId, Instant since) {
        return database.read(handle -> handle
                .createQuery("SELECT url, newest, counted FROM older_page WHERE " + which)
                .bind("listing", listingId).bind("since", since.toEpochMilli())
                .map((row, _) -> new Page(URI.create(row.getString("url")), Columns.instant(row, "newest"),
                        row.getInt("counted") == 1))
                .list());
    }
}
