package lodestone.run;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import lodestone.alert.Coverage;
import lodestone.alert.Digest;
import lodestone.alert.DigestDesk.Issued;

/// What a run did.
///
/// @param issued its digest; empty if it was to write none, or another run has written the period's
/// @param coverage one row a listing
/// @param problems documents that could not be fetched, read or assessed, one line each
/// @param faults of the configuration, one line each
public record RunReport(long id, Optional<Issued> issued, List<Coverage> coverage, List<String> problems,
        List<String> faults, Duration took) {

    public RunReport {
        coverage = List.copyOf(coverage);
        problems = List.copyOf(problems);
        faults = List.copyOf(faults);
    }

    /// The digest of a run that wrote one.
    public Digest digest() {
        return issued.orElseThrow().digest();
    }

    /// Whether every listing was seen as it stands and every file of the configuration was read.
    public boolean complete() {
        return coverage.stream().allMatch(row -> row.outcome().covered()) && faults.isEmpty();
    }
}
