package lodestone.fetch;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lodestone.model.Header;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.ssl.SSLContexts;

/// Asks an address that its owner gave us for a short answer, within the same time and past the same address
/// guard as everything that is fetched. It follows no redirect and repeats nothing. Thread-safe.
public final class Asking implements AutoCloseable {

    private static final int LONGEST = 1 << 20;

    private final FetchSettings settings;
    private final Faults faults;
    private final Connections connections;

    /// @param settings of which timeout, User-Agent and allowed hosts hold
    public Asking(FetchSettings settings) {
        this.settings = settings;
        this.faults = new Faults(settings.timeout());
        this.connections = new Connections(settings,
                new AddressGuard(settings.allowedHosts(), AddressGuard.Lookup.SYSTEM),
                SSLContexts.createDefault());
    }

    /// What came back.
    ///
    /// @param body at most a megabyte
    public record Answer(int status, byte[] body) {

        @Override
        public String toString() {
            return "HTTP " + status + ", " + body.length + " bytes";
        }
    }

    /// Sends a GET.
    ///
    /// @throws IOException saying what went wrong, without the address
    public Answer get(URI url) throws IOException {
        return answer(() -> connections.send(url, headers(List.of()), HttpClientContext.create()));
    }

    /// Sends a POST with those headers.
    ///
    /// @throws IOException saying what went wrong, without the address
    public Answer post(URI url, List<Header> headers, byte[] body) throws IOException {
        return answer(() -> connections.post(url, headers(headers), body, HttpClientContext.create()));
    }

    private List<Header> headers(List<Header> more) {
        var all = new ArrayList<>(more);
        all.add(new Header("User-Agent", Exchanger.userAgent(settings)));
        all.add(new Header("Accept", "application/json"));
        return all;
    }

    private interface Request {
        Arriving send();
    }

    private Answer answer(Request request) throws IOException {
        try (var arriving = request.send()) {
            int status = arriving.head().getCode();
            var body = arriving.readNBytes(LONGEST + 1);
            if (body.length > LONGEST) {
                throw new IOException("the answer is longer than " + LONGEST + " bytes");
            }
            return new Answer(status, body);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("stopped");
        } catch (IOException | IllegalArgumentException fault) {
            throw new IOException(faults.broken(fault, Optional.empty()).reason(), fault);
        }
    }

    @Override
    public void close() {
        connections.close();
    }
}
