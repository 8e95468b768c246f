package lodestone.store;

import java.time.Instant;
import java.util.Optional;

/// What is known of a listing's visits.
///
/// @param lookedBack the earliest publication that the visit which left the validators took
/// @param outcome of the last attempt, e.g. `ok`, `not-modified`, `failed`
/// @param reason of the last failure; empty after a success
/// @param failures in a row
public record ListingState(
        String listingId,
        Optional<String> etag,
        Optional<String> lastModified,
        Optional<Instant> lookedBack,
        Optional<Instant> lastAttempt,
        Optional<Instant> lastSuccess,
        Optional<Instant> lastNewDocument,
        String outcome,
        Optional<String> reason,
        int failures) {

    /// A listing never visited.
    public static ListingState unvisited(String listingId) {
        return new ListingState(listingId, Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), "unvisited", Optional.empty(), 0);
    }
}
