package lodestone.store;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/// What issuers reply to a flag, in their own words; never changed and never deleted. All methods are
/// thread-safe.
public final class IssuerReplies {

    private final Database database;

    IssuerReplies(Database database) {
        this.database = database;
    }

    /// One reply.
    ///
    /// @param received on which day it came
    /// @param speaker who replied, for whom
    /// @param link where it stands, if anywhere
    /// @param recordedBy who entered it
    public record Reply(String documentId, LocalDate received, String speaker, String words,
            Optional<URI> link, String recordedBy, Instant at) {}

    /// Keeps a reply to a document that nobody is to review; [ReviewCases#reply] keeps one to a case.
    public void add(Reply reply) {
        database.change(handle -> insert(handle, reply));
    }

    static void insert(Handle handle, Reply reply) {
        handle.createUpdate("INSERT INTO issuer_reply (document_id, number, "
                + "received, speaker, words, link, recorded_by, at) SELECT :id, "
                + "COALESCE(MAX(number), 0) + 1, :received, :speaker, :words, :link, :by, :at "
                + "FROM issuer_reply WHERE document_id = :id")
                .bind("id", reply.documentId()).bind("received", reply.received().toString())
                .bind("speaker", PlainText.of(reply.speaker())).bind("words", PlainText.of(reply.words()))
                .bind("link", Columns.plain(reply.link().map(URI::toString)))
                .bind("by", PlainText.of(reply.recordedBy())).bind("at", reply.at().toEpochMilli())
                .execute();
    }

    /// When the last reply to each of those documents was entered; nothing of those without one.
    public Map<String, Instant> latest(Collection<String> documentIds) {
        return documentIds.isEmpty() ? Map.of() : database.read(handle -> handle
                .createQuery("SELECT document_id, MAX(at) AS at FROM issuer_reply "
                        + "WHERE document_id IN (<ids>) GROUP BY document_id")
                .bindList("ids", List.copyOf(documentIds))
                .map((row, _) -> Map.entry(row.getString("document_id"),
                        Instant.ofEpochMilli(row.getLong("at"))))
                .list()).stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// Those to that document, oldest first.
    public List<Reply> of(String documentId) {
        return database.read(handle -> handle.createQuery("SELECT * FROM issuer_reply "
                + "WHERE document_id = :id ORDER BY number").bind("id", documentId).map(IssuerReplies::map)
                .list());
    }

    private static Reply map(ResultSet row, StatementContext context) throws SQLException {
        return new Reply(row.getString("document_id"), LocalDate.parse(row.getString("received")),
                row.getString("speaker"), row.getString("words"),
                Columns.text(row, "link").map(URI::create), row.getString("recorded_by"),
                Instant.ofEpochMilli(row.getLong("at")));
    }
}
