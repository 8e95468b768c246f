package lodestone.store;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import lodestone.model.Capture;
import org.jdbi.v3.core.statement.StatementContext;

/// What reviewers link to against the rules, and what came when it was asked for. All methods are
/// thread-safe.
public final class CounterEvidence {

    private final Database database;

    CounterEvidence(Database database) {
        this.database = database;
    }

    /// One decision's link.
    ///
    /// @param number of the decision
    /// @param tries how often it was asked for
    /// @param asked when last
    /// @param outcome `archived`, or why it could not be; empty while it is still to be asked for
    /// @param capture where it lies in the archive
    public record Link(String documentId, int number, URI url, int tries, Optional<Instant> asked,
            Optional<String> outcome, Optional<Capture> capture) {

        /// The same after another try.
        public Link asked(Instant at, Optional<String> came, Optional<Capture> archived) {
            return new Link(documentId, number, url, tries + 1, Optional.of(at), came, archived);
        }
    }

    /// Those still to be asked for.
    public List<Link> waiting() {
        return database.read(handle -> handle.createQuery("SELECT * FROM counter_evidence "
                + "WHERE outcome IS NULL ORDER BY document_id, number").map(CounterEvidence::map).list());
    }

    /// Those of that document's decisions, oldest first.
    public List<Link> of(String documentId) {
        return database.read(handle -> handle.createQuery("SELECT * FROM counter_evidence "
                + "WHERE document_id = :id ORDER BY number").bind("id", documentId)
                .map(CounterEvidence::map).list());
    }

    /// Notes what came of asking.
    public void save(Link link) {
        database.change(handle -> handle.createUpdate("UPDATE counter_evidence SET tries = :tries, "
                + "asked = :asked, outcome = :outcome, capture = :capture "
                + "WHERE document_id = :id AND number = :number").bind("tries", link.tries())
                .bind("asked", Columns.millis(link.asked())).bind("outcome", Columns.plain(link.outcome()))
                .bind("capture", link.capture().map(Json::write).orElse(null))
                .bind("id", link.documentId()).bind("number", link.number()).execute());
    }

    private static Link map(ResultSet row, StatementContext context) throws SQLException {
        return new Link(row.getString("document_id"), row.getInt("number"),
                URI.create(row.getString("url")), row.getInt("tries"), Columns.instant(row, "asked"),
                Columns.text(row, "outcome"),
                Columns.text(row, "capture").map(json -> Json.read(json, Capture.class)));
    }
}
