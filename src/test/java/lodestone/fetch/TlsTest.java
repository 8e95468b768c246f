package lodestone.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateExpiredException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Sites behind TLS, with certificates that are made for the test.
class TlsTest {

    private static final String BODY = "hello ".repeat(20_000);

    @TempDir
    private static Path folder;
    private static List<WireMockServer> servers = new ArrayList<>();
    private static SSLContext trusting = SSLContexts.none();
    private static int port;

    @BeforeAll
    static void starts() throws Exception {
        var keys = keys();
        trusting = SSLContexts.trusting(keys);
        port = serve(keys);
    }

    @AfterAll
    static void stops() {
        servers.forEach(WireMockServer::stop);
    }

    private static int serve(Path keys) {
        var server = new WireMockServer(WireMockConfiguration.options().dynamicHttpsPort().httpDisabled(true)
                .bindAddress("127.0.0.1").keystorePath(keys.toString()).keystorePassword("secret")
                .keyManagerPassword("secret").keystoreType("PKCS12"));
        servers.add(server);
        server.start();
        server.stubFor(
                WireMock.get("/a").willReturn(WireMock.ok(BODY).withHeader("Content-Type", "text/plain")));
        server.stubFor(WireMock.get("/drip")
                .willReturn(WireMock.ok(BODY).withGzipDisabled(true).withChunkedDribbleDelay(1000, 60_000)));
        return server.httpsPort();
    }

    /// Keys and a certificate for 127.0.0.1, which vouches for itself.
    private static Path keys() throws IOException, InterruptedException {
        var file = folder.resolve("keys.p12");
        var command = List.of(Path.of(System.getProperty("java.home"), "bin", "keytool")
                .toString(), "-genkeypair", "-keystore", file.toString(), "-storepass", "secret", "-keyalg",
                "EC",
                "-alias", "site", "-dname", "CN=site.example", "-ext", "san=ip:127.0.0.1");
        assertThat(new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(folder.resolve("keytool.log").toFile()).start().waitFor()).isZero();
        return file;
    }

    /// Contexts of TLS by whom they trust.
    private static final class SSLContexts {

        static SSLContext none() {
            try {
                return SSLContext.getDefault();
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        static SSLContext trusting(Path keys) throws GeneralSecurityException, IOException {
            var trusted = KeyStore.getInstance(KeyStore.getDefaultType());
            trusted.load(null, null);
            trusted.setCertificateEntry("site",
                    KeyStore.getInstance(keys.toFile(), "secret".toCharArray()).getCertificate("site"));
            var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            managers.init(trusted);
            var context = SSLContext.getInstance("TLS");
            context.init(null, managers.getTrustManagers(), null);
            return context;
        }
    }

    private static Exchanger exchanger(String host, Duration timeout, SSLContext tls) {
        return new Exchanger(
                new FetchSettings("Lodestone/0.1", Optional.empty(), Duration.ZERO, Duration.ZERO,
                        timeout, FetchSettings.defaults().limits(), 5, Set.of(host), 1, Duration.ZERO,
                        List.of(), true),
                Clock.systemUTC(), AddressGuard.Lookup.SYSTEM, tls);
    }

    private static String reason(String host, int port, SSLContext tls) throws InterruptedException {
        try (var exchanger = exchanger(host, Duration.ofSeconds(60), tls)) {
            var sent = exchanger.get(URI.create("https://" + host + ":" + port + "/a"), List.of(),
                    FetchSettings.defaults().limits());
            return sent instanceof Exchanger.Broken broken ? broken.reason() : sent.toString();
        }
    }

    @Test
    void speaksHttp2() throws Exception {
        try (var exchanger = exchanger("127.0.0.1", Duration.ofSeconds(60), trusting)) {
            for (int i = 0; i < 3; i++) {
                var sent = (Exchanger.Answered) exchanger.get(URI.create("https://127.0.0.1:" + port + "/a"),
                        List.of(), FetchSettings.defaults().limits());
                assertThat(new String(sent.content(), StandardCharsets.UTF_8)).isEqualTo(BODY);
                assertThat(sent.exchange().header("Content-Encoding")).contains("gzip");
                assertThat(sent.exchange().remoteAddress()).contains("127.0.0.1");
            }
        }
        assertThat(servers.getFirst().getAllServeEvents())
                .extracting(event -> event.getRequest().getProtocol())
                .containsOnly("HTTP/2.0");
    }

    @Test
    void breaksOffAStreamThatDrips_andAsksAgain() throws Exception {
        try (var exchanger = exchanger("127.0.0.1", Duration.ofSeconds(2), trusting)) {
            var url = URI.create("https://127.0.0.1:" + port);
            exchanger.get(url.resolve("/a"), List.of(), FetchSettings.defaults().limits());
            var before = System.nanoTime();
            assertThat(exchanger.get(url.resolve("/drip"), List.of(), FetchSettings.defaults().limits()))
                    .isInstanceOfSatisfying(Exchanger.Broken.class,
                            broken -> assertThat(broken.reason())
                                    .isEqualTo("no complete answer within 2.0 s"));
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(20));
        }
    }

    @Test
    void saysWhatIsWrongWithTheCertificate() throws Exception {
        assertThat(reason("127.0.0.1", port, SSLContexts.none()))
                .isEqualTo("TLS: the certificate is not trusted");
        assertThat(reason("localhost", port, trusting))
                .isEqualTo("TLS: the certificate is for another name");
        var expired = new SSLHandshakeException("no path");
        expired.initCause(new CertificateExpiredException());
        assertThat(new Faults(Duration.ZERO).broken(expired, Optional.empty()).reason())
                .isEqualTo("TLS: the certificate has expired");
    }

    @Test
    void saysThatTheOtherSideSpeaksNoTls() throws Exception {
        try (var site = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> {
                try (var connection = site.accept()) {
                    connection.getOutputStream().write(
                            "HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                    connection.getInputStream().transferTo(OutputStream.nullOutputStream());
                } catch (IOException gone) {
                    // the client hung up, as it should
                }
            });
            assertThat(reason("127.0.0.1", site.getLocalPort(), SSLContexts.none())).startsWith("TLS: ");
        }
    }
}
