package lodestone.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import lodestone.model.Assessment;
import lodestone.model.Capture;
import lodestone.model.Document;
import lodestone.model.Version;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.Update;

/// A row of `version`, joined with its document's `source_id`.
final class StoredRow {

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

    static void insert(Handle handle, Stored stored) {
        var version = stored.version();
        assessed(handle.createUpdate(INSERT), stored)
                .bind("document", Json.write(version.document()))
                .bind("capture", Json.write(version.capture()))
                .bind("seen", version.seen().toEpochMilli()).bind("digest", version.textDigest())
                .bind("signature", version.signature()).bind("copy_of", version.copyOf().orElse(null))
                .bind("corrects", version.corrects().orElse(null)).execute();
    }

    static void reassess(Handle handle, Stored stored) {
        assessed(handle.createUpdate(REASSESS), stored).execute();
    }

    private static Update assessed(Update update, Stored stored) {
        var assessment = stored.assessment();
        return update.bind("id", stored.version().documentId()).bind("number", stored.version().number())
                .bind("assessment", assessment.map(Json::write).orElse(null))
                .bind("not_assessed", stored.notAssessed().orElse(null))
                .bind("verdict", assessment.map(found -> found.verdict().label()).orElse(null))
                .bind("severity", assessment.map(Assessment::severity).orElse(0))
                .bind("flagged", assessment.map(Assessment::flagged).orElse(false) ? 1 : 0);
    }

    static Stored map(ResultSet row, StatementContext context) throws SQLException {
        var version = new Version(row.getString("document_id"), row.getInt("number"),
                row.getString("source_id"),
                Json.read(row.getString("document"), Document.class),
                Json.read(row.getString("capture"), Capture.class),
                Instant.ofEpochMilli(row.getLong("seen")), row.getString("text_digest"),
                row.getLong("signature"),
                Optional.ofNullable(row.getString("copy_of")),
                Optional.ofNullable(row.getString("corrects")));
        return new Stored(version,
                Optional.ofNullable(row.getString("assessment"))
                        .map(json -> Json.read(json, Assessment.class)),
                Optional.ofNullable(row.getString("not_assessed")));
    }
}
