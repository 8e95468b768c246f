package lodestone.store;

import java.time.Instant;
import java.util.Optional;

/// Run reports: when each run started and ended, and its report as JSON.
public final class Runs {

    Runs() {}

    /// Notes the start of a run and returns its id.
    public long start(Instant at) {
        throw new IllegalStateException("skeleton " + at);
    }

    /// Notes its end with the report.
    public void finish(long id, Instant at, String reportJson) {
        throw new IllegalStateException("skeleton " + id + at + reportJson);
    }

    /// The newest finished run's report.
    public Optional<String> newestReport() {
        throw new IllegalStateException("skeleton");
    }
}
