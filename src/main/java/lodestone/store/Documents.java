package lodestone.store;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import lodestone.model.Capture;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// Documents with their versions and assessments. All methods are thread-safe.
public final class Documents {

    private static final String NEWEST = "SELECT v.*, d.source_id FROM version v JOIN document d ON d.id "
            + "= v.document_id ";
    private static final String NEWEST_ONLY = "AND v.number = d.newest ";
    /// Signatures of one text differ in no more bits than this, after small edits.
    private static final int NEAR = 14;
    private static final int MOST_CANDIDATES = 20;
    private static final int BANDS = 8;

    private final Jdbi jdbi;

    Documents(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// The id of a document first seen at that address: short, stable, the same after a retry.
    public static String idFor(URI url) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(key(url).getBytes(StandardCharsets.UTF_8)), 0, 6);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// The document of that address (as announced or after redirects), newest version.
    public Optional<Stored> byUrl(URI url) {
        return jdbi.withHandle(handle -> handle
                .createQuery(
                        NEWEST + "JOIN address a ON a.document_id = d.id WHERE a.url = :url " + NEWEST_ONLY)
                .bind("url", key(url)).map(StoredRow::map).findFirst());
    }

    /// Newest version of the document of that id.
    public Optional<Stored> byId(String id) {
        return jdbi.withHandle(handle -> handle.createQuery(NEWEST + "WHERE d.id = :id " + NEWEST_ONLY)
                .bind("id", id).map(StoredRow::map).findFirst());
    }

    /// Every version of the document, oldest first.
    public List<Stored> versions(String id) {
        return jdbi.withHandle(handle -> handle.createQuery(NEWEST + "WHERE d.id = :id ORDER BY v.number")
                .bind("id", id).map(StoredRow::map).list());
    }

    /// First addresses of the source's documents first seen since then, oldest first.
    public List<Page> pages(String sourceId, Instant since) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT id, url, first_seen FROM document "
                + "WHERE source_id = :source AND first_seen >= :since ORDER BY first_seen, id")
                .bind("source", sourceId).bind("since", since.toEpochMilli())
                .map((row, _) -> new Page(row.getString("id"), URI.create(row.getString("url")),
                        Instant.ofEpochMilli(row.getLong("first_seen"))))
                .list());
    }

    /// Where a document was first found, and when.
    public record Page(String documentId, URI url, Instant firstSeen) {}

    /// Stores a version with its assessment, in one transaction. Storing the same (document, number) twice is
    /// the same as once. The version is marked as not yet indexed.
    public void save(Stored stored) {
        saveAll(List.of(stored));
    }

    /// Stores several versions in one transaction: all of them or none.
    public void saveAll(Collection<Stored> all) {
        jdbi.useTransaction(handle -> all.forEach(stored -> save(handle, stored)));
    }

    private static void save(Handle handle, Stored stored) {
        var version = stored.version();
        var url = key(version.document().url().orElse(version.capture().url()));
        long seen = version.seen().toEpochMilli();
        handle.createUpdate("INSERT INTO document (id, source_id, url, first_seen, newest) "
                + "VALUES (:id, :source, :url, :seen, :number) ON CONFLICT (id) DO UPDATE "
                + "SET newest = excluded.newest WHERE document.newest < excluded.newest")
                .bind("id", version.documentId()).bind("source", version.sourceId())
                .bind("url", version.capture().url().toString()).bind("seen", seen)
                .bind("number", version.number()).execute();
        StoredRow.insert(handle, stored);
        for (var address : List.of(url, key(version.capture().url()))) {
            address(handle, address, version.documentId(), seen);
        }
        if (version.number() == 1 && version.copyOf().isEmpty()) {
            bands(handle, version.documentId(), version.signature(), seen);
        }
    }

    private static void address(Handle handle, String url, String id, long seen) {
        handle.createUpdate("INSERT INTO address (url, document_id, first_seen) VALUES (:url, :id, :seen) "
                + "ON CONFLICT (url) DO NOTHING").bind("url", url).bind("id", id).bind("seen", seen)
                .execute();
    }

    private static void bands(Handle handle, String id, long signature, long seen) {
        var batch = handle
                .prepareBatch("INSERT INTO signature_band (band, first_seen, document_id, signature) "
                        + "VALUES (:band, :seen, :id, :signature) ON CONFLICT (band, first_seen, "
                        + "document_id) DO NOTHING");
        for (int band : bands(signature)) {
            batch.bind("band", band).bind("seen", seen).bind("id", id).bind("signature", signature).add();
        }
        batch.execute();
    }

    /// Eight bytes, each with its place: texts that differ in few bits share at least one.
    private static List<Integer> bands(long signature) {
        return IntStream.range(0, BANDS).mapToObj(i -> (i << 8) | (int) (signature >>> (8 * i) & 0xff))
                .toList();
    }

    /// Replaces the assessment of that version (after rules changed); marks it as not yet indexed.
    public void reassess(Stored stored) {
        jdbi.useTransaction(handle -> StoredRow.reassess(handle, stored));
    }

    /// Notes that the document's page was seen again unchanged, or a further address at which it stands.
    public void seenAt(String documentId, URI url, Instant at, Optional<Capture> capture) {
        jdbi.useTransaction(handle -> {
            address(handle, key(url), documentId, at.toEpochMilli());
            handle.createUpdate(
                    "INSERT INTO sighting (document_id, at, url, capture) VALUES (:id, :at, :url, :capture) "
                            + "ON CONFLICT (document_id, at, url) DO NOTHING")
                    .bind("id", documentId).bind("at", at.toEpochMilli()).bind("url", url.toString())
                    .bind("capture", capture.map(Json::write).orElse(null)).execute();
        });
    }

    /// Further addresses at which the document stands: its own, and those of its copies.
    public List<URI> alsoAt(String documentId) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT a.url FROM address a "
                + "JOIN version v ON v.document_id = a.document_id "
                + "WHERE v.number = 1 AND (v.document_id = :id OR v.copy_of = :id) "
                + "AND a.url NOT IN (SELECT url FROM document WHERE id = :id) ORDER BY a.first_seen, a.url")
                .bind("id", documentId).mapTo(String.class).map(URI::create).list());
    }

    /// Documents first seen in the time span whose signature differs from the given one in few bits:
    /// candidates for being the same text, nearest first. Copies themselves are not candidates.
    public List<Stored> candidates(long signature, Instant from, Instant to) {
        record Near(String id, long signature) {}
        var found = jdbi.withHandle(handle -> handle.createQuery("SELECT DISTINCT document_id, signature "
                + "FROM signature_band WHERE band IN (<bands>) AND first_seen BETWEEN :from AND :to")
                .bindList("bands", bands(signature)).bind("from", from.toEpochMilli())
                .bind("to", to.toEpochMilli())
                .map((row, _) -> new Near(row.getString("document_id"), row.getLong("signature"))).list());
        return found.stream().filter(near -> Long.bitCount(near.signature() ^ signature) <= NEAR)
                .sorted(Comparator.comparingInt((Near near) -> Long.bitCount(near.signature() ^ signature))
                        .thenComparing(Near::id))
                .limit(MOST_CANDIDATES).flatMap(near -> byId(near.id()).stream()).toList();
    }

    /// Documents first seen in the time span, newest version of each, oldest first.
    public List<Stored> seenBetween(Instant from, Instant to) {
        return jdbi.withHandle(handle -> handle.createQuery(NEWEST
                + "WHERE d.first_seen >= :from AND d.first_seen < :to " + NEWEST_ONLY
                + "ORDER BY d.first_seen, d.id")
                .bind("from", from.toEpochMilli()).bind("to", to.toEpochMilli()).map(StoredRow::map).list());
    }

    /// Newest versions that are flagged and no copies, most severe first.
    public List<Stored> flagged(int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(NEWEST
                + "WHERE v.flagged = 1 AND v.copy_of IS NULL " + NEWEST_ONLY
                + "ORDER BY v.severity DESC, v.seen DESC, d.id LIMIT :limit")
                .bind("limit", limit).map(StoredRow::map).list());
    }

    /// Newest version of every document, in id order, read a page at a time.
    public void forEach(Consumer<Stored> consumer) {
        var last = "";
        while (true) {
            var after = last;
            var page = jdbi
                    .withHandle(handle -> handle.createQuery(NEWEST + "WHERE d.id > :after " + NEWEST_ONLY
                            + "ORDER BY d.id LIMIT 200").bind("after", after).map(StoredRow::map).list());
            if (page.isEmpty()) {
                return;
            }
            page.forEach(consumer);
            last = page.getLast().version().documentId();
        }
    }

    /// Newest versions not yet in the index, oldest first, at most that many.
    public List<Stored> notIndexed(int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(NEWEST + "WHERE v.indexed = 0 " + NEWEST_ONLY
                + "ORDER BY v.seen, d.id LIMIT :limit").bind("limit", limit).map(StoredRow::map).list());
    }

    /// The index holds these versions durably.
    public void markIndexed(Collection<Stored> indexed) {
        jdbi.useTransaction(handle -> {
            var batch = handle.prepareBatch(
                    "UPDATE version SET indexed = 1 WHERE document_id = :id AND number <= :number");
            indexed.forEach(stored -> batch.bind("id", stored.version().documentId())
                    .bind("number", stored.version().number()).add());
            if (!indexed.isEmpty()) {
                batch.execute();
            }
        });
    }

    /// How many documents there are.
    public long count() {
        return jdbi.withHandle(
                handle -> handle.createQuery("SELECT COUNT(*) FROM document").mapTo(Long.class).one());
    }

    /// One spelling for one address: without its fragment.
    private static String key(URI url) {
        var text = url.toString();
        int fragment = text.indexOf('#');
        return fragment < 0 ? text : text.substring(0, fragment);
    }
}
