package lodestone.fetch;

import java.net.URI;
import java.util.Optional;

/// One address to fetch, with the validators of the last answer.
///
/// @param etag sent as `If-None-Match`
/// @param lastModified sent as `If-Modified-Since`
/// @param contactRequired refuse unless the settings name a contact (SEC fair access)
public record FetchRequest(URI url, Optional<String> etag, Optional<String> lastModified,
        boolean contactRequired) {

    /// An unconditional request.
    public static FetchRequest of(URI url) {
        return new FetchRequest(url, Optional.empty(), Optional.empty(), false);
    }
}
