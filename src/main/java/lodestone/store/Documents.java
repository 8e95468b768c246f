package lodestone.store;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import lodestone.model.Capture;
import lodestone.model.Ruling;
import lodestone.model.Version;
import org.jdbi.v3.core.Handle;

/// Documents with their versions and assessments. All methods are thread-safe.
public final class Documents {

    private static final String NEWEST = "SELECT " + StoredRow.COLUMNS + "FROM version v "
            + "JOIN document d ON d.id = v.document_id ";
    private static final String NEWEST_ONLY = "AND v.number = d.newest ";
    private static final int PAGE = 500;
    /// JSON that one answer of [#notIndexed] may hold: its caller keeps it all in memory.
    private static final long MOST_WAITING = 16_000_000;

    private final Database database;

    Documents(Database database) {
        this.database = database;
    }

    /// The id of a document first seen at that address: short, stable, the same after a retry.
    public static String idFor(URI url) {
        return Address.id(url);
    }

    /// The document of that address (as announced or after redirects), newest version.
    public Optional<Stored> byUrl(URI url) {
        return database.read(handle -> handle.createQuery(NEWEST + "WHERE d.id = COALESCE("
                + "(SELECT document_id FROM address WHERE url = :url), :id) " + NEWEST_ONLY)
                .bind("url", Address.key(url)).bind("id", idFor(url)).map(StoredRow::map).findFirst());
    }

    /// Whether a document is stored that was found there.
    public boolean knows(URI url) {
        return database.read(handle -> handle.createQuery("SELECT 1 FROM document WHERE id = COALESCE("
                + "(SELECT document_id FROM address WHERE url = :url), :id)")
                .bind("url", Address.key(url)).bind("id", idFor(url)).mapTo(Integer.class).findFirst())
                .isPresent();
    }

    /// Newest version of the document of that id.
    public Optional<Stored> byId(String id) {
        return database.read(handle -> handle.createQuery(NEWEST + "WHERE d.id = :id " + NEWEST_ONLY)
                .bind("id", id).map(StoredRow::map).findFirst());
    }

    /// Every version of the document, oldest first.
    public List<Stored> versions(String id) {
        return database.read(handle -> handle.createQuery(NEWEST + "WHERE d.id = :id ORDER BY v.number")
                .bind("id", id).map(StoredRow::map).list());
    }

    /// What that version came after: the version before it, or else the document that it corrects.
    public Optional<Stored> before(Version version) {
        return version.number() == 1 ? version.corrects().flatMap(this::byId)
                : database.read(handle -> handle
                        .createQuery(NEWEST + "WHERE d.id = :id AND v.number = :number")
                        .bind("id", version.documentId()).bind("number", version.number() - 1)
                        .map(StoredRow::map).findFirst());
    }

    /// Stores a version with its assessment, in one transaction. Storing the same version twice is the same
    /// as once; a different text under a taken number gets the next number. The version is marked as not yet
    /// indexed.
    public void save(Stored stored) {
        saveAll(List.of(stored));
    }

    /// Stores several versions in one transaction: all of them or none. In id order, so that no two writers
    /// wait for each other.
    public void saveAll(Collection<Stored> all) {
        var ordered = all.stream()
                .sorted(Comparator.comparing((Stored stored) -> stored.version().documentId())
                        .thenComparingInt(stored -> stored.version().number()))
                .toList();
        database.change(handle -> ordered.forEach(stored -> save(handle, stored)));
    }

    /// The same within a transaction.
    static void save(Handle handle, Stored stored) {
        var version = stored.version();
        var fetched = Address.key(version.capture().url());
        long seen = version.seen().toEpochMilli();
        document(handle, version, version.number());
        var number = StoredRow.insert(handle, stored);
        if (number.isPresent() && number.getAsInt() != version.number()) {
            document(handle, version, number.getAsInt());
        }
        address(handle, fetched, version.documentId(), seen);
        version.document().url().map(Address::key).filter(own -> !own.equals(fetched))
                .ifPresent(own -> address(handle, own, version.documentId(), seen));
    }

    /// Makes the document known, or that version its newest.
    private static void document(Handle handle, Version version, int number) {
        handle.createUpdate("INSERT INTO document (id, source_id, url, first_seen, newest) "
                + "VALUES (:id, :source, :url, :seen, :number) ON CONFLICT (id) DO UPDATE "
                + "SET newest = excluded.newest WHERE document.newest < excluded.newest")
                .bind("id", version.documentId()).bind("source", version.sourceId())
                .bind("url", Address.key(version.capture().url())).bind("seen", version.seen().toEpochMilli())
                .bind("number", number).execute();
    }

    private static void address(Handle handle, String url, String id, long seen) {
        handle.createUpdate("INSERT INTO address (url, document_id, first_seen) VALUES (:url, :id, :seen) "
                + "ON CONFLICT (url) DO NOTHING").bind("url", url).bind("id", id).bind("seen", seen)
                .execute();
    }

    /// Replaces the assessment of that version (after rules changed); marks it as not yet indexed. What was
    /// said before is kept with its time: [Assessments].
    ///
    /// @param at when it was assessed
    public void reassess(Stored stored, Instant at) {
        database.change(handle -> {
            Assessments.keep(handle, stored, at);
            StoredRow.reassess(handle, stored);
        });
    }

    /// Notes that the document's page was seen again unchanged, or a further address at which it stands.
    public void seenAt(String documentId, URI url, Instant at, Optional<Capture> capture) {
        database.change(handle -> {
            address(handle, Address.key(url), documentId, at.toEpochMilli());
            handle.createUpdate("INSERT INTO sighting (document_id, at, url, capture) "
                    + "VALUES (:id, :at, :url, :capture) "
                    + "ON CONFLICT (document_id, at, url) DO NOTHING")
                    .bind("id", documentId).bind("at", at.toEpochMilli())
                    .bind("url", PlainText.of(url.toString()))
                    .bind("capture", capture.map(Json::write).orElse(null)).execute();
        });
    }

    /// Further addresses at which the document stands: its own, and those of its copies.
    public List<URI> alsoAt(String documentId) {
        return database.read(handle -> handle.createQuery("SELECT url FROM address WHERE document_id IN "
                + "(SELECT id FROM document WHERE id = :id UNION ALL SELECT v.document_id FROM version v "
                + "JOIN document d ON d.id = v.document_id WHERE v.copy_of = :id " + NEWEST_ONLY + ") "
                + "AND url <> (SELECT url FROM document WHERE id = :id) ORDER BY first_seen, url")
                .bind("id", documentId).mapTo(String.class).map(URI::create).list());
    }

    /// Documents first seen in the time span, newest version of each, oldest first.
    public List<Stored> seenBetween(Instant from, Instant to) {
        return database.read(handle -> handle.createQuery(NEWEST + "WHERE d.first_seen >= :from "
                + "AND d.first_seen < :to " + NEWEST_ONLY + "ORDER BY d.first_seen, d.id")
                .bind("from", from.toEpochMilli()).bind("to", to.toEpochMilli()).map(StoredRow::map).list());
    }

    /// Newest versions that are flagged and no copies, most severe first.
    public List<Stored> flagged(int limit) {
        return flagged(Optional.empty(), limit);
    }

    /// The same from behind that place on.
    public List<Stored> flagged(Optional<Flag> after, int limit) {
        return database.read(handle -> handle.createQuery(NEWEST
                + "WHERE v.flagged = 1 AND v.copy_of IS NULL " + NEWEST_ONLY + (after.isEmpty() ? ""
                        : "AND (v.severity < :severity OR v.severity = :severity AND (v.seen < :seen "
                                + "OR v.seen = :seen AND v.document_id > :id)) ")
                + "ORDER BY v.severity DESC, v.seen DESC, v.document_id LIMIT :limit")
                .bind("severity", after.map(Flag::severity).orElse(0))
                .bind("seen", after.map(flag -> flag.seen().toEpochMilli()).orElse(0L))
                .bind("id", after.map(Flag::documentId).orElse("")).bind("limit", limit)
                .map(StoredRow::map).list());
    }

    /// Newest versions that could not be assessed, newest first.
    public List<Stored> notAssessed(int limit) {
        return database.read(handle -> handle.createQuery(NEWEST + "WHERE v.verdict IS NULL " + NEWEST_ONLY
                + "ORDER BY v.seen DESC, v.document_id LIMIT :limit").bind("limit", limit)
                .map(StoredRow::map).list());
    }

    /// How many of these there are.
    public long countNotAssessed() {
        return database.read(handle -> handle.createQuery("SELECT COUNT(*) FROM version v "
                + "JOIN document d ON d.id = v.document_id WHERE v.verdict IS NULL " + NEWEST_ONLY)
                .mapTo(Long.class).one());
    }

    /// A place among what is flagged.
    public record Flag(int severity, Instant seen, String documentId) {}

    /// Newest version of every document behind that id, in id order.
    public List<Stored> after(String id, int limit) {
        return database.read(handle -> handle.createQuery(NEWEST + "WHERE d.id > :after " + NEWEST_ONLY
                + "ORDER BY d.id LIMIT :limit").bind("after", id).bind("limit", limit)
                .map(StoredRow::map).list());
    }

    /// Newest version of every document, in id order. One document is in memory at a time, and no transaction
    /// is open while the consumer works, so it may change what it is given.
    public void forEach(Consumer<Stored> consumer) {
        var page = idsAfter("");
        while (!page.isEmpty()) {
            page.forEach(id -> byId(id).ifPresent(consumer));
            page = idsAfter(page.getLast());
        }
    }

    /// The next ids behind that one, in order; empty after the last.
    public List<String> idsAfter(String id) {
        return database.read(handle -> handle
                .createQuery("SELECT id FROM document WHERE id > :after ORDER BY id LIMIT :page")
                .bind("after", id).bind("page", PAGE).mapTo(String.class).list());
    }

    /// Ids of the documents of which something is newer than that: a version, an assessment, or a copy that
    /// they speak for. In id order.
    public List<String> changedSince(Instant since) {
        return database.read(handle -> handle.createQuery("""
                SELECT document_id FROM version WHERE seen >= :since
                UNION SELECT document_id FROM assessment WHERE at >= :since
                UNION SELECT t.head FROM version v JOIN trace t ON t.document_id = v.document_id
                    WHERE v.seen >= :since
                ORDER BY 1""").bind("since", since.toEpochMilli()).mapTo(String.class).list());
    }

    /// Newest versions not yet in the index, oldest first, at most that many; fewer if they are long. Empty
    /// only if there is none.
    public List<Stored> notIndexed(int limit) {
        record Waiting(String id, long length) {}
        var waiting = database.read(handle -> handle
                .createQuery("SELECT v.document_id, OCTET_LENGTH(v.document) AS length FROM version v "
                        + "JOIN document d ON d.id = v.document_id WHERE v.indexed = 0 " + NEWEST_ONLY
                        + "ORDER BY v.seen, v.document_id LIMIT :limit")
                .bind("limit", limit)
                .map((row, _) -> new Waiting(row.getString("document_id"), row.getLong("length"))).list());
        var taken = new ArrayList<Stored>();
        long length = 0;
        for (var next : waiting) {
            length += next.length();
            if (!taken.isEmpty() && length > MOST_WAITING) {
                break;
            }
            byId(next.id()).ifPresent(taken::add);
        }
        return List.copyOf(taken);
    }

    /// Which of these have a newest version that [#notIndexed] would hand out.
    public List<String> notIndexedOf(Collection<String> ids) {
        return ids.isEmpty() ? List.of() : database.read(handle -> handle
                .createQuery("SELECT v.document_id FROM version v JOIN document d ON d.id = v.document_id "
                        + "WHERE v.indexed = 0 AND v.document_id IN (<ids>) " + NEWEST_ONLY)
                .bindList("ids", List.copyOf(ids)).mapTo(String.class).list());
    }

    /// The index holds these versions durably; one that was given another place or ruling meanwhile goes
    /// on waiting.
    public void markIndexed(Collection<Stored> indexed) {
        database.change(handle -> {
            var batch = handle.prepareBatch(
                    "UPDATE version SET indexed = 1 WHERE document_id = :id AND (number < :number "
                            + "OR number = :number AND COALESCE(copy_of, '') = :copy_of "
                            + "AND COALESCE(corrects, '') = :corrects AND COALESCE((SELECT c.settled "
                            + "FROM review_case c WHERE c.document_id = :id), '') = :reviewed)");
            indexed.forEach(stored -> batch.bind("id", stored.version().documentId())
                    .bind("copy_of", stored.version().copyOf().orElse(""))
                    .bind("corrects", stored.version().corrects().orElse(""))
                    .bind("reviewed", stored.reviewed().map(Ruling::label).orElse(""))
                    .bind("number", stored.version().number()).add());
            if (!indexed.isEmpty()) {
                batch.execute();
            }
        });
    }

    /// How many documents have a newest version that [#notIndexed] would hand out.
    public long waiting() {
        return database.read(handle -> handle
                .createQuery("SELECT COUNT(*) FROM version v JOIN document d ON d.id = v.document_id "
                        + "WHERE v.indexed = 0 " + NEWEST_ONLY)
                .mapTo(Long.class).one());
    }

    /// How many documents there are.
    public long count() {
        return database.read(handle -> handle
                .createQuery("SELECT COUNT(*) FROM document").mapTo(Long.class).one());
    }
}
