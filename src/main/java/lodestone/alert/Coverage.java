package lodestone.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// What one run did for one listing: a row of the coverage table.
///
/// @param listingId `source/listing`
/// @param reason why it was not covered; empty when it was
/// @param announced links that the listing held
/// @param fresh documents stored for the first time
/// @param changed documents stored in a new version
/// @param copies of the fresh ones, folded under an earlier document
/// @param flagged of the fresh and changed ones, copies left out
/// @param unread documents that could not be fetched, read or assessed
/// @param requests sent, robots.txt and redirects included
/// @param bytes received, bodies only
/// @param waited time spent obeying pace and Retry-After
/// @param lastNew when this listing last brought a new document, this run included
public record Coverage(
        String sourceId,
        String listingId,
        Outcome outcome,
        Optional<String> reason,
        int announced,
        int fresh,
        int changed,
        int copies,
        int flagged,
        int unread,
        long requests,
        long bytes,
        Duration waited,
        Optional<Instant> lastNew) {

    /// How a listing answered. "Not modified", "empty" and "failed" are different facts.
    public enum Outcome {
        OK(true),
        NOT_MODIFIED(true),
        EMPTY(true),
        RATE_LIMITED(false),
        DISALLOWED(false),
        REFUSED(false),
        GONE(false),
        UNREADABLE(false),
        FAILED(false);

        private final boolean covered;

        Outcome(boolean covered) {
            this.covered = covered;
        }

        /// Whether the listing was seen as it stands.
        public boolean covered() {
            return covered;
        }

        /// The name in tables and machine output, e.g. `not-modified`.
        public String label() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }
}
