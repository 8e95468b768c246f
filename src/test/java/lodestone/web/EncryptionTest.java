package lodestone.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Collections;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import lodestone.Samples;
import lodestone.Ticking;
import lodestone.web.access.AccessSettings;
import lodestone.web.access.AccessSettings.Entry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Serving to others than this machine: over TLS of our own, or behind a proxy that speaks it.
final class EncryptionTest {

    private static final String PASSWORD = "changeit";

    @TempDir
    private Path folder;

    @Test
    void speaksTls_withItsOwnKey() throws Exception {
        var keys = keys();
        var settings = new WebSettings("127.0.0.1", 0, Optional.empty(),
                Optional.of(new WebSettings.Tls(keys, PASSWORD)), access(false),
                Collections.emptySortedMap());
        try (var served = Served.in(folder, settings, new Ticking(Samples.SEEN));
                var client = HttpClient.newBuilder().sslContext(trusting(keys)).build()) {
            assertThat(served.home().getScheme()).isEqualTo("https");
            var page = client.send(HttpRequest.newBuilder(served.home().resolve("/sign-in")).build(),
                    BodyHandlers.ofString());
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.headers().firstValue("Strict-Transport-Security")).isPresent();
            assertThat(page.headers().firstValue("Set-Cookie").orElse("")).startsWith("__Host-")
                    .contains("Secure", "HttpOnly", "SameSite=Strict", "Path=/");
        }
        assertThat(settings.toString()).doesNotContain(PASSWORD);
    }

    @Test
    void takesOnlyWhatCameThroughTheProxy() throws Exception {
        var settings = new WebSettings("127.0.0.1", 0, Optional.of(URI.create("https://lode.example")),
                Optional.empty(), access(true), Collections.emptySortedMap());
        try (var served = Served.in(folder, settings, new Ticking(Samples.SEEN));
                var client = HttpClient.newHttpClient()) {
            assertThat(served.home()).hasToString("https://lode.example/");
            assertThat(served.server().firstRunLink().orElseThrow().toString())
                    .startsWith("https://lode.example/welcome/");
            var page = HttpRequest.newBuilder(
                    URI.create("http://127.0.0.1:" + served.server().port() + "/sign-in"));
            assertThat(client.send(page.build(), BodyHandlers.ofString()).statusCode()).isEqualTo(403);
            var proxied = client.send(page.header("X-Forwarded-Proto", "https").build(),
                    BodyHandlers.ofString());
            assertThat(proxied.statusCode()).isEqualTo(200);
            assertThat(client.send(signIn(page, proxied), BodyHandlers.ofString()).statusCode())
                    .isEqualTo(401);
            assertThat(served.store().audit().after(0, 9).getFirst().line().address())
                    .isEqualTo("203.0.113.7");
        }
    }

    private static HttpRequest signIn(HttpRequest.Builder page, HttpResponse<String> shown) {
        var token = shown.body().replaceFirst("(?s).*name=\"csrf\" value=\"([^\"]*)\".*", "$1");
        var cookie = shown.headers().firstValue("Set-Cookie").orElse("").replaceFirst(";.*", "");
        return page.header("Cookie", cookie).header("X-Forwarded-For", "198.51.100.9, 203.0.113.7")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("name=ann&password=x&csrf=" + token)).build();
    }

    private static AccessSettings access(boolean proxy) {
        return new AccessSettings(Entry.NOTHING, Duration.ofHours(8), Duration.ofDays(7), true, proxy);
    }

    private Path keys() throws Exception {
        var file = folder.resolve("keys.p12");
        var made = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair", "-alias", "lodestone", "-keyalg", "EC", "-dname", "CN=localhost", "-ext",
                "SAN=ip:127.0.0.1", "-keystore", file.toString(), "-storetype", "PKCS12", "-storepass",
                PASSWORD).redirectErrorStream(true).redirectOutput(folder.resolve("keytool.log").toFile())
                .start();
        assertThat(made.waitFor()).as(Files.readString(folder.resolve("keytool.log"))).isZero();
        return file;
    }

    private static SSLContext trusting(Path keys) throws Exception {
        var store = KeyStore.getInstance(keys.toFile(), PASSWORD.toCharArray());
        var certificates = KeyStore.getInstance("PKCS12");
        certificates.load(null, null);
        certificates.setCertificateEntry("lodestone", store.getCertificate("lodestone"));
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(certificates);
        var context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}
