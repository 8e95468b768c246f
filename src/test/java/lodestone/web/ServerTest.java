package lodestone.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import lodestone.Samples;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ServerTest {

    @TempDir
    private Path folder;

    private Served served;
    private URI home;

    @BeforeEach
    void serve() throws IOException {
        served = Served.in(folder);
        served.store().documents().save(Samples.stored());
        home = served.home();
    }

    @AfterEach
    void close() throws IOException {
        served.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/documents/d1", "/nothing", "/static/style.css"})
    void forbidsScriptsAndFrames_everyAnswer(String path) throws IOException {
        assertThat(get(path, "localhost")).contains("default-src 'none'",
                "frame-ancestors 'none'", "X-Frame-Options: DENY", "X-Content-Type-Options: nosniff")
                .doesNotContain("<script>", "style=\"", "onclick");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/documents/d1", "/nothing", "/api/documents", "/api/nothing", "/search.csv",
        "/static/keys.js", "/sign-in"})
    void tellsNobodyAndTakesNoMarkup_everyAnswer(String path) throws IOException {
        assertThat(get(path, "localhost")).contains("script-src 'self';", "base-uri 'none'",
                "form-action 'self'", "require-trusted-types-for 'script'", "trusted-types 'none'",
                "Referrer-Policy: same-origin\r\n", "Cross-Origin-Opener-Policy: same-origin\r\n",
                "Cross-Origin-Resource-Policy: same-origin\r\n", "Permissions-Policy: camera=(), ")
                .doesNotContain("unsafe-inline", "unsafe-eval");
    }

    @ParameterizedTest
    @CsvSource({"127.0.0.1,200", "LOCALHOST:8080,200", "[::1]:80,200", "evil.example,421",
        "127.0.0.1.evil.example,421", "'',400"})
    void answersOnlyToItsOwnNames(String host, int status) throws IOException {
        assertThat(get("/", host)).startsWith("HTTP/1.1 " + status + " ");
    }

    @Test
    void showsAPage_notFound() throws IOException {
        assertThat(get("/documents/none", "localhost")).startsWith("HTTP/1.1 404 ")
                .contains("text/html;charset=utf-8", "No such page", "href=\"/\"");
    }

    @Test
    void saysWhoMayWrite_everyRoute() {
        assertThat(served.server().routes().entrySet().stream()
                .filter(route -> !route.getKey().startsWith("get ") && route.getValue().isEmpty())
                .map(Map.Entry::getKey)).isEmpty();
    }

    private String get(String path, String host) throws IOException {
        try (var socket = new Socket(home.getHost(), home.getPort())) {
            socket.getOutputStream().write(("GET " + path + " HTTP/1.1\r\nHost: " + host
                    + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
