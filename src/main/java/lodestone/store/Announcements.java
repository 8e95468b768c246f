package lodestone.store;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// What each listing has announced, and when: the history from which its rhythm is learned, and the pages
/// that it looks after.
public final class Announcements {

    private static final int AT_ONCE = 500;

    private final Database database;

    Announcements(Database database) {
        this.database = database;
    }

    /// One announced address.
    ///
    /// @param at when it was published; empty if that is not known
    public record Announced(URI url, Optional<Instant> at) {}

    /// Notes them; what the listing announced before keeps its time.
    public void add(String listingId, Collection<Announced> announced) {
        if (announced.isEmpty()) {
            return;
        }
        database.change(handle -> Batches.send(handle, "INSERT INTO announcement (listing_id, document_id, "
                + "at) VALUES (:listing, :document, :at) ON CONFLICT DO NOTHING", announced,
                (row, one, _) -> row.bind("listing", listingId)
                        .bind("document", Documents.idFor(one.url()))
                        .bind("at", Columns.millis(one.at()))));
    }

    /// Whether it announced any of them before.
    public boolean anyKnown(String listingId, List<URI> urls) {
        boolean known = false;
        for (int from = 0; from < urls.size() && !known; from += AT_ONCE) {
            var some = urls.subList(from, Math.min(from + AT_ONCE, urls.size())).stream()
                    .map(Documents::idFor).toList();
            known = database.read(handle -> handle.createQuery("SELECT 1 FROM announcement "
                    + "WHERE listing_id = :listing AND document_id IN (<ids>) LIMIT 1")
                    .bind("listing", listingId).bindList("ids", some).mapTo(Integer.class).findFirst())
                    .isPresent();
        }
        return known;
    }

    /// When it announced its newest ones, at most that many, oldest first.
    public List<Instant> times(String listingId, int limit) {
        var newestFirst = new ArrayList<>(database.read(handle -> handle
                .createQuery("SELECT at FROM announcement WHERE listing_id = :listing AND at IS NOT NULL "
                        + "ORDER BY at DESC LIMIT :limit")
                .bind("listing", listingId).bind("limit", limit).mapTo(Long.class)
                .map(Instant::ofEpochMilli).list()));
        Collections.reverse(newestFirst);
        return List.copyOf(newestFirst);
    }

    /// First addresses of those documents of the source that this listing announced, or no listing that is
    /// known, that were first seen since then, and whose next visit is due or has never been set; oldest
    /// first.
    ///
    /// @param latest a later visit cannot have been meant: it was set under a wrong clock and is due
    public List<Page> due(String sourceId, String listingId, Instant since, Instant now, Instant latest) {
        return database.read(handle -> handle.createQuery("""
                SELECT d.id, d.url, d.first_seen FROM document d
                LEFT JOIN announcement a ON a.document_id = d.id AND a.listing_id = :listing
                LEFT JOIN listing_state s ON s.listing_id = d.url
                WHERE d.source_id = :source AND d.first_seen >= :since AND (s.due IS NULL
                    OR s.due <= :now OR s.due > :latest)
                AND (a.document_id IS NOT NULL
                    OR NOT EXISTS (SELECT 1 FROM announcement o WHERE o.document_id = d.id))
                ORDER BY d.first_seen, d.id""")
                .bind("source", sourceId).bind("listing", listingId).bind("since", since.toEpochMilli())
                .bind("now", now.toEpochMilli()).bind("latest", latest.toEpochMilli())
                .map((row, _) -> page(row)).list());
    }

    /// The document that was first found at that address; empty if none is stored.
    public Optional<Page> page(URI url) {
        return database.read(handle -> handle
                .createQuery("SELECT id, url, first_seen FROM document WHERE id = :id")
                .bind("id", Documents.idFor(url)).map((row, _) -> page(row)).findFirst());
    }

    private static Page page(ResultSet row) throws SQLException {
        return new Page(row.getString("id"), URI.create(row.getString("url")),
                Instant.ofEpochMilli(row.getLong("first_seen")));
    }

    /// Where a document was first found, and when.
    public record Page(String documentId, URI url, Instant firstSeen) {}
}
