package lodestone.store;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lodestone.model.Assessment;
import lodestone.model.IssuerName;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/// What the documents of each issuer state, found without reading texts. Kept in step with the versions and
/// their assessments, in one transaction with them. Copies are left out: who speaks for them is there. A
/// release that two companies give out together counts for both. All methods are thread-safe.
public final class Statements {

    private static final int BATCH = 200;
    private static final String COLUMNS = "s.document_id, s.number, s.name, s.title, s.url, s.at, s.claims, "
            + "s.plans";
    /// Who speaks for itself, and what the one that speaks says together with another company: of its copies
    /// the first of each company that is known.
    private static final String SPEAKS = "(t.head IS NULL OR t.head = s.document_id OR EXISTS (SELECT 1 "
            + "FROM trace h WHERE h.document_id = t.head AND h.company <> '' AND t.company <> '' "
            + "AND h.company <> t.company AND NOT EXISTS (SELECT 1 FROM trace o WHERE o.head = t.head "
            + "AND o.company = t.company AND o.document_id < t.document_id))) ";
    /// The newest version that was known by then, of what speaks for itself.
    private static final String KNOWN = "LEFT JOIN trace t ON t.document_id = s.document_id "
            + "WHERE s.issuer IN (<issuers>) AND s.at < :until "
            + "AND " + SPEAKS
            + "AND NOT EXISTS (SELECT 1 FROM statement n WHERE n.document_id = s.document_id "
            + "AND n.number > s.number AND n.at < :until) ";

    private final Database database;

    Statements(Database database) {
        this.database = database;
    }

    /// An issuer that has documents.
    ///
    /// @param key [IssuerName#key] of its name
    /// @param name as its documents call it most recently
    /// @param documents of it, copies left out
    /// @param claiming how many of them claim that it spans the chain
    /// @param newest when the newest was published
    public record Issuer(String key, String name, long documents, long claiming, Instant newest) {}

    /// Those of the issuers with these keys that were known before then, oldest first: one a document, of its
    /// newest version by then.
    ///
    /// @param issuers by [IssuerName#key]
    public List<Statement> before(Collection<String> issuers, Instant until) {
        return issuers.isEmpty() ? List.of()
                : database.read(handle -> handle
                        .createQuery("SELECT " + COLUMNS + " FROM statement s " + KNOWN
                                + "ORDER BY s.at, s.document_id")
                        .bindList("issuers", List.copyOf(issuers)).bind("until", until.toEpochMilli())
                        .map(Statements::map).list());
    }

    /// The same, with what they report of stages; oldest first.
    public List<StageLevel> levelsBefore(Collection<String> issuers, Instant until) {
        return issuers.isEmpty() ? List.of()
                : database.read(handle -> handle
                        .createQuery("SELECT " + COLUMNS + ", l.stage, l.level FROM statement s "
                                + "JOIN statement_stage l ON l.document_id = s.document_id "
                                + "AND l.number = s.number " + KNOWN + "ORDER BY s.at, s.document_id")
                        .bindList("issuers", List.copyOf(issuers)).bind("until", until.toEpochMilli())
                        .map((row, context) -> new StageLevel(map(row, context), row.getString("stage"),
                                row.getInt("level")))
                        .list());
    }

    /// What every version of the documents of these issuers tells of stages, reading no passage: by document,
    /// its versions oldest first.
    public List<Told> told(Collection<String> issuers) {
        return database.read(handle -> handle.createQuery("SELECT s.document_id, s.number, s.at, "
                + "CASE WHEN s.issuer IN (<issuers>) THEN 1 ELSE 0 END AS own, l.stage, l.level "
                + "FROM statement s LEFT JOIN statement_stage l ON l.document_id = s.document_id "
                + "AND l.number = s.number LEFT JOIN trace t ON t.document_id = s.document_id "
                + "WHERE s.document_id IN (SELECT document_id FROM statement WHERE issuer IN (<issuers>)) "
                + "AND " + SPEAKS + "ORDER BY s.document_id, s.number")
                .bindList("issuers", List.copyOf(issuers)).scanResultSet((rows, _) -> told(rows.get())));
    }

    private static List<Told> told(ResultSet rows) throws SQLException {
        var all = new ArrayList<Told>();
        int number = -1;
        while (rows.next()) {
            var row = new Told(rows.getString("document_id"), Instant.ofEpochMilli(rows.getLong("at")),
                    rows.getBoolean("own"), levels(rows));
            if (!all.isEmpty() && number == rows.getInt("number")
                    && all.getLast().documentId().equals(row.documentId())) {
                var levels = new HashMap<>(all.removeLast().levels());
                levels.putAll(row.levels());
                row = new Told(row.documentId(), row.at(), row.own(), levels);
            }
            number = rows.getInt("number");
            all.add(row);
        }
        return all;
    }

    private static Map<String, Integer> levels(ResultSet rows) throws SQLException {
        var stage = rows.getString("stage");
        return stage == null ? Map.of() : Map.of(stage, rows.getInt("level"));
    }

    /// The assessment that it was read from; empty if the rules have failed on it since.
    public Optional<Assessment> assessment(Statement statement) {
        return database.read(handle -> handle.createQuery("SELECT assessment FROM version "
                + "WHERE document_id = :id AND number = :number AND assessment IS NOT NULL")
                .bind("id", statement.documentId()).bind("number", statement.number()).mapTo(String.class)
                .findFirst()).map(json -> Json.read(json, Assessment.class));
    }

    /// Every issuer, the one with the newest document first.
    public List<Issuer> issuers() {
        return database.read(handle -> handle.createQuery("SELECT s.issuer, MAX(s.name) AS name, "
                + "COUNT(*) AS documents, SUM(CASE WHEN s.claims > 0 THEN 1 ELSE 0 END) AS claiming, "
                + "MAX(s.at) AS newest FROM statement s "
                + "JOIN document d ON d.id = s.document_id AND d.newest = s.number "
                + "LEFT JOIN trace t ON t.document_id = s.document_id "
                + "WHERE " + SPEAKS + "GROUP BY s.issuer ORDER BY newest DESC, s.issuer")
                .map((row, _) -> new Issuer(row.getString("issuer"), row.getString("name"),
                        row.getLong("documents"), row.getLong("claiming"),
                        Instant.ofEpochMilli(row.getLong("newest"))))
                .list());
    }

    private static Statement map(ResultSet row, StatementContext context) throws SQLException {
        return new Statement(row.getString("document_id"), row.getInt("number"), row.getString("name"),
                row.getString("title"), URI.create(row.getString("url")),
                Instant.ofEpochMilli(row.getLong("at")), row.getInt("claims"), row.getInt("plans"));
    }

    /// Puts what that version states in place of what it stated; nothing where it names no issuer or was not
    /// assessed.
    static void put(Handle handle, Stored stored, int number) {
        var id = stored.version().documentId();
        handle.execute("DELETE FROM statement WHERE document_id = ? AND number = ?", id, number);
        handle.execute("DELETE FROM statement_stage WHERE document_id = ? AND number = ?", id, number);
        var name = stored.assessment().flatMap(Assessment::issuer);
        if (name.isPresent() && !IssuerName.key(name.get()).isEmpty()) {
            insert(handle, stored, number, name.get());
        }
    }

    private static void insert(Handle handle, Stored stored, int number, String name) {
        var version = stored.version();
        var assessment = stored.assessment().orElseThrow();
        handle.createUpdate("INSERT INTO statement (document_id, number, issuer, name, title, url, at, "
                + "claims, plans) VALUES (:id, :number, :issuer, :name, :title, :url, :at, :claims, :plans)")
                .bind("id", version.documentId()).bind("number", number)
                .bind("issuer", PlainText.of(IssuerName.key(name))).bind("name", PlainText.of(name))
                .bind("title", PlainText.of(version.document().title()))
                .bind("url", PlainText.of(version.capture().url().toString()))
                .bind("at", known(stored, number).toEpochMilli()).bind("claims", assessment.claims().size())
                .bind("plans", plans(assessment)).execute();
        for (var stage : assessment.stages()) {
            if (stage.level() > 0) {
                handle.execute("INSERT INTO statement_stage (document_id, number, stage, level) "
                        + "VALUES (?, ?, ?, ?)", version.documentId(), number, stage.stage(), stage.level());
            }
        }
    }

    private static Instant known(Stored stored, int number) {
        var seen = stored.version().seen();
        return number > 1 ? seen
                : stored.version().document().publishedUtc().filter(at -> at.isBefore(seen)).orElse(seen);
    }

    private static long plans(Assessment assessment) {
        return assessment.stages().stream().flatMap(stage -> stage.evidence().stream())
                .filter(evidence -> evidence.status().planned()).count();
    }

    /// Reads what versions of earlier releases state, batch by batch.
    static void fill(Database database) {
        for (var due = due(database); !due.isEmpty(); due = due(database)) {
            var batch = due;
            database.change(handle -> batch.forEach(version -> fill(handle, version)));
        }
    }

    /// One that cannot be read states nothing; whoever asks for the document is told why.
    private static void fill(Handle handle, Due version) {
        try {
            handle.createQuery("SELECT " + StoredRow.COLUMNS + "FROM version v JOIN document d "
                    + "ON d.id = v.document_id WHERE v.document_id = :id AND v.number = :number")
                    .bind("id", version.documentId()).bind("number", version.number()).map(StoredRow::map)
                    .list().forEach(stored -> put(handle, stored, stored.version().number()));
        } catch (IllegalStateException unreadable) {
            handle.execute("DELETE FROM statement_stage WHERE document_id = ? AND number = ?",
                    version.documentId(), version.number());
        }
        handle.execute("DELETE FROM statement_due WHERE document_id = ? AND number = ?", version.documentId(),
                version.number());
    }

    private record Due(String documentId, int number) {}

    private static List<Due> due(Database database) {
        return database.read(handle -> handle
                .createQuery("SELECT document_id, number FROM statement_due LIMIT " + BATCH)
                .map((row, _) -> new Due(row.getString("document_id"), row.getInt("number"))).list());
    }
}
