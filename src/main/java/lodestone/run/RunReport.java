package lodestone.run;

import java.time.Duration;
import java.util.List;
import lodestone.alert.Digest;

/// What a run did.
///
/// @param digestName name of the digest's files without their ending
/// @param problems documents that could not be fetched, read or assessed, one line each
public record RunReport(long id, Digest digest, String digestName, List<String> problems, Duration took) {

    public RunReport {
        problems = List.copyOf(problems);
    }

    /// Whether every listing was seen as it stands and every file of the configuration was read.
    public boolean complete() {
        return digest.uncovered().isEmpty() && digest.faults().isEmpty();
    }
}
