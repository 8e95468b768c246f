package lodestone.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lodestone.model.Assessment;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/// What the rules of each time said of a version; added to, never changed. A version that was assessed once
/// has no row: it stands with the version, as of when that was seen. All methods are thread-safe.
public final class Assessments {

    private static final String DIFFERS = "FROM version WHERE document_id = :id AND number = :number "
            + "AND (COALESCE(assessment, '') <> COALESCE(:assessment, '') "
            + "OR COALESCE(not_assessed, '') <> COALESCE(:not_assessed, '')) ";
    private static final String FIRST = "INSERT INTO assessment "
            + "(document_id, number, place, at, assessment, not_assessed) "
            + "SELECT document_id, number, 1, seen, assessment, not_assessed " + DIFFERS
            + "AND NOT EXISTS (SELECT 1 FROM assessment a WHERE a.document_id = :id AND a.number = :number)";
    private static final String NEXT = "INSERT INTO assessment "
            + "(document_id, number, place, at, assessment, not_assessed) "
            + "SELECT document_id, number, (SELECT MAX(a.place) + 1 FROM assessment a "
            + "WHERE a.document_id = :id AND a.number = :number), :at, :assessment, :not_assessed " + DIFFERS;

    private final Database database;
    private final Documents documents;

    Assessments(Database database, Documents documents) {
        this.database = database;
        this.documents = documents;
    }

    /// What was said at one time.
    ///
    /// @param at when
    /// @param assessment empty when it could not be assessed
    /// @param notAssessed the reason then
    public record Made(Instant at, Optional<Assessment> assessment, Optional<String> notAssessed) {}

    /// All that was ever said of that version, oldest first; the last is what it holds now.
    public List<Made> of(Stored stored) {
        var version = stored.version();
        var all = database.read(handle -> handle.createQuery("SELECT at, assessment, not_assessed "
                + "FROM assessment WHERE document_id = :id AND number = :number ORDER BY place")
                .bind("id", version.documentId()).bind("number", version.number()).map(Assessments::map)
                .list());
        return all.isEmpty()
                ? List.of(new Made(version.seen(), stored.assessment(), stored.notAssessed()))
                : List.copyOf(all);
    }

    /// What was last said of it before then; of a version that came later, what was said first.
    public Made before(Stored stored, Instant until) {
        var all = new ArrayList<>(of(stored));
        while (all.size() > 1 && !all.getLast().at().isBefore(until)) {
            all.removeLast();
        }
        return all.getLast();
    }

    /// What was said of a document before then, as it then read, and what is said of it now; empty if it came
    /// later, or is not known.
    public Optional<ThenAndNow> thenAndNow(String documentId, Instant until) {
        var versions = documents.versions(documentId);
        return versions.stream().filter(stored -> stored.version().seen().isBefore(until))
                .reduce((_, later) -> later)
                .map(then -> new ThenAndNow(
                        new ThenAndNow.Said(then.version().number(), before(then, until)),
                        new ThenAndNow.Said(versions.getLast().version().number(),
                                of(versions.getLast()).getLast())));
    }

    /// Versions of which the newest row says something else than the version itself, one word each; none
    /// unless somebody else wrote to the database.
    public List<String> astray() {
        return database.read(handle -> handle.createQuery("SELECT a.document_id || ' version ' || a.number "
                + "FROM assessment a JOIN version v ON v.document_id = a.document_id "
                + "AND v.number = a.number WHERE a.place = (SELECT MAX(b.place) FROM assessment b "
                + "WHERE b.document_id = a.document_id AND b.number = a.number) "
                + "AND (COALESCE(a.assessment, '') <> COALESCE(v.assessment, '') "
                + "OR COALESCE(a.not_assessed, '') <> COALESCE(v.not_assessed, '')) "
                + "ORDER BY a.document_id, a.number").mapTo(String.class).list());
    }

    /// Keeps what is said now beside what was said before, if it differs; called before the version changes.
    static void keep(Handle handle, Stored again, Instant at) {
        for (var insert : List.of(FIRST, NEXT)) {
            var update = handle.createUpdate(insert).bind("id", again.version().documentId())
                    .bind("number", again.version().number())
                    .bind("assessment", again.assessment().map(Json::write).orElse(null))
                    .bind("not_assessed", again.notAssessed().map(PlainText::of).orElse(null));
            (insert.equals(NEXT) ? update.bind("at", at.toEpochMilli()) : update).execute();
        }
    }

    private static Made map(ResultSet row, StatementContext context) throws SQLException {
        return new Made(Instant.ofEpochMilli(row.getLong("at")),
                Columns.text(row, "assessment").map(json -> Json.read(json, Assessment.class)),
                Columns.text(row, "not_assessed"));
    }
}
