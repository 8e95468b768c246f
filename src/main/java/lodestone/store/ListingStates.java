package lodestone.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.statement.StatementContext;

/// What is known of the visits to each listing, and to each single address that is visited again.
public final class ListingStates {

    private static final String SAVE = """
            INSERT INTO listing_state (listing_id, etag, last_modified, looked_back, last_attempt,
                last_success, last_new_document, last_change, watched_since, missing_since, due, outcome,
                reason, failures)
            VALUES (:id, :etag, :last_modified, :back, :attempt, :success, :new, :change, :watched, :missing,
                :due, :outcome, :reason, :failures)
            ON CONFLICT (listing_id) DO UPDATE SET etag = excluded.etag,
                last_modified = excluded.last_modified, looked_back = excluded.looked_back,
                last_attempt = excluded.last_attempt,
                last_success = excluded.last_success, last_new_document = excluded.last_new_document,
                last_change = excluded.last_change, watched_since = excluded.watched_since,
                missing_since = excluded.missing_since, due = excluded.due,
                outcome = excluded.outcome, reason = excluded.reason, failures = excluded.failures""";

    private static final int AT_ONCE = 500;

    private final Database database;

    ListingStates(Database database) {
        this.database = database;
    }

    /// The state of that listing; [ListingState#unvisited] if there is none.
    public ListingState get(String listingId) {
        return database.read(handle -> handle
                .createQuery("SELECT * FROM listing_state WHERE listing_id = :id")
                .bind("id", PlainText.of(listingId)).map(ListingStates::map).findFirst())
                .orElseGet(() -> ListingState.unvisited(listingId));
    }

    /// The states of those listings that were visited, by id.
    public Map<String, ListingState> of(List<String> listingIds) {
        var found = new HashMap<String, ListingState>();
        for (int from = 0; from < listingIds.size(); from += AT_ONCE) {
            var some = listingIds.subList(from, Math.min(from + AT_ONCE, listingIds.size()));
            database.read(handle -> handle
                    .createQuery("SELECT * FROM listing_state WHERE listing_id IN (<ids>)")
                    .bindList("ids", some.stream().map(PlainText::of).toList()).map(ListingStates::map)
                    .list()).forEach(state -> found.put(state.listingId(), state));
        }
        return found;
    }

    /// Replaces the state.
    public void save(ListingState state) {
        database.change(handle -> handle.createUpdate(SAVE).bind("id", PlainText.of(state.listingId()))
                .bind("etag", Columns.plain(state.etag()))
                .bind("last_modified", Columns.plain(state.lastModified()))
                .bind("back", Columns.millis(state.lookedBack()))
                .bind("attempt", Columns.millis(state.lastAttempt()))
                .bind("success", Columns.millis(state.lastSuccess()))
                .bind("new", Columns.millis(state.lastNewDocument()))
                .bind("change", Columns.millis(state.lastChange()))
                .bind("watched", Columns.millis(state.watchedSince()))
                .bind("missing", Columns.millis(state.missingSince()))
                .bind("due", Columns.millis(state.due())).bind("outcome", PlainText.of(state.outcome()))
                .bind("reason", Columns.plain(state.reason())).bind("failures", state.failures()).execute());
    }

    private static ListingState map(ResultSet row, StatementContext context) throws SQLException {
        return new ListingState(row.getString("listing_id"), Columns.text(row, "etag"),
                Columns.text(row, "last_modified"), Columns.instant(row, "looked_back"),
                Columns.instant(row, "last_attempt"), Columns.instant(row, "last_success"),
                Columns.instant(row, "last_new_document"), Columns.instant(row, "last_change"),
                Columns.instant(row, "watched_since"), Columns.instant(row, "missing_since"),
                Columns.instant(row, "due"), row.getString("outcome"), Columns.text(row, "reason"),
                row.getInt("failures"));
    }
}
