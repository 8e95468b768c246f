package lodestone.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One run as it is kept.
///
/// @param purpose `daily`, `weekly`, `request` for what a person asked for, `visit` for sources at their pace
/// @param holder the process, e.g. `process 4711 on mill`; blank for a run of an early release
/// @param ended empty while it is under way, or if it was killed
/// @param outcome `done`, `stopped` or `failed`; empty until it ended
/// @param reason of a failure
/// @param digest name of the files that it wrote; empty if it wrote none
/// @param totals over all its listings
public record RunRecord(
        long id,
        String purpose,
        String holder,
        Instant started,
        Optional<Instant> ended,
        Optional<String> outcome,
        Optional<String> reason,
        Optional<String> digest,
        Totals totals) {

    /// Sums over listings.
    ///
    /// @param covered listings that were seen as they stand
    public record Totals(int listings, int covered, int fresh, int changed, int copies, int flagged,
            int unread, long requests, long bytes, Duration waited) {}

    /// What a run did at one listing; its parts are those of the coverage table.
    public record Visit(
            String sourceId,
            String listingId,
            String outcome,
            Optional<String> reason,
            int announced,
            int fresh,
            int changed,
            int copies,
            int flagged,
            int unread,
            long requests,
            long bytes,
            Duration waited) {}

    /// Everything that a run did.
    ///
    /// @param visits in the order of the sources
    /// @param problems documents that could not be fetched, read or assessed, one line each
    public record Report(RunRecord run, List<Visit> visits, List<String> problems) {

        public Report {
            visits = List.copyOf(visits);
            problems = List.copyOf(problems);
        }
    }
}
