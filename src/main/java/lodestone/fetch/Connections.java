package lodestone.fetch;

import java.net.URI;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import javax.net.ssl.SSLContext;
import lodestone.model.Header;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.client5.http.impl.async.HttpAsyncClients;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManagerBuilder;
import org.apache.hc.client5.http.nio.AsyncClientConnectionManager;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.client5.http.ssl.ClientTlsStrategyBuilder;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.message.BasicHttpRequest;
import org.apache.hc.core5.http.nio.AsyncEntityProducer;
import org.apache.hc.core5.http.nio.entity.BasicAsyncEntityProducer;
import org.apache.hc.core5.http.nio.support.BasicRequestProducer;
import org.apache.hc.core5.http2.HttpVersionPolicy;
import org.apache.hc.core5.http2.config.H2Config;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/// The client library as it is used here: it follows nothing, repeats nothing, keeps no cookies, unpacks
/// nothing, takes no proxy from its surroundings, asks the address guard where to connect to, and keeps one
/// connection to a host. Behind TLS it speaks HTTP/2 with servers that do. Thread-safe.
final class Connections implements AutoCloseable {

    private static final int MOST_HEADERS = 200;
    private static final int LONGEST_HEADER = 32 << 10;
    private static final Http1Config LINES = Http1Config.custom().setMaxHeaderCount(MOST_HEADERS)
            .setMaxLineLength(LONGEST_HEADER).setMaxEmptyLineCount(10).build();
    private static final H2Config STREAMS = H2Config.custom().setPushEnabled(false)
            .setMaxHeaderListSize(MOST_HEADERS << 10).build();

    private final FetchSettings settings;
    private final AddressGuard guard;
    private final SSLContext tls;
    private final ReentrantLock making = new ReentrantLock();
    private @Nullable CloseableHttpAsyncClient client;

    /// @param tls whom to trust
    Connections(FetchSettings settings, AddressGuard guard, SSLContext tls) {
        this.settings = settings;
        this.guard = guard;
        this.tls = tls;
    }

    /// Sends a GET. The answer has to be closed; the time for it begins now.
    Arriving send(URI url, List<Header> headers, HttpClientContext context) {
        return send("GET", url, headers, null, context);
    }

    /// Sends a POST, likewise.
    Arriving post(URI url, List<Header> headers, byte[] body, HttpClientContext context) {
        return send("POST", url, headers, new BasicAsyncEntityProducer(body, null), context);
    }

    private Arriving send(String method, URI url, List<Header> headers, @Nullable AsyncEntityProducer body,
            HttpClientContext context) {
        var sender = client();
        var answer = new Arriving(System.nanoTime() + settings.timeout().toNanos());
        var request = new BasicHttpRequest(method, url);
        headers.forEach(header -> request.setHeader(header.name(), header.value()));
        return answer.of(sender.execute(new BasicRequestProducer(request, body), answer, context, answer));
    }

    /// Made when it is needed first: it has threads of its own.
    private CloseableHttpAsyncClient client() {
        making.lock();
        try {
            if (client == null) {
                client = make();
                client.start();
            }
            return client;
        } finally {
            making.unlock();
        }
    }

    private CloseableHttpAsyncClient make() {
        return HttpAsyncClients.custom().setConnectionManager(pool()).setHttp1Config(LINES)
                .setH2Config(STREAMS).disableRedirectHandling().disableAutomaticRetries()
                .disableCookieManagement().disableAuthCaching().disableContentCompression()
                .disableRequestPriority()
                .setThreadFactory(Thread.ofPlatform().daemon().name("fetch-", 0).factory())
                // what goes wrong with a request is told to whoever waits for it
                .setIoReactorExceptionCallback(_ -> {}).build();
    }

    private AsyncClientConnectionManager pool() {
        return PoolingAsyncClientConnectionManagerBuilder.create().setDnsResolver(guard)
                .setTlsStrategy(ClientTlsStrategyBuilder.create().setSslContext(tls).buildAsync())
                .setDefaultTlsConfig(TlsConfig.custom().setHandshakeTimeout(timeout())
                        .setVersionPolicy(HttpVersionPolicy.NEGOTIATE).build())
                .setDefaultConnectionConfig(ConnectionConfig.custom().setConnectTimeout(timeout())
                        .setSocketTimeout(timeout()).setTimeToLive(10, TimeUnit.MINUTES).build())
                .setMaxConnPerRoute(1).setMaxConnTotal(200).build();
    }

    private Timeout timeout() {
        return Timeout.of(settings.timeout());
    }

    @Override
    public void close() {
        making.lock();
        try {
            if (client != null) {
                client.close(CloseMode.IMMEDIATE);
            }
        } finally {
            making.unlock();
        }
    }
}
