package lodestone.model;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One HTTP request and the response to it, as they went over the wire: what the archive keeps.
///
/// @param url the address requested in this exchange (a redirect is an exchange of its own)
/// @param at when the request was sent
/// @param requestHeaders as sent, without secrets
/// @param status the response's status code
/// @param responseHeaders as received
/// @param body the response's body with transfer coding removed and content coding (gzip) kept; never
///     modified
/// @param remoteAddress the address connected to, numeric
/// @param truncated why the body is not whole, in WARC's words: `length`, `time`, `disconnect` or
///     `unspecified`
public record Exchange(
        URI url,
        Instant at,
        String method,
        List<Header> requestHeaders,
        int status,
        String reason,
        List<Header> responseHeaders,
        byte[] body,
        Optional<String> remoteAddress,
        Optional<String> truncated) {

    public Exchange {
        requestHeaders = List.copyOf(requestHeaders);
        responseHeaders = List.copyOf(responseHeaders);
    }

    /// The first response header of that name, ignoring case.
    public Optional<String> header(String name) {
        return responseHeaders.stream().filter(h -> h.name().equalsIgnoreCase(name)).map(Header::value)
                .findFirst();
    }
}
