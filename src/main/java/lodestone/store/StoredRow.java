package lodestone.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import lodestone.model.Assessment;
import lodestone.model.Capture;
import lodestone.model.Document;
import lodestone.model.Ruling;
import lodestone.model.Version;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.Update;

/// A row of `version`, joined with its document's `source_id` and what reviewers settled on it.
final class StoredRow {

    /// What [#map] reads, of `version v` and its `document d`.
    static final String COLUMNS = "v.*, d.source_id, (SELECT c.settled FROM review_case c "
            + "WHERE c.document_id = d.id) AS settled ";

    private static final String INSERT = """
            INSERT INTO version (document_id, number, document, capture, seen, text_digest, signature,
                copy_of, corrects, assessment, not_assessed, verdict, severity, flagged, indexed)
            VALUES (:id, :number, :document, :capture, :seen, :digest, :signature, :copy_of, :corrects,
                :assessment, :not_assessed, :verdict, :severity, :flagged, 0)
            ON CONFLICT (document_id, number) DO NOTHING""";

    private static final String REASSESS = """
            UPDATE version SET assessment = :assessment, not_assessed = :not_assessed, verdict = :verdict,
                severity = :severity, flagged = :flagged, indexed = 0
            WHERE document_id = :id AND number = :number""";

    private StoredRow() {}

    /// The number of the new row; empty if this text stands there already. A text that comes second under a
    /// number which another text has taken, as when two sources fetch one changing page at once, gets the
    /// next: none is lost.
    static OptionalInt insert(Handle handle, Stored stored) {
        var version = stored.version();
        if (insert(handle, stored, version.number()) == 1) {
            Statements.put(handle, stored, version.number());
            return OptionalInt.of(version.number());
        }
        if (has(handle, version)) {
            return OptionalInt.empty();
        }
        int next = handle.createQuery("SELECT MAX(number) + 1 FROM version WHERE document_id = :id")
                .bind("id", version.documentId()).mapTo(Integer.class).one();
        insert(handle, stored, next);
        Statements.put(handle, stored, next);
        return OptionalInt.of(next);
    }

    private static int insert(Handle handle, Stored stored, int number) {
        var version = stored.version();
        return assessed(handle.createUpdate(INSERT), stored, number)
                .bind("document", Json.write(version.document()))
                .bind("capture", Json.write(version.capture()))
                .bind("seen", version.seen().toEpochMilli()).bind("digest", version.textDigest())
                .bind("signature", version.signature()).bind("copy_of", version.copyOf().orElse(null))
                .bind("corrects", version.corrects().orElse(null)).execute();
    }

    private static boolean has(Handle handle, Version version) {
        return handle
                .createQuery("SELECT COUNT(*) FROM version WHERE document_id = :id AND text_digest = :digest")
                .bind("id", version.documentId()).bind("digest", version.textDigest()).mapTo(Integer.class)
                .one() > 0;
    }

    static void reassess(Handle handle, Stored stored) {
        var version = stored.version();
        if (assessed(handle.createUpdate(REASSESS), stored, version.number()).execute() == 0) {
            throw new IllegalStateException(where(version.documentId(), version.number()) + " is not stored");
        }
        Statements.put(handle, stored, version.number());
    }

    private static Update assessed(Update update, Stored stored, int number) {
        var assessment = stored.assessment();
        return update.bind("id", stored.version().documentId()).bind("number", number)
                .bind("assessment", assessment.map(Json::write).orElse(null))
                .bind("not_assessed", stored.notAssessed().map(PlainText::of).orElse(null))
                .bind("verdict", assessment.map(found -> found.verdict().label()).orElse(null))
                .bind("severity", assessment.map(Assessment::severity).orElse(0))
                .bind("flagged", assessment.map(Assessment::flagged).orElse(false) ? 1 : 0);
    }

    static Stored map(ResultSet row, StatementContext context) throws SQLException {
        var id = row.getString("document_id");
        int number = row.getInt("number");
        try {
            var version = new Version(id, number, row.getString("source_id"),
                    Json.read(row.getString("document"), Document.class),
                    Json.read(row.getString("capture"), Capture.class),
                    Instant.ofEpochMilli(row.getLong("seen")), row.getString("text_digest"),
                    row.getLong("signature"), Optional.ofNullable(row.getString("copy_of")),
                    Optional.ofNullable(row.getString("corrects")));
            return new Stored(version,
                    Optional.ofNullable(row.getString("assessment"))
                            .map(json -> Json.read(json, Assessment.class)),
                    Optional.ofNullable(row.getString("not_assessed")),
                    Columns.text(row, "settled").flatMap(Ruling::of));
        } catch (IllegalStateException unreadable) {
            throw new IllegalStateException(where(id, number) + ": " + unreadable.getMessage(), unreadable);
        }
    }

    private static String where(String id, int number) {
        return "document " + id + ", version " + number;
    }
}
