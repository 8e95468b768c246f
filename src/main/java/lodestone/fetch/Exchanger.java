package lodestone.fetch;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.GZIPInputStream;
import lodestone.model.Exchange;
import lodestone.model.Header;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.config.Http1Config;

/// Sends one request and reads one answer, within bounds of time and size. Thread-safe.
final class Exchanger implements AutoCloseable {

    private static final int MOST_HEADERS = 200;
    private static final int LONGEST_HEADER = 32 << 10;

    private final FetchSettings settings;
    private final Clock clock;
    private final CloseableHttpClient client;
    private final ScheduledExecutorService watchdog = Executors
            .newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("watchdog").factory());

    Exchanger(FetchSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.client = client(settings);
    }

    /// What came of one request.
    sealed interface Sent {}

    /// An answer.
    ///
    /// @param content the body with its content coding removed
    record Answered(Exchange exchange, byte[] content) implements Sent {}

    /// None, or one beyond the bounds.
    ///
    record Broken(String reason, Why why) implements Sent {}

    /// Why there is no answer to use.
    enum Why {
        /// Nothing was sent, because the address must not be asked.
        REFUSED,
        /// Nobody answered, or not to the end in time.
        SILENT,
        /// What came is beyond the bounds or no HTTP.
        BAD
    }

    private static CloseableHttpClient client(FetchSettings settings) {
        var bounds = Http1Config.custom().setMaxHeaderCount(MOST_HEADERS).setMaxLineLength(LONGEST_HEADER)
                .setMaxEmptyLineCount(10).build();
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(new AddressGuard(settings.allowedHosts()))
                .setConnectionFactory(
                        ManagedHttpClientConnectionFactory.builder().http1Config(bounds).build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(millis(settings.timeout()), TimeUnit.MILLISECONDS)
                        .setSocketTimeout(millis(settings.timeout()), TimeUnit.MILLISECONDS).build())
                .setMaxConnPerRoute(1).setMaxConnTotal(200).build();
        return HttpClients.custom().setConnectionManager(connections).setUserAgent(userAgent(settings))
                .disableRedirectHandling().disableAutomaticRetries().disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression().disableDefaultUserAgent().build();
    }

    static String userAgent(FetchSettings settings) {
        return settings.product() + settings.contact().map(contact -> " (" + contact + ")").orElse("");
    }

    private static int millis(Duration time) {
        return (int) Math.min(Integer.MAX_VALUE, time.toMillis());
    }

    Sent get(URI url, List<Header> conditions, long maxBytes) {
        var request = new HttpGet(url);
        request.setHeader("User-Agent", userAgent(settings));
        request.setHeader("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8");
        request.setHeader("Accept-Encoding", "gzip");
        conditions.forEach(header -> request.setHeader(header.name(), header.value()));
        var sent = Arrays.stream(request.getHeaders()).map(h -> new Header(h.getName(), h.getValue()))
                .toList();
        var late = new AtomicBoolean();
        var alarm = watchdog.schedule(() -> {
            late.set(true);
            request.abort();
        }, settings.timeout().toMillis(), TimeUnit.MILLISECONDS);
        var at = clock.instant();
        try {
            return client.execute(request, response -> read(url, at, sent, response, maxBytes));
        } catch (IOException | IllegalArgumentException fault) {
            return broken(fault, late.get());
        } catch (RuntimeException fault) {
            // the client is not meant to lose its connection anywhere, as it does to the watchdog
            if (late.get()) {
                return broken(fault, true);
            }
            throw fault;
        } finally {
            alarm.cancel(false);
        }
    }

    private Sent read(URI url, Instant at, List<Header> sent, ClassicHttpResponse response, long maxBytes)
            throws IOException {
        var headers = new ArrayList<>(List.of(new Header("Host", url.getAuthority())));
        headers.addAll(sent);
        var entity = response.getEntity();
        var body = entity == null ? new byte[0] : bounded(entity.getContent(), maxBytes);
        var exchange = new Exchange(url, at, "GET", headers, response.getCode(),
                Optional.ofNullable(response.getReasonPhrase()).orElse(""), received(response), body,
                Optional.empty());
        return new Answered(exchange, decoded(exchange, maxBytes));
    }

    private static List<Header> received(ClassicHttpResponse response) {
        return Arrays.stream(response.getHeaders())
                .map(header -> new Header(header.getName(),
                        Optional.ofNullable(header.getValue()).orElse("")))
                .toList();
    }

    private static byte[] decoded(Exchange exchange, long maxBytes) throws IOException {
        var coding = exchange.header("Content-Encoding").orElse("identity").strip().toLowerCase(Locale.ROOT);
        return switch (coding) {
            case "", "identity" -> exchange.body();
            case "gzip", "x-gzip" -> exchange.body().length == 0 ? exchange.body()
                    : bounded(new GZIPInputStream(new ByteArrayInputStream(exchange.body())), maxBytes);
            default -> throw new IOException("unknown content coding " + coding);
        };
    }

    private static byte[] bounded(InputStream in, long maxBytes) throws IOException {
        var out = new ByteArrayOutputStream();
        var buffer = new byte[16 << 10];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            out.write(buffer, 0, read);
            if (out.size() > maxBytes) {
                throw new IOException("larger than " + maxBytes + " bytes");
            }
        }
        return out.toByteArray();
    }

    private Broken broken(Exception fault, boolean late) {
        if (fault instanceof AddressGuard.RefusedAddressException refused) {
            return new Broken(String.valueOf(refused.getMessage()), Why.REFUSED);
        }
        var time = "no complete answer within " + settings.timeout().toMillis() / 1000.0 + " s";
        return switch (fault) {
            case Exception _ when late -> new Broken(time, Why.SILENT);
            case SocketTimeoutException _ -> new Broken(time, Why.SILENT);
            case UnknownHostException _ -> new Broken("unknown host " + fault.getMessage(), Why.SILENT);
            case ConnectException _ -> new Broken(reason(fault), Why.SILENT);
            default -> new Broken(reason(fault), Why.BAD);
        };
    }

    private static String reason(Exception fault) {
        return Optional.ofNullable(fault.getMessage()).flatMap(message -> message.lines().findFirst())
                .filter(message -> !message.isBlank()).orElse(fault.getClass().getSimpleName());
    }

    @Override
    public void close() {
        watchdog.shutdownNow();
        client.close(org.apache.hc.core5.io.CloseMode.IMMEDIATE);
    }
}
