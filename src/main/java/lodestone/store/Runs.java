package lodestone.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import lodestone.store.RunRecord.Report;
import lodestone.store.RunRecord.Totals;
import lodestone.store.RunRecord.Visit;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/// Run reports: when each run started and ended, what it did at each listing, and its digest as JSON.
public final class Runs {

    private static final String WITH_TOTALS = """
            SELECT r.id, r.purpose, r.holder, r.started, r.ended, r.outcome, r.reason, r.digest,
                COUNT(l.place) AS listings,
                SUM(CASE WHEN l.outcome IN ('ok', 'not-modified', 'empty') THEN 1 ELSE 0 END) AS covered,
                SUM(l.fresh) AS fresh, SUM(l.changed) AS changed, SUM(l.copies) AS copies,
                SUM(l.flagged) AS flagged, SUM(l.unread) AS unread, SUM(l.requests) AS requests,
                SUM(l.bytes) AS bytes, SUM(l.waited) AS waited
            FROM run r LEFT JOIN run_listing l ON l.run_id = r.id
            WHERE %s
            GROUP BY r.id, r.purpose, r.holder, r.started, r.ended, r.outcome, r.reason, r.digest
            ORDER BY r.id DESC LIMIT :limit""";

    private static final String VISIT = """
            INSERT INTO run_listing (run_id, place, source_id, listing_id, outcome, reason, announced, fresh,
                changed, copies, flagged, unread, requests, bytes, waited)
            VALUES (:run, :place, :source, :listing, :outcome, :reason, :announced, :fresh, :changed,
                :copies, :flagged, :unread, :requests, :bytes, :waited)""";

    private final Database database;

    Runs(Database database) {
        this.database = database;
    }

    /// Notes the start of a run and returns its id, one above the last. Programs that start at once get
    /// different ids.
    public long start(Instant at, String purpose, String holder) {
        return database.writeUntil(handle -> handle
                .createQuery("INSERT INTO run (id, started, purpose, holder) "
                        + "SELECT COALESCE(MAX(id), 0) + 1, :at, :purpose, :holder FROM run WHERE 1 = 1 "
                        + "ON CONFLICT DO NOTHING RETURNING id")
                .bind("at", at.toEpochMilli()).bind("purpose", purpose)
                .bind("holder", PlainText.of(holder)).mapTo(Long.class).findFirst());
    }

    /// Notes its end with all that it did.
    ///
    /// @param digestJson what it told; empty if it wrote no digest
    public void finish(Report report, Optional<String> digestJson) {
        database.change(handle -> {
            end(handle, report.run(), digestJson);
            visits(handle, report.run().id(), report.visits());
            problems(handle, report.run().id(), report.problems());
        });
    }

    private static void end(Handle handle, RunRecord run, Optional<String> digestJson) {
        handle.createUpdate("UPDATE run SET ended = :at, outcome = :outcome, reason = :reason, "
                + "digest = :digest, report = :report WHERE id = :id")
                .bind("id", run.id()).bind("at", Columns.millis(run.ended()))
                .bind("outcome", Columns.plain(run.outcome())).bind("reason", Columns.plain(run.reason()))
                .bind("digest", Columns.plain(run.digest())).bind("report", Columns.plain(digestJson))
                .execute();
    }

    private static void visits(Handle handle, long run, List<Visit> visits) {
        Batches.send(handle, VISIT, visits, (row, visit, place) -> row.bind("run", run).bind("place", place)
                .bind("source", PlainText.of(visit.sourceId()))
                .bind("listing", PlainText.of(visit.listingId())).bind("outcome", visit.outcome())
                .bind("reason", Columns.plain(visit.reason())).bind("announced", visit.announced())
                .bind("fresh", visit.fresh()).bind("changed", visit.changed())
                .bind("copies", visit.copies()).bind("flagged", visit.flagged())
                .bind("unread", visit.unread()).bind("requests", visit.requests())
                .bind("bytes", visit.bytes()).bind("waited", visit.waited().toMillis()));
    }

    private static void problems(Handle handle, long run, List<String> problems) {
        Batches.send(handle,
                "INSERT INTO run_problem (run_id, place, problem) VALUES (:run, :place, :problem)",
                problems, (row, problem, place) -> row.bind("run", run).bind("place", place)
                        .bind("problem", PlainText.of(problem)));
    }

    /// When the newest run began; empty if there was none.
    public Optional<Instant> newestStart() {
        return database.read(handle -> handle.createQuery("SELECT started FROM run ORDER BY id DESC LIMIT 1")
                .mapTo(Long.class).findFirst().map(Instant::ofEpochMilli));
    }

    /// The digest of the newest run that wrote one.
    public Optional<String> newestReport() {
        return database.read(handle -> handle
                .createQuery("SELECT report FROM run WHERE report IS NOT NULL ORDER BY id DESC LIMIT 1")
                .mapTo(String.class).findFirst());
    }

    /// The newest runs, newest first.
    public List<RunRecord> newest(int limit) {
        return newest(Long.MAX_VALUE, limit);
    }

    /// The newest runs before that one, newest first.
    public List<RunRecord> newest(long before, int limit) {
        return database.read(handle -> handle.createQuery(WITH_TOTALS.formatted("r.id < :before"))
                .bind("before", before).bind("limit", limit).map(Runs::map).list());
    }

    /// All that a run did.
    public Optional<Report> report(long id) {
        var run = database.read(handle -> handle.createQuery(WITH_TOTALS.formatted("r.id = :id"))
                .bind("id", id).bind("limit", 1).map(Runs::map).findFirst());
        return run.map(one -> new Report(one, visits(id), problems(id)));
    }

    /// What visits did since the newest run that wrote a digest, summed over each listing, by its id. How a
    /// listing stood is not summed: outcome and reason are blank.
    public Map<String, Visit> sinceLastDigest() {
        return database.read(handle -> handle.createQuery("""
                SELECT source_id, listing_id, SUM(announced) AS announced, SUM(fresh) AS fresh,
                    SUM(changed) AS changed, SUM(copies) AS copies, SUM(flagged) AS flagged,
                    SUM(unread) AS unread, SUM(requests) AS requests, SUM(bytes) AS bytes,
                    SUM(waited) AS waited, '' AS outcome, NULL AS reason
                FROM run_listing WHERE run_id IN (SELECT id FROM run WHERE purpose = 'visit'
                    AND id > (SELECT COALESCE(MAX(id), 0) FROM run WHERE digest IS NOT NULL))
                GROUP BY source_id, listing_id""").map((row, _) -> visit(row)).list()).stream()
                .collect(Collectors.toMap(Visit::listingId, visit -> visit, (one, _) -> one));
    }

    private static Visit visit(ResultSet row) throws SQLException {
        return new Visit(row.getString("source_id"), row.getString("listing_id"), row.getString("outcome"),
                Columns.text(row, "reason"), row.getInt("announced"), row.getInt("fresh"),
                row.getInt("changed"), row.getInt("copies"), row.getInt("flagged"), row.getInt("unread"),
                row.getLong("requests"), row.getLong("bytes"), Duration.ofMillis(row.getLong("waited")));
    }

    private List<Visit> visits(long id) {
        return database.read(handle -> handle
                .createQuery("SELECT * FROM run_listing WHERE run_id = :id ORDER BY place").bind("id", id)
                .map((row, _) -> visit(row))
                .list());
    }

    private List<String> problems(long id) {
        return database.read(handle -> handle
                .createQuery("SELECT problem FROM run_problem WHERE run_id = :id ORDER BY place")
                .bind("id", id).mapTo(String.class).list());
    }

    /// Forgets visits of sources at their pace that ended before then; what a digest tells of stays.
    ///
    /// @return how many runs that were
    public int forgetVisits(Instant before) {
        return database.write(handle -> {
            var old = "(SELECT id FROM run WHERE purpose = 'visit' AND started < :before)";
            for (var table : List.of("run_listing", "run_problem")) {
                handle.createUpdate("DELETE FROM " + table + " WHERE run_id IN " + old)
                        .bind("before", before.toEpochMilli()).execute();
            }
            return handle.createUpdate("DELETE FROM run WHERE purpose = 'visit' AND started < :before "
                    + "AND id < (SELECT MAX(id) FROM run)").bind("before", before.toEpochMilli()).execute();
        });
    }

    private static RunRecord map(ResultSet row, StatementContext context) throws SQLException {
        var totals = new Totals(row.getInt("listings"), row.getInt("covered"), row.getInt("fresh"),
                row.getInt("changed"), row.getInt("copies"), row.getInt("flagged"), row.getInt("unread"),
                row.getLong("requests"), row.getLong("bytes"), Duration.ofMillis(row.getLong("waited")));
        return new RunRecord(row.getLong("id"), row.getString("purpose"), row.getString("holder"),
                Instant.ofEpochMilli(row.getLong("started")), Columns.instant(row, "ended"),
                Columns.text(row, "outcome"), Columns.text(row, "reason"), Columns.text(row, "digest"),
                totals);
    }
}
