package lodestone.archive;

import java.time.Instant;
import java.util.Optional;

/// A response that is in the archive: where, and what a revisit record needs to refer to it.
///
/// @param url as it was asked
/// @param digest `sha256:` and hex
/// @param id the record's UUID
record Known(String file, long offset, String url, String digest, String id, Instant at) {

    /// A line of the sidecar index, without its end.
    String line() {
        return String.join("\t", file, Long.toString(offset), digest, id, at.toString(), url);
    }

    /// The line's response; empty for a line that a crash left unfinished.
    static Optional<Known> of(String line) {
        var parts = line.split("\t", 6);
        try {
            return parts.length == 6
                    ? Optional.of(new Known(parts[0], Long.parseLong(parts[1]), parts[5], parts[2],
                            parts[3], Instant.parse(parts[4])))
                    : Optional.empty();
        } catch (RuntimeException unfinished) {
            return Optional.empty();
        }
    }

    /// What makes two responses the same.
    static String key(String url, String digest) {
        return digest + " " + url;
    }
}
