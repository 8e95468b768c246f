package lodestone.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;

/// Which documents are copies of one another and which correct another, and how those are found without
/// looking at each. All methods are thread-safe.
public final class Traces {

    private static final String SELECT = "SELECT document_id, method, head, published, company, title, "
            + "correction, precedence, words, signature FROM trace ";
    /// Of texts that resemble one another at all fewer bits differ.
    private static final int MOST_BITS = 26;
    private static final int MOST = 60;
    private static final RowMapper<Trace.Kept> ROW = (row, _) -> new Trace.Kept(new Trace(
            row.getString("document_id"), row.getInt("method"),
            Instant.ofEpochMilli(row.getLong("published")),
            row.getString("company"), row.getString("title"), row.getInt("correction") == 1,
            row.getInt("precedence"), row.getInt("words"), row.getLong("signature"), List.of()),
            row.getString("head"));

    private final Database database;

    Traces(Database database) {
        this.database = database;
    }

    /// Those that may be its copies: of like signature, or of its company and headline; nearest first.
    public List<Trace.Kept> near(Trace trace, Duration window) {
        return database.read(handle -> {
            if (trace.bands().isEmpty()) {
                return List.<Trace.Kept>of();
            }
            var query = handle.createQuery(SELECT + "WHERE document_id IN "
                    + "(SELECT document_id FROM trace_band WHERE band IN (<bands>)) "
                    + "AND published BETWEEN :from AND :to AND method = :method AND document_id <> :self")
                    .bindList("bands", trace.bands());
            return bound(query, trace, window).map(ROW).stream()
                    .filter(kept -> bits(trace, kept) <= MOST_BITS)
                    .sorted(java.util.Comparator.<Trace.Kept>comparingInt(kept -> bits(trace, kept))
                            .thenComparing(Trace.Kept::id))
                    .limit(MOST).toList();
        });
    }

    /// Those of its company that it may correct, or that may correct it.
    public List<Trace.Kept> ofCompany(Trace trace, Duration window) {
        return trace.company().isEmpty() ? List.of()
                : database.read(handle -> bound(handle.createQuery(SELECT + "WHERE company = :company "
                        + "AND published BETWEEN :from AND :to AND method = :method "
                        + "AND document_id <> :self AND correction <> :correction "
                        + "ORDER BY published, document_id")
                        .bind("company", PlainText.of(trace.company()))
                        .bind("correction", trace.correction() ? 1 : 0), trace, window).map(ROW).list());
    }

    private static Query bound(Query query, Trace trace, Duration window) {
        return query.bind("from", trace.published().minus(window).toEpochMilli())
                .bind("to", trace.published().plus(window).toEpochMilli())
                .bind("method", trace.method()).bind("self", trace.documentId());
    }

    private static int bits(Trace trace, Trace.Kept kept) {
        return Long.bitCount(trace.signature() ^ kept.trace().signature());
    }

    /// The one that speaks for a release, and its copies, in id order.
    public List<Trace.Kept> group(String head) {
        return database.read(handle -> handle.createQuery(SELECT + "WHERE head = :head ORDER BY document_id")
                .bind("head", head).map(ROW).list());
    }

    /// What is kept of that document.
    public Optional<Trace.Kept> byId(String id) {
        return database.read(handle -> handle.createQuery(SELECT + "WHERE document_id = :id")
                .bind("id", id).map(ROW).findFirst());
    }

    /// Ids of the documents that say they correct that one and speak for themselves.
    public List<String> correctionsOf(String id) {
        return database.read(handle -> handle.createQuery("SELECT DISTINCT v.document_id FROM version v "
                + "JOIN document d ON d.id = v.document_id AND d.newest = v.number "
                + "WHERE v.corrects = :id AND v.copy_of IS NULL ORDER BY v.document_id")
                .bind("id", id).mapTo(String.class).list());
    }

    /// Stores a version with its trace and puts documents into their places, in one transaction.
    public void save(Stored stored, Trace trace, Collection<Trace.Place> places) {
        database.change(handle -> {
            Documents.save(handle, stored);
            keep(handle, trace);
            places.forEach(place -> put(handle, place));
        });
    }

    /// The same for a document that is stored: what is kept of it is made anew.
    public void renew(Trace trace, Collection<Trace.Place> places) {
        database.change(handle -> {
            handle.createUpdate("DELETE FROM trace_band WHERE document_id = :id")
                    .bind("id", trace.documentId()).execute();
            handle.createUpdate("UPDATE version SET signature = :signature WHERE document_id = :id "
                    + "AND number = (SELECT newest FROM document WHERE id = :id)")
                    .bind("signature", trace.signature()).bind("id", trace.documentId()).execute();
            keep(handle, trace);
            places.forEach(place -> put(handle, place));
        });
    }

    /// Ids of documents whose trace is of another method or none, in order.
    public List<String> outdated(int method, int limit) {
        return database.read(handle -> handle.createQuery("SELECT d.id FROM document d LEFT JOIN trace t "
                + "ON t.document_id = d.id WHERE t.method IS NULL OR t.method <> :method "
                + "ORDER BY d.id LIMIT :limit")
                .bind("method", method).bind("limit", limit).mapTo(String.class).list());
    }

    /// Makes every trace one of no method, so that all are made anew.
    public void forget() {
        database.change(handle -> handle.execute("UPDATE trace SET method = 0"));
    }

    /// Bands of earlier versions stay: a copy may be of one of those.
    private static void keep(Handle handle, Trace trace) {
        handle.createUpdate("INSERT INTO trace (document_id, method, head, published, company, title, "
                + "correction, precedence, words, signature) "
                + "VALUES (:id, :method, :id, :published, :company, :title, :correction, :precedence, "
                + ":words, :signature) ON CONFLICT (document_id) DO UPDATE "
                + "SET method = excluded.method, published = excluded.published, "
                + "company = excluded.company, title = excluded.title, correction = excluded.correction, "
                + "precedence = excluded.precedence, words = excluded.words, signature = excluded.signature")
                .bind("id", trace.documentId()).bind("method", trace.method())
                .bind("published", trace.published().toEpochMilli())
                .bind("company", PlainText.of(trace.company())).bind("title", PlainText.of(trace.title()))
                .bind("correction", trace.correction() ? 1 : 0).bind("precedence", trace.precedence())
                .bind("words", trace.words()).bind("signature", trace.signature()).execute();
        var batch = handle.prepareBatch("INSERT INTO trace_band (band, document_id) VALUES (:band, :id) "
                + "ON CONFLICT DO NOTHING");
        trace.bands().forEach(band -> batch.bind("band", band).bind("id", trace.documentId()).add());
        if (!trace.bands().isEmpty()) {
            batch.execute();
        }
    }

    /// A place that is its place already changes nothing, so nothing is indexed again.
    private static void put(Handle handle, Trace.Place place) {
        handle.createUpdate("UPDATE trace SET head = :head WHERE document_id = :id")
                .bind("head", place.copyOf().orElse(place.documentId())).bind("id", place.documentId())
                .execute();
        handle.createUpdate("UPDATE version SET copy_of = :copy_of, corrects = :corrects, indexed = 0 "
                + "WHERE document_id = :id AND number = (SELECT newest FROM document WHERE id = :id) "
                + "AND (COALESCE(copy_of, '') <> COALESCE(:copy_of, '') "
                + "OR COALESCE(corrects, '') <> COALESCE(:corrects, ''))")
                .bind("copy_of", place.copyOf().orElse(null)).bind("corrects", place.corrects().orElse(null))
                .bind("id", place.documentId()).execute();
    }
}
