package lodestone.fetch;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Sites that mean no good, and a fetcher that asks one of them.
final class Hostile {

    private static final CountDownLatch NEVER = new CountDownLatch(1);
    private static final BodyLimits LIMITS = new BodyLimits(1 << 20, 2 << 20, 3 << 20, false);

    private Hostile() {}

    /// Writes whatever it likes; the connection is closed after it.
    interface Answer {
        void write(OutputStream out) throws IOException;
    }

    /// A site without robots.txt that answers everything else so.
    static Site site(Answer answer) throws IOException {
        return new Site((path, out) -> {
            if (path.equals("/robots.txt")) {
                write(out, "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
            } else {
                answer.write(out);
            }
        });
    }

    static FetchOutcome fetch(Site site, String path, Duration timeout) throws InterruptedException {
        var settings = new FetchSettings("Lodestone/0.1", Optional.empty(), Duration.ZERO,
                Duration.ofSeconds(30),
                timeout, LIMITS, 5, Set.of(site.host()), 1, Duration.ZERO, List.of(), true);
        try (var fetcher = new Fetcher(settings, Clock.systemUTC(), _ -> {})) {
            return fetcher.fetch(FetchRequest.of(site.url(path)));
        }
    }

    static FetchOutcome outcome(String path, Answer answer) throws IOException, InterruptedException {
        try (var site = site(answer)) {
            return fetch(site, path, Duration.ofSeconds(30));
        }
    }

    /// Why the fetch failed; what came of it if it did not.
    static String failure(Answer answer) throws IOException, InterruptedException {
        var outcome = outcome("/a", answer);
        return outcome instanceof FetchOutcome.Failed failed ? failed.reason() : outcome.toString();
    }

    static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    /// A byte every now and then, until the client hangs up.
    static void drip(OutputStream out) throws IOException {
        try {
            while (!NEVER.await(20, TimeUnit.MILLISECONDS)) {
                write(out, "x");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
