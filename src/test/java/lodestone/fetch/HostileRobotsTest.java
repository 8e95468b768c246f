package lodestone.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import lodestone.fetch.FetchOutcome.Disallowed;
import lodestone.fetch.FetchOutcome.Fetched;
import lodestone.fetch.FetchOutcome.Refused;
import org.junit.jupiter.api.Test;

/// Servers whose robots.txt is bad.
class HostileRobotsTest {

    private static final String OK = "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n";

    private static FetchOutcome fetch(Hostile.Answer robots) throws IOException, InterruptedException {
        try (var site = new Site((path, out) -> {
            if (path.equals("/robots.txt")) {
                robots.write(out);
            } else {
                Hostile.write(out, OK + "hello");
            }
        })) {
            return Hostile.fetch(site, "/a", Duration.ofSeconds(30));
        }
    }

    /// RFC 9309 2.5: at least 500 KiB are read; the rest is left where it is.
    @Test
    void readsTheBeginningOfALongOne() throws Exception {
        var sent = new AtomicLong();
        assertThat(fetch(out -> {
            Hostile.write(out, OK + "User-agent: *\nDisallow: /a\n");
            pad(out, 10 << 20, sent);
        })).isInstanceOf(Disallowed.class);
        assertThat(sent.get()).isLessThan(10 << 20);
        var outcome = fetch(out -> {
            Hostile.write(out, OK + "User-agent: *\nAllow: /\n");
            pad(out, 1 << 20, new AtomicLong());
            Hostile.write(out, "Disallow: /a\n");
        });
        assertThat(outcome).isInstanceOf(Fetched.class);
        assertThat(outcome.exchanges().getFirst()).satisfies(robots -> {
            assertThat(robots.body()).hasSize(500 << 10);
            assertThat(robots.truncated()).contains("length");
        });
    }

    @Test
    void refusesWhereItIsSentOn() throws Exception {
        for (var target : new String[]{"http://169.254.169.254/robots.txt", "http://[::1]/robots.txt",
            "http://10.0.0.1:8080/"}) {
            assertThat(fetch(out -> Hostile.write(out, "HTTP/1.1 302 Found\r\nContent-Length: 0\r\n"
                    + "Connection: close\r\nLocation: " + target + "\r\n\r\n"))).isInstanceOf(Refused.class);
        }
    }

    private static void pad(OutputStream out, int bytes, AtomicLong sent) throws IOException {
        for (var comment = "# " + "x".repeat(1021) + "\n"; sent.get() < bytes; sent
                .addAndGet(comment.length())) {
            Hostile.write(out, comment);
        }
    }
}
