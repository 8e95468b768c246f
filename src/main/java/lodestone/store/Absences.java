package lodestone.store;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lodestone.model.Capture;
import lodestone.model.Version;

/// Where documents were no longer found, beside where they last stood.
public final class Absences {

    private final Database database;

    Absences(Database database) {
        this.database = database;
    }

    /// The document's page was asked for and its host said that there is none.
    public void add(String documentId, URI url, Capture capture) {
        database.change(handle -> handle.createUpdate("INSERT INTO absence (document_id, at, url, capture) "
                + "VALUES (:id, :at, :url, :capture) ON CONFLICT DO NOTHING")
                .bind("id", documentId).bind("at", capture.at().toEpochMilli())
                .bind("url", PlainText.of(url.toString())).bind("capture", Json.write(capture)).execute());
    }

    /// Every such answer, oldest first.
    public List<Capture> of(String documentId) {
        return captures("SELECT capture FROM absence WHERE document_id = :id ORDER BY at", documentId)
                .toList();
    }

    /// Every capture in which the document was found unchanged, oldest first.
    public List<Capture> sightings(String documentId) {
        return captures("SELECT capture FROM sighting WHERE document_id = :id AND capture IS NOT NULL "
                + "ORDER BY at", documentId).toList();
    }

    /// The newest capture in which the document stood: of its newest text, or of a later visit that found
    /// the same.
    public Optional<Capture> lastSeen(String documentId) {
        return later(documentId, captures("SELECT capture FROM version WHERE document_id = :id "
                + "ORDER BY number DESC LIMIT 1", documentId));
    }

    /// The same of a document whose newest version is known.
    public Optional<Capture> lastSeen(Version newest) {
        return later(newest.documentId(), Stream.of(newest.capture()));
    }

    private Optional<Capture> later(String documentId, Stream<Capture> captured) {
        return Stream.concat(
                captures("SELECT capture FROM sighting WHERE document_id = :id AND capture IS NOT NULL "
                        + "ORDER BY at DESC LIMIT 1", documentId),
                captured).max((one, other) -> one.at().compareTo(other.at()));
    }

    private Stream<Capture> captures(String query, String documentId) {
        return database.read(handle -> handle.createQuery(query).bind("id", documentId).mapTo(String.class)
                .list()).stream().map(json -> Json.read(json, Capture.class));
    }
}
