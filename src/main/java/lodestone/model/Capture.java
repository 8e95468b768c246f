package lodestone.model;

import java.net.URI;
import java.time.Instant;

/// Where in the archive an exchange lies.
///
/// @param status of the response; 0 for a file that came by another way than HTTP
/// @param digest `sha256:` and the hex digest of the response body as received
/// @param file name of the WARC file within the archive's folder
/// @param offset byte offset of the response or revisit record in that file
/// @param revisit whether the record refers back to an earlier one with the same body
public record Capture(URI url, Instant at, int status, String digest, String file, long offset,
        boolean revisit) {}
