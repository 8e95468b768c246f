package lodestone.fetch;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import lodestone.model.Exchange;
import lodestone.model.Header;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.ssl.SSLContexts;
import org.jspecify.annotations.Nullable;

/// Sends one request and reads one answer, within bounds of time and size. Thread-safe.
final class Exchanger implements AutoCloseable {

    private final FetchSettings settings;
    private final Clock clock;
    private final Faults faults;
    private final Connections connections;

    Exchanger(FetchSettings settings, Clock clock) {
        this(settings, clock, AddressGuard.Lookup.SYSTEM, SSLContexts.createDefault());
    }

    /// @param tls whom to trust
    Exchanger(FetchSettings settings, Clock clock, AddressGuard.Lookup lookup, SSLContext tls) {
        this.settings = settings;
        this.clock = clock;
        this.faults = new Faults(settings.timeout());
        this.connections = new Connections(settings, new AddressGuard(settings.allowedHosts(), lookup), tls);
    }

    /// What came of one request.
    sealed interface Sent {}

    /// An answer.
    ///
    /// @param content the body with its content coding removed
    record Answered(Exchange exchange, byte[] content) implements Sent {}

    /// None, or one beyond the bounds.
    ///
    /// @param exchange what came before it broke, without a body
    record Broken(String reason, Why why, Optional<Exchange> exchange) implements Sent {}

    /// Why there is no answer to use.
    enum Why {
        /// Nothing was sent, because the address must not be asked.
        REFUSED,
        /// Nobody answered, or not to the end in time.
        SILENT,
        /// What came is beyond the bounds or no HTTP.
        BAD
    }

    static String userAgent(FetchSettings settings) {
        return settings.product() + settings.contact().map(contact -> " (" + contact + ")").orElse("");
    }

    Sent get(URI url, List<Header> conditions, BodyLimits limits) throws InterruptedException {
        var answer = new Answer(url, request(conditions));
        try {
            return answer.read(limits);
        } catch (IOException | IllegalArgumentException fault) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            return faults.broken(fault, answer.brokenOff(Faults.truncated(fault)));
        }
    }

    private List<Header> request(List<Header> conditions) {
        var headers = new ArrayList<>(List.of(new Header("User-Agent", userAgent(settings)),
                new Header("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"),
                new Header("Accept-Encoding", ContentCoding.ACCEPTED)));
        headers.addAll(conditions);
        return headers;
    }

    /// What comes of one request, step by step.
    private final class Answer {

        private final URI url;
        private final List<Header> request;
        private final Instant at = clock.instant();
        private final HttpClientContext context = HttpClientContext.create();
        private @Nullable HttpResponse head;

        Answer(URI url, List<Header> request) {
            this.url = url;
            this.request = request;
        }

        Answered read(BodyLimits limits) throws IOException, InterruptedException {
            try (var arriving = connections.send(url, request, context)) {
                var came = arriving.head();
                head = came;
                var body = body(came, arriving, limits);
                return new Answered(exchange(came, body.raw(), body.whole() ? "" : "length"), body.content());
            }
        }

        private BodyReader.Body body(HttpResponse came, Arriving arriving, BodyLimits limits)
                throws IOException {
            var type = value(came, "Content-Type");
            boolean wanted = came.getCode() == 200 && !limits.cut();
            if (wanted && !ContentKind.mayBeRead(type)) {
                throw new IOException(type.orElse("") + ", neither text nor PDF");
            }
            var coding = ContentCoding.of(value(came, "Content-Encoding"));
            return new BodyReader(limits, wanted, type, coding).read(arriving);
        }

        Optional<Exchange> brokenOff(String why) {
            return Optional.ofNullable(head).map(came -> exchange(came, new byte[0], why));
        }

        private Exchange exchange(HttpResponse came, byte[] body, String truncated) {
            var sent = new ArrayList<>(List.of(new Header("Host", url.getAuthority())));
            sent.addAll(request);
            return new Exchange(url, at, "GET", sent, came.getCode(),
                    Optional.ofNullable(came.getReasonPhrase()).orElse(""), received(came), body, remote(),
                    Optional.of(truncated).filter(why -> !why.isEmpty()));
        }

        private Optional<String> remote() {
            return Optional.ofNullable(context.getEndpointDetails())
                    .map(details -> details.getRemoteAddress() instanceof InetSocketAddress socket
                            ? socket.getAddress().getHostAddress() : null);
        }
    }

    private static List<Header> received(HttpResponse came) {
        return Arrays.stream(came.getHeaders()).map(header -> new Header(header.getName(),
                Optional.ofNullable(header.getValue()).orElse(""))).toList();
    }

    private static Optional<String> value(HttpResponse came, String header) {
        return Optional.ofNullable(came.getFirstHeader(header)).map(found -> found.getValue());
    }

    @Override
    public void close() {
        connections.close();
    }
}
