package lodestone.fetch;

import java.net.URI;
import java.util.Optional;

/// One address to fetch, with the validators of the last answer.
///
/// @param etag sent as `If-None-Match`
/// @param lastModified sent as `If-Modified-Since`
/// @param contactRequired refuse unless the settings name a contact (SEC fair access)
/// @param purpose what the answer is for: by that some robots rules bind and others do not
public record FetchRequest(URI url, Optional<String> etag, Optional<String> lastModified,
        boolean contactRequired, Purpose purpose) {

    /// What is done with the answer.
    public enum Purpose {
        /// It is kept, indexed and quoted.
        DOCUMENT,
        /// It is only read for the links in it.
        LISTING
    }

    /// A document.
    public FetchRequest(URI url, Optional<String> etag, Optional<String> lastModified,
            boolean contactRequired) {
        this(url, etag, lastModified, contactRequired, Purpose.DOCUMENT);
    }

    /// A document, unconditionally.
    public static FetchRequest of(URI url) {
        return new FetchRequest(url, Optional.empty(), Optional.empty(), false);
    }

    /// The same address, read as a listing.
    public FetchRequest asListing() {
        return new FetchRequest(url, etag, lastModified, contactRequired, Purpose.LISTING);
    }
}
