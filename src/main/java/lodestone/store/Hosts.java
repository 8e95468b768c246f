package lodestone.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import lodestone.model.HostState;
import lodestone.model.RobotsFile;
import org.jdbi.v3.core.statement.StatementContext;

/// What is known of hosts, shared by every program that opens this database: how each wants to be treated,
/// whose turn it is in a group of hosts, and robots.txt.
public final class Hosts {

    /// A turn further away than this was taken under a wrong clock and counts as none.
    private static final Duration FURTHEST = Duration.ofMinutes(1);

    private static final String SAVE_STATE = """
            INSERT INTO host_state (name, since, not_before, reason, asked, failures, slowdown)
            VALUES (:name, :since, :before, :reason, :asked, :failures, :slowdown)
            ON CONFLICT (name) DO UPDATE SET since = excluded.since, not_before = excluded.not_before,
                reason = excluded.reason, asked = excluded.asked, failures = excluded.failures,
                slowdown = excluded.slowdown""";

    private static final String TURN = """
            INSERT INTO host_turn (name, free_at) VALUES (:name, :now + :delay)
            ON CONFLICT (name) DO UPDATE SET free_at = :delay + CASE
                WHEN host_turn.free_at BETWEEN :now AND :furthest THEN host_turn.free_at ELSE :now END
            RETURNING free_at""";

    private static final String SAVE_ROBOTS = """
            INSERT INTO robots (url, fetched, status, decision, until, content, content_at, etag,
                last_modified)
            VALUES (:url, :fetched, :status, :decision, :until, :content, :at, :etag, :modified)
            ON CONFLICT (url) DO UPDATE SET fetched = excluded.fetched, status = excluded.status,
                decision = excluded.decision, until = excluded.until, content = excluded.content,
                content_at = excluded.content_at, etag = excluded.etag,
                last_modified = excluded.last_modified""";

    private final Database database;

    Hosts(Database database) {
        this.database = database;
    }

    /// What was noted of that host or group last.
    public Optional<HostState> state(String name) {
        return database.read(handle -> handle.createQuery("SELECT * FROM host_state WHERE name = :name")
                .bind("name", PlainText.of(name)).map((row, _) -> state(row)).findFirst());
    }

    /// Hosts and groups to be left alone at that time, by name.
    public Map<String, HostState> leftAlone(Instant now) {
        return database.read(handle -> {
            var found = new TreeMap<String, HostState>();
            handle.createQuery("SELECT * FROM host_state WHERE not_before > :now")
                    .bind("now", now.toEpochMilli())
                    .map((row, _) -> Map.entry(row.getString("name"), state(row)))
                    .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
            return found;
        });
    }

    private static HostState state(ResultSet row) throws SQLException {
        return new HostState(Instant.ofEpochMilli(row.getLong("since")),
                Instant.ofEpochMilli(row.getLong("not_before")), row.getString("reason"),
                row.getInt("asked") != 0, row.getInt("failures"), row.getInt("slowdown"));
    }

    /// Replaces what was noted.
    public void save(String name, HostState state) {
        database.change(handle -> handle.createUpdate(SAVE_STATE).bind("name", PlainText.of(name))
                .bind("since", state.since().toEpochMilli())
                .bind("before", state.notBefore().toEpochMilli())
                .bind("reason", PlainText.of(state.reason())).bind("asked", state.asked() ? 1 : 0)
                .bind("failures", state.failures()).bind("slowdown", state.slowdown()).execute());
    }

    /// Takes the next free turn of that group, one after the other over all programs.
    ///
    /// @param delay from this turn to the next
    /// @return when this turn is, not before `now`
    public Instant turn(String group, Instant now, Duration delay) {
        long free = database.write(handle -> handle.createQuery(TURN).bind("name", PlainText.of(group))
                .bind("now", now.toEpochMilli()).bind("delay", delay.toMillis())
                .bind("furthest", now.plus(FURTHEST).toEpochMilli()).mapTo(Long.class).one());
        return Instant.ofEpochMilli(free).minus(delay);
    }

    /// What was kept of the robots.txt at that address.
    public Optional<RobotsFile> robots(String url) {
        return database.read(handle -> handle.createQuery("SELECT * FROM robots WHERE url = :url")
                .bind("url", PlainText.of(url)).map(Hosts::robots).findFirst());
    }

    private static RobotsFile robots(ResultSet row, StatementContext context) throws SQLException {
        var content = Columns.text(row, "content");
        long at = row.getLong("content_at");
        var etag = Columns.text(row, "etag");
        var modified = Columns.text(row, "last_modified");
        return new RobotsFile(row.getString("url"), Instant.ofEpochMilli(row.getLong("fetched")),
                row.getInt("status"), RobotsFile.Decision.valueOf(row.getString("decision")),
                Instant.ofEpochMilli(row.getLong("until")),
                content.map(text -> new RobotsFile.Text(text, Instant.ofEpochMilli(at), etag, modified)));
    }

    /// Replaces what was kept.
    public void save(RobotsFile robots) {
        var text = robots.text();
        database.change(handle -> handle.createUpdate(SAVE_ROBOTS).bind("url", PlainText.of(robots.url()))
                .bind("fetched", robots.fetched().toEpochMilli()).bind("status", robots.status())
                .bind("decision", robots.decision().name()).bind("until", robots.until().toEpochMilli())
                .bind("content", Columns.plain(text.map(RobotsFile.Text::content)))
                .bind("at", text.map(t -> t.at().toEpochMilli()).orElse(null))
                .bind("etag", Columns.plain(text.flatMap(RobotsFile.Text::etag)))
                .bind("modified", Columns.plain(text.flatMap(RobotsFile.Text::lastModified))).execute());
    }
}
