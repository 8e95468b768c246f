package lodestone.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.GZIPOutputStream;
import lodestone.fetch.FetchOutcome.Disallowed;
import lodestone.fetch.FetchOutcome.Failed;
import lodestone.fetch.FetchOutcome.Fetched;
import lodestone.fetch.FetchOutcome.Gone;
import lodestone.fetch.FetchOutcome.NotModified;
import lodestone.fetch.FetchOutcome.RateLimited;
import lodestone.fetch.FetchOutcome.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FetcherTest {

    private static final Clock NOW = Clock.fixed(Instant.parse("2026-03-02T06:30:00Z"), ZoneOffset.UTC);
    private static final String OK = "HTTP/1.1 200 OK\r\nConnection: close\r\nETag: \"e\"\r\n";

    private final List<Duration> pauses = new ArrayList<>();

    private static FetchSettings settings(Optional<String> contact, Set<String> allowed) {
        return settings(contact, allowed, Duration.ofMinutes(1));
    }

    private static FetchSettings settings(Optional<String> contact, Set<String> allowed, Duration timeout) {
        return new FetchSettings("Lodestone/0.1", contact, Duration.ofSeconds(1), Duration.ofSeconds(30),
                timeout, new BodyLimits(100_000, 200_000, 300_000, false), 5, allowed, 3,
                Duration.ofSeconds(30), List.of(), true);
    }

    private FetchOutcome fetch(Site site, FetchRequest request) throws InterruptedException {
        return fetch(request, settings(Optional.empty(), Set.of(site.host())));
    }

    private FetchOutcome fetch(FetchRequest request, FetchSettings settings) throws InterruptedException {
        try (var fetcher = new Fetcher(settings, NOW, pauses::add)) {
            return fetcher.fetch(request);
        }
    }

    private FetchOutcome fetch(String response) throws IOException, InterruptedException {
        try (var site = Site.of(response)) {
            return fetch(site, FetchRequest.of(site.url("/a")));
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Test
    void handsOutTheBodyAndEveryExchange() throws Exception {
        var fetched = (Fetched) fetch(OK + "Content-Length: 5\r\n\r\nhello");
        assertThat(text(fetched.content())).isEqualTo("hello");
        assertThat(fetched.etag()).contains("\"e\"");
        assertThat(fetched.exchanges()).extracting(e -> e.url().getPath()).containsExactly("/robots.txt",
                "/a");
    }

    @Test
    void undoesGzipAndKeepsTheRawBody() throws Exception {
        var raw = gzip("hello".getBytes(StandardCharsets.UTF_8));
        var head = OK + "Content-Encoding: gzip\r\nContent-Length: " + raw.length + "\r\n\r\n";
        var fetched = (Fetched) fetch(head + new String(raw, StandardCharsets.ISO_8859_1));
        assertThat(text(fetched.content())).isEqualTo("hello");
        assertThat(fetched.exchanges().getLast().body()).isEqualTo(raw);
    }

    /// `hello` by brotli, by zlib's deflate and by the bare one.
    @ParameterizedTest
    @CsvSource({"br, 0b028068656c6c6f03", "deflate, 789ccb48cdc9c90700062c0215",
        "deflate, cb48cdc9c90700"})
    void undoesEveryCodingItAsksFor(String coding, String packed) throws Exception {
        var raw = HexFormat.of().parseHex(packed);
        var head = OK + "Content-Encoding: " + coding + "\r\nContent-Length: " + raw.length + "\r\n\r\n";
        var fetched = (Fetched) fetch(head + new String(raw, StandardCharsets.ISO_8859_1));
        assertThat(text(fetched.content())).isEqualTo("hello");
    }

    @Test
    void sendsItsValidators() throws Exception {
        try (var site = Site.of("HTTP/1.1 304 Not Modified\r\nConnection: close\r\n\r\n")) {
            var request = new FetchRequest(site.url("/a"), Optional.of("\"e\""), Optional.of("yesterday"),
                    false);
            assertThat(fetch(site, request)).isInstanceOf(NotModified.class);
            assertThat(site.requests().getLast()).contains("If-None-Match: \"e\"")
                    .contains("If-Modified-Since: yesterday");
        }
    }

    @ParameterizedTest
    @CsvSource({"404, Gone", "410, Gone", "500, Failed", "403, Failed", "503, Failed", "429, RateLimited"})
    void namesEveryStatus(int status, String outcome) throws Exception {
        var answer = fetch("HTTP/1.1 " + status + " X\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        assertThat(answer.getClass().getSimpleName()).isEqualTo(outcome);
        assertThat(answer).isInstanceOfAny(Gone.class, Failed.class, RateLimited.class);
    }

    @Test
    void waitsAsAskedAndTriesAgain() throws Exception {
        var asked = new AtomicInteger();
        var none = "HTTP/1.1 404 No\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
        var slow = "HTTP/1.1 429 Slow\r\nRetry-After: 7\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
        var good = OK + "Content-Length: 2\r\n\r\nok";
        try (var site = new Site((path, out) -> {
            var answer = path.equals("/robots.txt") ? none : asked.getAndIncrement() == 0 ? slow : good;
            out.write(answer.getBytes(StandardCharsets.UTF_8));
        })) {
            assertThat(fetch(site, FetchRequest.of(site.url("/a")))).isInstanceOf(Fetched.class);
        }
        assertThat(pauses).contains(Duration.ofSeconds(7));
    }

    @Test
    void asksNoFurther_hostIsClosedForLong() throws Exception {
        try (var site = Site.of("HTTP/1.1 429 Slow\r\nRetry-After: 86400\r\nContent-Length: 0\r\n"
                + "Connection: close\r\n\r\n");
                var fetcher = new Fetcher(settings(Optional.empty(), Set.of(site.host())), NOW,
                        pauses::add)) {
            fetcher.fetch(FetchRequest.of(site.url("/a")));
            var next = (RateLimited) fetcher.fetch(FetchRequest.of(site.url("/b")));
            assertThat(next.retryAfter()).isEqualTo(Duration.ofDays(1));
            assertThat(site.requests()).hasSize(2);
            assertThat(pauses).allMatch(pause -> pause.compareTo(Duration.ofSeconds(30)) <= 0);
        }
    }

    @Test
    void waitsNoLongerThanMeant_clockPutBack() throws Exception {
        var now = new AtomicReference<>(NOW.instant());
        var clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);
        try (var site = Site.of(OK + "Content-Length: 0\r\n\r\n");
                var fetcher = new Fetcher(settings(Optional.empty(), Set.of(site.host())), clock,
                        pauses::add)) {
            fetcher.fetch(FetchRequest.of(site.url("/a")));
            now.set(NOW.instant().minus(Duration.ofDays(30)));
            fetcher.fetch(FetchRequest.of(site.url("/b")));
        }
        assertThat(pauses).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(1));
    }

    @Test
    void doesNotTakeA304ItDidNotAskFor() throws Exception {
        assertThat(fetch("HTTP/1.1 304 Not Modified\r\nConnection: close\r\n\r\n")).isInstanceOfSatisfying(
                Failed.class, failed -> assertThat(failed.reason()).startsWith("HTTP 304"));
    }

    @Test
    void readsADateInRetryAfter() throws Exception {
        var answer = (RateLimited) fetch("HTTP/1.1 503 Busy\r\nRetry-After: Mon, 02 Mar 2026 07:30:00 GMT\r\n"
                + "Content-Length: 0\r\nConnection: close\r\n\r\n");
        assertThat(answer.retryAfter()).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void pausesBetweenTwoRequestsToOneHost() throws Exception {
        fetch(OK + "Content-Length: 0\r\n\r\n");
        assertThat(pauses).containsExactly(Duration.ofSeconds(1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            200 OK              | User-agent: *\\nDisallow: /a     | Disallowed
            200 OK              | User-agent: *\\nDisallow: /b     | Fetched
            200 OK              | User-agent: lodestone\\nDisallow: / | Disallowed
            200 OK              | User-agent: *\\nCrawl-delay: 99  | Disallowed
            403 Forbidden       | x                                | Fetched
            500 Broken          | x                                | Failed
            """)
    void obeysRobots(String status, String robots, String outcome) throws Exception {
        var body = robots.replace("\\n", "\n");
        try (var site = new Site((path, out) -> out.write((path.equals("/robots.txt")
                ? "HTTP/1.1 " + status + "\r\nConnection: close\r\n\r\n" + body : OK + "\r\nhi")
                .getBytes(StandardCharsets.UTF_8)))) {
            assertThat(fetch(site, FetchRequest.of(site.url("/a"))).getClass().getSimpleName())
                    .isEqualTo(outcome);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            HTTP/1.1 301 Moved,Location: /a                        | redirect loop
            HTTP/1.1 200 OK,Content-Length: 400000                 | larger than
            HTTP/1.1 200 OK,Content-Encoding: gzip                 | GZIP
            HTTP/1.1 200 OK,Content-Encoding: br                   | Brotli
            HTTP/1.1 200 OK,Content-Encoding: zstd                 | unknown content coding
            HTTP/1.1 200 OK,Content-Length: 900                    | closed before the end
            nonsense                                               |
            """)
    void failsClearly_badAnswer(String head, String reason) throws Exception {
        var body = head.contains("400000") ? "x".repeat(400_000) : "not gzip at all";
        var answer = fetch(head.replace(",", "\r\n") + "\r\nConnection: close\r\n\r\n" + body);
        assertThat(answer).isInstanceOfSatisfying(Failed.class,
                failed -> assertThat(failed.reason()).contains(reason == null ? "" : reason).isNotBlank());
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://www.sedarplus.ca/csa-party/records/1", "http://SEDAR.com./x"})
    void isNotLedToAHostThatForbidsPrograms(String target) throws Exception {
        var answer = fetch("HTTP/1.1 302 Found\r\nLocation: " + target + "\r\nConnection: close\r\n\r\n");
        assertThat(answer).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.reason()).startsWith("this host forbids programs: ");
            assertThat(refused.exchanges()).hasSize(2);
        });
    }

    @Test
    void isNotLedThereByRobotsEither() throws Exception {
        try (var site = new Site((_, out) -> out.write(("HTTP/1.1 302 Found\r\nLocation: "
                + "https://www.sedarplus.ca/robots.txt\r\nConnection: close\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8)))) {
            assertThat(fetch(site, FetchRequest.of(site.url("/a")))).isInstanceOfSatisfying(Refused.class,
                    refused -> assertThat(refused.reason()).contains("www.sedarplus.ca forbids programs"));
        }
    }

    @Test
    void cutsOffAServerThatDrips() throws Exception {
        try (var site = new Site((path, out) -> {
            if (path.equals("/robots.txt")) {
                out.write("HTTP/1.1 404 No\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
                        .getBytes(StandardCharsets.UTF_8));
                return;
            }
            out.write((OK + "\r\n").getBytes(StandardCharsets.UTF_8));
            drip(out);
        })) {
            var failed = (Failed) fetch(FetchRequest.of(site.url("/a")),
                    settings(Optional.empty(), Set.of(site.host()), Duration.ofSeconds(3)));
            assertThat(failed.reason()).isEqualTo("no complete answer within 3.0 s");
        }
    }

    /// Time runs out at any moment: before there is a connection, while the request is sent, at the answer.
    @Test
    void answersOrIsSilent_timeRunsOutAtAnyMoment() throws Exception {
        try (var site = Site.of(OK + "Content-Length: 5\r\n\r\nhello")) {
            for (int i = 0; i < 400; i++) {
                var settings = settings(Optional.empty(), Set.of(site.host()),
                        Duration.ofMillis(1 + i % 4));
                try (var exchanger = new Exchanger(settings, NOW)) {
                    var sent = exchanger.get(site.url("/a"), List.of(),
                            BodyLimits.start(100_000));
                    assertThat(sent).satisfiesAnyOf(
                            one -> assertThat(one).isInstanceOf(Exchanger.Answered.class),
                            one -> assertThat(one).isInstanceOfSatisfying(Exchanger.Broken.class,
                                    broken -> assertThat(broken.why()).isEqualTo(Exchanger.Why.SILENT)));
                }
            }
        }
    }

    private static void drip(java.io.OutputStream out) throws IOException {
        try {
            for (int i = 0; i < 10_000; i++) {
                out.write('x');
                out.flush();
                Thread.sleep(20);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void doesNotInflateABomb() throws Exception {
        var raw = gzip(new byte[5_000_000]);
        var answer = fetch(
                OK + "Content-Encoding: gzip\r\n\r\n" + new String(raw, StandardCharsets.ISO_8859_1));
        assertThat(((Failed) answer).reason()).contains("larger than");
    }

    @Test
    void asksForAContactFirst() throws Exception {
        var request = new FetchRequest(URI.create("https://data.sec.gov/x"), Optional.empty(),
                Optional.empty(), true);
        try (var fetcher = new Fetcher(settings(Optional.empty(), Set.of()), NOW, pauses::add)) {
            var refused = (Refused) fetcher.fetch(request);
            assertThat(refused.reason()).contains("config/lodestone.yaml").contains("contact");
        }
    }

    @Test
    void keepsALedger() throws Exception {
        try (var site = Site.of(OK + "Content-Length: 5\r\n\r\nhello");
                var fetcher = new Fetcher(settings(Optional.of("A b@c.example"), Set.of(site.host())), NOW,
                        pauses::add)) {
            fetcher.fetch(FetchRequest.of(site.url("/a")));
            assertThat(fetcher.waited(site.url("/a"))).isEqualTo(Duration.ofSeconds(1));
            assertThat(site.requests().getFirst()).contains("User-Agent: Lodestone/0.1 (A b@c.example)");
        }
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }
}
