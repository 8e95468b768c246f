package lodestone.fetch;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import lodestone.model.Exchange;

/// What the world answered. Every alternative is a value; none is an exception.
public sealed interface FetchOutcome {

    /// The address asked for.
    URI url();

    /// Every exchange with the site, redirects included, oldest first; all of it belongs in the archive.
    List<Exchange> exchanges();

    /// A body arrived.
    ///
    /// @param location the address after redirects
    /// @param content the body with content coding removed
    record Fetched(
            URI url,
            List<Exchange> exchanges,
            URI location,
            byte[] content,
            Optional<String> contentType,
            Optional<String> etag,
            Optional<String> lastModified)
            implements
                FetchOutcome {}

    /// 304.
    record NotModified(URI url, List<Exchange> exchanges) implements FetchOutcome {}

    /// robots.txt forbids it, or the page itself does.
    record Disallowed(URI url, List<Exchange> exchanges, String reason) implements FetchOutcome {

        /// Whether that reason is the page's own.
        public static boolean isByPage(String reason) {
            return reason.startsWith(PageRobots.HEADER) || reason.startsWith(PageRobots.META);
        }
    }

    /// 429 or 503: the host asks to wait.
    record RateLimited(URI url, List<Exchange> exchanges, Duration retryAfter) implements FetchOutcome {}

    /// 404 or 410.
    record Gone(URI url, List<Exchange> exchanges, int status) implements FetchOutcome {}

    /// Not sent at all: no contact named, address refused, scheme not http(s).
    record Refused(URI url, List<Exchange> exchanges, String reason) implements FetchOutcome {}

    /// Time-out, broken connection, too large, redirect loop, other status.
    record Failed(URI url, List<Exchange> exchanges, String reason) implements FetchOutcome {}
}
