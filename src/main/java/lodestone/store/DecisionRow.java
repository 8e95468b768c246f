package lodestone.store;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import lodestone.model.Basis;
import lodestone.model.Correction;
import lodestone.model.Decision;
import lodestone.model.Decision.Withdrawal;
import lodestone.model.Reason;
import lodestone.model.Round;
import lodestone.model.Ruling;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;

/// A row of `decision`, with who took it back.
final class DecisionRow {

    private DecisionRow() {}

    static Query query(Handle handle, String where) {
        return query(handle, where, "d.document_id, d.number");
    }

    static Query query(Handle handle, String where, String order) {
        return handle.createQuery("SELECT d.*, w.reviewer AS withdrawn_by, w.at AS withdrawn_at "
                + "FROM decision d LEFT JOIN withdrawal w ON w.document_id = d.document_id "
                + "AND w.number = d.number " + where + " ORDER BY " + order);
    }

    static void insert(Handle handle, Decision decision) {
        handle.createUpdate("INSERT INTO decision (document_id, number, basis, reviewer, at, round, ruling, "
                + "reason, note, link, correction, second_due, batch) VALUES (:id, :number, :basis, "
                + ":reviewer, :at, :round, :ruling, :reason, :note, :link, :correction, :second, :batch)")
                .bind("id", decision.documentId()).bind("number", decision.number())
                .bind("basis", Json.write(decision.basis()))
                .bind("reviewer", PlainText.of(decision.reviewer()))
                .bind("at", decision.at().toEpochMilli()).bind("round", decision.round().label())
                .bind("ruling", decision.ruling().label()).bind("reason", decision.reason().label())
                .bind("note", PlainText.of(decision.note()))
                .bind("link", Columns.plain(decision.counterEvidence().map(URI::toString)))
                .bind("correction", Json.write(decision.correction()))
                .bind("second", decision.secondDue() ? 1 : 0).bind("batch", decision.batch()).execute();
        decision.counterEvidence().ifPresent(url -> handle.createUpdate("INSERT INTO counter_evidence "
                + "(document_id, number, url, tries) VALUES (:id, :number, :url, 0)")
                .bind("id", decision.documentId()).bind("number", decision.number())
                .bind("url", PlainText.of(url.toString())).execute());
    }

    static Decision map(ResultSet row, StatementContext context) throws SQLException {
        var at = Columns.instant(row, "withdrawn_at");
        return new Decision(row.getString("document_id"), row.getInt("number"),
                Json.read(row.getString("basis"), Basis.class), row.getString("reviewer"),
                Instant.ofEpochMilli(row.getLong("at")), Round.of(row.getString("round")).orElseThrow(),
                Ruling.of(row.getString("ruling")).orElseThrow(),
                Reason.of(row.getString("reason")).orElseThrow(), row.getString("note"),
                Columns.text(row, "link").map(URI::create),
                Json.read(row.getString("correction"), Correction.class), row.getInt("second_due") == 1,
                row.getString("batch"), Columns.text(row, "withdrawn_by")
                        .flatMap(who -> at.map(then -> new Withdrawal(who, then))));
    }
}
