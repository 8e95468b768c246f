package lodestone.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Servers whose status line and headers are bad: each ends in time, with one clear outcome.
class HostileHeadsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            -                                                      | closed before the end
            H                                                      | not HTTP
            HTTP/1.1 200 OK\\r\\n                                  | closed before the end
            HTTP/1.1 200 OK\\r\\nX: y\\r\\n                        | closed before the end
            hello, this is HTTP/0.9                                | not HTTP
            <html>HTTP/0.9</html>\\r\\n\\r\\n                      | not HTTP
            HTTP/9.9 200 OK\\r\\n\\r\\nhello                       | HTTP/9.9
            HTTP/1.1 abc OK\\r\\n\\r\\nhello                       | not HTTP
            HTTP/1.1 -1 OK\\r\\n\\r\\nhello                        | not HTTP
            SSH-2.0-OpenSSH_9.6\\r\\n                              | not HTTP
            HTTP/1.1 200 OK\\r\\nno colon\\r\\n\\r\\nhello         | not HTTP
            HTTP/1.1 302 Found\\r\\nLocation: /b\\000c\\r\\n\\r\\n | b%20c
            HTTP/1.1 302 Found\\r\\nLocation: http://[::1\\r\\n\\r\\n | HTTP 302
            HTTP/1.1 302 Found\\r\\n\\r\\n                         | HTTP 302
            """)
    void failsClearly(String answer, String reason) throws Exception {
        assertThat(
                Hostile.failure(out -> Hostile.write(out, answer == null ? "" : answer.translateEscapes())))
                .contains(reason);
    }

    @ParameterizedTest
    @CsvSource({"file:///etc/passwd", "gopher://127.0.0.1:70/x", "javascript:alert(1)", "ftp://example.org/x",
        "http://169.254.169.254/latest/meta-data/", "http://[::ffff:127.0.0.1]/",
        "http://[::ffff:169.254.169.254]/", "http://127.0.0.1:25/", "http://localhost:22/",
        "http://user:secret@example.org/", "http://0x7f000001/", "//2130706433/"})
    void refusesWhereItIsSentOn(String location) throws Exception {
        assertThat(Hostile.outcome("/a", out -> Hostile.write(out,
                "HTTP/1.1 302 Found\r\nContent-Length: 0\r\nLocation: " + location + "\r\n\r\n")))
                .isInstanceOf(FetchOutcome.Refused.class);
    }

    /// A line break within a header ends it there: it reaches no request of ours.
    @Test
    void sendsNoHeaderOfTheirs_lineBreakInLocation() throws Exception {
        try (var site = Site.of("HTTP/1.1 302 Found\r\nContent-Length: 0\r\nConnection: close\r\n"
                + "Location: /b%0d%0aX-Theirs:%20yes\r\n\r\n")) {
            Hostile.fetch(site, "/a", Duration.ofSeconds(20));
            assertThat(site.requests()).hasSizeGreaterThan(2)
                    .noneMatch(request -> request.contains("\nX-Theirs"));
        }
    }

    @Test
    void endsWhenThereIsTooMuchOfThem() throws Exception {
        assertThat(Hostile.failure(out -> flood(out, "X-%d: y\r\n"))).contains("header");
        assertThat(Hostile.failure(out -> flood(out, "Set-Cookie: a%d=b\r\n"))).contains("header");
        assertThat(Hostile.failure(out -> {
            Hostile.write(out, "HTTP/1.1 200 OK\r\nX: ");
            endless(out, "x".repeat(10_000));
        })).contains("length");
        assertThat(Hostile.failure(out -> endless(out, "\r\n".repeat(1000)))).isNotBlank();
    }

    /// Interim answers without end, and headers that come byte by byte, last no longer than the time allows.
    @Test
    void endsInTime() throws Exception {
        assertSilent(out -> endless(out, "HTTP/1.1 100 Continue\r\n\r\n"));
        assertSilent(out -> {
            Hostile.write(out, "HTTP/1.1 200 OK\r\nX: ");
            Hostile.drip(out);
        });
        assertSilent(Hostile::drip);
    }

    private static void assertSilent(Hostile.Answer answer) throws Exception {
        try (var site = Hostile.site(answer)) {
            assertThat(Hostile.fetch(site, "/a", Duration.ofMillis(700))).isInstanceOfSatisfying(
                    FetchOutcome.Failed.class,
                    failed -> assertThat(failed.reason()).startsWith("no complete answer within"));
        }
    }

    private static void flood(OutputStream out, String header) throws IOException {
        Hostile.write(out, "HTTP/1.1 200 OK\r\n");
        for (int i = 0;; i++) {
            out.write(header.formatted(i).getBytes(StandardCharsets.US_ASCII));
        }
    }

    private static void endless(OutputStream out, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.US_ASCII);
        while (true) {
            out.write(bytes);
        }
    }
}
