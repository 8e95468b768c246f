package lodestone.store;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/// Run reports: when each run started and ended, and its report as JSON.
public final class Runs {

    private final Jdbi jdbi;

    Runs(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// Notes the start of a run and returns its id, one above the last.
    public long start(Instant at) {
        return jdbi.inTransaction(handle -> {
            long id = handle.createQuery("SELECT COALESCE(MAX(id), 0) + 1 FROM run").mapTo(Long.class).one();
            handle.createUpdate("INSERT INTO run (id, started) VALUES (:id, :at)").bind("id", id)
                    .bind("at", at.toEpochMilli()).execute();
            return id;
        });
    }

    /// Notes its end with the report.
    public void finish(long id, Instant at, String reportJson) {
        jdbi.useTransaction(handle -> handle
                .createUpdate("UPDATE run SET ended = :at, report = :report WHERE id = :id").bind("id", id)
                .bind("at", at.toEpochMilli()).bind("report", reportJson.replace("\u0000", "")).execute());
    }

    /// The newest finished run's report.
    public Optional<String> newestReport() {
        return jdbi.withHandle(handle -> handle
                .createQuery("SELECT report FROM run WHERE ended IS NOT NULL ORDER BY id DESC LIMIT 1")
                .mapTo(String.class).findFirst());
    }
}
