package lodestone.run;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import lodestone.alert.Coverage;
import lodestone.alert.Digest;
import lodestone.alert.DigestDesk.Issued;

/// What a run did.
///
/// @param issued its digest; empty if it was to write none, or another run has written the period's
/// @param coverage one row a listing
/// @param problems documents that could not be fetched, read or assessed, one line each
/// @param faults of the configuration, one line each
/// @param undelivered what failed to reach a channel and was not told before, one line each
public record RunReport(long id, Optional<Issued> issued, List<Coverage> coverage, List<String> problems,
        List<String> faults, Duration took, List<String> undelivered) {

    public RunReport {
        coverage = List.copyOf(coverage);
        problems = List.copyOf(problems);
        faults = List.copyOf(faults);
        undelivered = List.copyOf(undelivered);
    }

    /// The same with what could not be delivered.
    RunReport undelivered(List<String> lines) {
        return new RunReport(id, issued, coverage, problems, faults, took, lines);
    }

    /// The digest of a run that wrote one.
    public Digest digest() {
        return issued.orElseThrow().digest();
    }

    /// Whether every listing was seen as it stands and every file of the configuration was read.
    public boolean complete() {
        return coverage.stream().allMatch(row -> row.outcome().covered()) && faults.isEmpty();
    }

    /// The sums in one line, e.g. `Run 12: 9 of 10 listings covered, 214 requests, 12 MB, waited 3m 2s, 14
    /// new, 1 changed, 3 copies, 2 unread; took 4m 10s`.
    public String words() {
        long covered = coverage.stream().filter(row -> row.outcome().covered()).count();
        return "Run %d: %d of %d listings covered, %d requests, %s, waited %s".formatted(id, covered,
                coverage.size(), sum(Coverage::requests), bytes(sum(Coverage::bytes)),
                time(Duration.ofMillis(sum(row -> row.waited().toMillis()))))
                + ", %d new, %d changed, %d copies, %d unread; took %s".formatted(sum(Coverage::fresh),
                        sum(Coverage::changed), sum(Coverage::copies), sum(Coverage::unread), time(took));
    }

    private long sum(ToLongFunction<Coverage> count) {
        return coverage.stream().mapToLong(count).sum();
    }

    private static String bytes(long bytes) {
        return bytes < 10_000 ? bytes + " B"
                : bytes < 10_000_000 ? bytes / 1000 + " kB" : bytes / 1_000_000 + " MB";
    }

    private static String time(Duration time) {
        return time.toMinutes() > 0 ? time.toMinutes() + "m " + time.toSecondsPart() + "s"
                : "%d.%ds".formatted(time.toSeconds(), time.toMillisPart() / 100);
    }
}
