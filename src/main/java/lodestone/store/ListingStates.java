package lodestone.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/// What is known of the visits to each listing, and to each single address that is visited again.
public final class ListingStates {

    private static final String SAVE = """
            INSERT INTO listing_state (listing_id, etag, last_modified, looked_back, last_attempt,
                last_success, last_new_document, outcome, reason, failures)
            VALUES (:id, :etag, :last_modified, :back, :attempt, :success, :new, :outcome, :reason, :failures)
            ON CONFLICT (listing_id) DO UPDATE SET etag = excluded.etag,
                last_modified = excluded.last_modified, looked_back = excluded.looked_back,
                last_attempt = excluded.last_attempt,
                last_success = excluded.last_success, last_new_document = excluded.last_new_document,
                outcome = excluded.outcome, reason = excluded.reason, failures = excluded.failures""";

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

    /// Every state, by id.
    public List<ListingState> all() {
        return database.read(handle -> handle.createQuery("SELECT * FROM listing_state ORDER BY listing_id")
                .map(ListingStates::map)
                .list());
    }

    /// Replaces the state.
    public void save(ListingState state) {
        database.change(handle -> handle.createUpdate(SAVE).bind("id", PlainText.of(state.listingId()))
                .bind("etag", plain(state.etag())).bind("last_modified", plain(state.lastModified()))
                .bind("back", millis(state.lookedBack())).bind("attempt", millis(state.lastAttempt()))
                .bind("success", millis(state.lastSuccess()))
                .bind("new", millis(state.lastNewDocument())).bind("outcome", PlainText.of(state.outcome()))
                .bind("reason", plain(state.reason())).bind("failures", state.failures()).execute());
    }

    private static ListingState map(ResultSet row, StatementContext context) throws SQLException {
        return new ListingState(row.getString("listing_id"), Optional.ofNullable(row.getString("etag")),
                Optional.ofNullable(row.getString("last_modified")), instant(row, "looked_back"),
                instant(row, "last_attempt"),
                instant(row, "last_success"), instant(row, "last_new_document"), row.getString("outcome"),
                Optional.ofNullable(row.getString("reason")), row.getInt("failures"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
    }

    private static @Nullable String plain(Optional<String> text) {
        return text.map(PlainText::of).orElse(null);
    }

    private static @Nullable Long millis(Optional<Instant> at) {
        return at.map(Instant::toEpochMilli).orElse(null);
    }
}
