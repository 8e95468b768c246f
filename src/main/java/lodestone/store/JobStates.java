package lodestone.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import lodestone.model.JobState;
import org.jdbi.v3.core.statement.StatementContext;

/// When each job was last planned and run.
public final class JobStates {

    private static final String SAVE = """
            INSERT INTO job (name, planned, started, ended, outcome, reason)
            VALUES (:name, :planned, :started, :ended, :outcome, :reason)
            ON CONFLICT (name) DO UPDATE SET planned = excluded.planned, started = excluded.started,
                ended = excluded.ended, outcome = excluded.outcome, reason = excluded.reason""";

    private final Database database;

    JobStates(Database database) {
        this.database = database;
    }

    /// Every job that is known, by name.
    public Map<String, JobState> all() {
        return database.read(handle -> handle.createQuery("SELECT * FROM job ORDER BY name")
                .map(JobStates::map).list()).stream()
                .collect(Collectors.toMap(JobState::name, state -> state));
    }

    /// Replaces the state.
    public void save(JobState state) {
        database.change(handle -> handle.createUpdate(SAVE).bind("name", PlainText.of(state.name()))
                .bind("planned", state.planned().toEpochMilli())
                .bind("started", Columns.millis(state.started())).bind("ended", Columns.millis(state.ended()))
                .bind("outcome", Columns.plain(state.outcome())).bind("reason", Columns.plain(state.reason()))
                .execute());
    }

    private static JobState map(ResultSet row, StatementContext context) throws SQLException {
        return new JobState(row.getString("name"), Instant.ofEpochMilli(row.getLong("planned")),
                Columns.instant(row, "started"), Columns.instant(row, "ended"),
                Columns.text(row, "outcome"), Columns.text(row, "reason"));
    }
}
