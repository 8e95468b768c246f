package lodestone.store;

import java.time.Instant;
import java.util.Optional;

/// What is known of the visits to a listing, or to a document's page.
///
/// @param lookedBack the earliest publication that the visit which left the validators took
/// @param lastNewDocument when it last brought a document that was not known
/// @param lastChange when it last brought a new version of a known document
/// @param watchedSince its first visit
/// @param missingSince when its host first said that there is no such page, if nothing else came since
/// @param due when it is worth the next visit; empty if at once
/// @param outcome after the last attempt, e.g. `ok`, `not-modified`, `failed`
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
        Optional<Instant> lastChange,
        Optional<Instant> watchedSince,
        Optional<Instant> missingSince,
        Optional<Instant> due,
        String outcome,
        Optional<String> reason,
        int failures) {

    /// A listing never visited.
    public static ListingState unvisited(String listingId) {
        return new ListingState(listingId, Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), "unvisited", Optional.empty(), 0);
    }
}
