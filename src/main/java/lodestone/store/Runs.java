package lodestone.store;

import java.time.Instant;
import java.util.Optional;

/// Run reports: when each run started and ended, and its report as JSON.
public final class Runs {

    private final Database database;

    Runs(Database database) {
        this.database = database;
    }

    /// Notes the start of a run and returns its id, one above the last. Programs that start at once get
    /// different ids.
    public long start(Instant at) {
        while (true) {
            var id = database.write(handle -> handle
                    .createQuery("INSERT INTO run (id, started) "
                            + "SELECT COALESCE(MAX(id), 0) + 1, :at FROM run WHERE 1 = 1 "
                            + "ON CONFLICT DO NOTHING RETURNING id")
                    .bind("at", at.toEpochMilli()).mapTo(Long.class).findFirst());
            if (id.isPresent()) {
                return id.get();
            }
        }
    }

    /// Notes its end with the report.
    public void finish(long id, Instant at, String reportJson) {
        database.change(handle -> handle
                .createUpdate("UPDATE run SET ended = :at, report = :report WHERE id = :id").bind("id", id)
                .bind("at", at.toEpochMilli()).bind("report", PlainText.of(reportJson)).execute());
    }

    /// When the newest run began; empty if there was none.
    public Optional<Instant> newestStart() {
        return database.read(handle -> handle.createQuery("SELECT started FROM run ORDER BY id DESC LIMIT 1")
                .mapTo(Long.class).findFirst().map(Instant::ofEpochMilli));
    }

    /// The newest finished run's report.
    public Optional<String> newestReport() {
        return database.read(handle -> handle
                .createQuery("SELECT report FROM run WHERE ended IS NOT NULL ORDER BY id DESC LIMIT 1")
                .mapTo(String.class).findFirst());
    }
}
