package lodestone.model;

import java.time.Instant;
import java.util.Optional;

/// A host's robots.txt and what was decided by it.
///
/// @param url of robots.txt
/// @param fetched when it was last asked for
/// @param status of the last answer
/// @param until when it is to be asked for again
/// @param text the last one that was had, even if the last answer was an error
public record RobotsFile(String url, Instant fetched, int status, Decision decision, Instant until,
        Optional<Text> text) {

    /// What holds for the host.
    public enum Decision {
        /// What the text says.
        RULES,
        /// Everything is allowed: there is no robots.txt.
        ALLOW_ALL,
        /// Nothing is allowed: robots.txt cannot be had.
        ALLOW_NONE
    }

    /// The text, at most 500 KiB of it.
    ///
    /// @param at when it was last had or confirmed
    /// @param etag its validator
    /// @param lastModified its other validator
    public record Text(String content, Instant at, Optional<String> etag, Optional<String> lastModified) {}
}
