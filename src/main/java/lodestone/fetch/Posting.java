package lodestone.fetch;

import java.io.IOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lodestone.model.Header;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.ssl.SSLContexts;

/// Sends what we have to say to an address that its owner gave us, within the same time and past the same
/// address guard as everything that is fetched. It follows no redirect and repeats nothing. What it tells of
/// a failure never holds the address, which may be a secret. Thread-safe.
public final class Posting implements AutoCloseable {

    private static final int LARGE = 413;
    private static final int MANY = 429;

    private final FetchSettings settings;
    private final Clock clock;
    private final AddressGuard guard;
    private final Faults faults;
    private final Connections connections;

    /// @param settings of which timeout, User-Agent and allowed hosts hold
    public Posting(FetchSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.guard = new AddressGuard(settings.allowedHosts(), AddressGuard.Lookup.SYSTEM);
        this.faults = new Faults(settings.timeout());
        this.connections = new Connections(settings, guard, SSLContexts.createDefault());
    }

    /// What came of it.
    public sealed interface Outcome {

        /// It was taken.
        record Taken() implements Outcome {}

        /// It was not, and asking again the same way is of no use.
        record Refused(String reason) implements Outcome {}

        /// It was not, or nobody knows; it may be tried again.
        ///
        /// @param pause how long the answer asks to wait
        record Failed(String reason, Optional<Duration> pause) implements Outcome {}
    }

    /// Sends the body with those headers.
    public Outcome post(URI url, List<Header> headers, byte[] body) throws InterruptedException {
        var all = new ArrayList<>(headers);
        all.add(new Header("User-Agent", Exchanger.userAgent(settings)));
        var at = clock.instant();
        try (var arriving = connections.post(url, all, body, HttpClientContext.create())) {
            return outcome(arriving.head(), at);
        } catch (IOException | IllegalArgumentException fault) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            var broken = faults.broken(fault, Optional.empty());
            return broken.why() == Exchanger.Why.REFUSED ? new Outcome.Refused(broken.reason())
                    : new Outcome.Failed(broken.reason(), Optional.empty());
        }
    }

    private static Outcome outcome(HttpResponse head, Instant at) {
        int status = head.getCode();
        if (status / 100 == 2) {
            return new Outcome.Taken();
        }
        if (status / 100 == 3) {
            return new Outcome.Refused("HTTP " + status + ", which leads elsewhere and is not followed");
        }
        if (status / 100 == 4 && status != MANY && status != 408 && status != 425 && status != 423) {
            return new Outcome.Refused("HTTP " + status + (status == LARGE ? ", it is too large" : ""));
        }
        var named = Optional.ofNullable(head.getFirstHeader("Retry-After")).map(header -> header.getValue());
        return new Outcome.Failed("HTTP " + status, RetryAfter.of(status, named, at));
    }

    /// Why that host must not be spoken to; empty if it may be, or its name cannot be resolved, which whoever
    /// speaks to it will find out.
    public Optional<String> refusal(String host, int port) {
        try {
            guard.check(host, port);
            return Optional.empty();
        } catch (AddressGuard.RefusedAddressException refused) {
            return Optional.of(String.valueOf(refused.getMessage()));
        } catch (UnknownHostException unknown) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        connections.close();
    }
}
