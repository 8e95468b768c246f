package lodestone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What people see of how hosts are treated.
class FairAccessTest {

    private static final String PAGE = "<html><body><p>We sell paint to painters.</p></body></html>";

    @TempDir
    private Path home;
    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void showsTheLedger_inTheDigestAndTheListOfSources() throws Exception {
        try (var world = BadWorld.in(home)) {
            world.good("good").settings("timeout: 60s\n");
            assertThat(world.run().out()).contains("Fair access\n  3 requests to 1 host, 0 % answered 304");
            world.run();
        }
        assertThat(Program.run(home, "", "sources", "list").out())
                .containsPattern("Fair access, the last 7 days\n +host .*\n +127.0.0.1:\\d+ +4 +0 %");
        try (var digests = Files.list(home.resolve("index/digests"))) {
            assertThat(digests.map(Path::toString).filter(name -> name.endsWith(".json"))).hasSize(2)
                    .allSatisfy(file -> assertThat(Path.of(file)).content().contains("\"access\" : [ {"));
        }
    }

    @Test
    void tellsHowMuchWasAnsweredNotModified() throws Exception {
        try (var world = BadWorld.in(home)) {
            world.site("same", (path, out) -> {
                boolean known = path.equals("/feed") && asked.incrementAndGet() > 1;
                var body = path.equals("/feed") ? BadWorld.FEED : PAGE;
                BadWorld.head(out, known ? "304 Not Modified" : "200 OK", "ETag: \"1\"",
                        "Content-Type: text/html", "Content-Length: " + (known ? 0 : body.length()));
                out.write(known ? new byte[0] : body.getBytes(StandardCharsets.UTF_8));
            }).settings("timeout: 60s\n");
            world.run();
            assertThat(world.run().out()).contains("Fair access\n  4 requests to 1 host, 25 % answered 304");
        }
        assertThat(Program.run(home, "", "sources", "list").out())
                .containsPattern("\n +127.0.0.1:\\d+ +4 +25 %");
    }

    @Test
    void tellsOfAPageThatMustNotBeKept_andAsksItOnce() throws Exception {
        try (var world = BadWorld.in(home)) {
            world.documents("shy", (_, out) -> {
                asked.incrementAndGet();
                BadWorld.head(out, "200 OK", "Content-Type: text/html", "X-Robots-Tag: noindex",
                        "Content-Length: " + PAGE.length());
                out.write(PAGE.getBytes(StandardCharsets.UTF_8));
            }).settings("timeout: 60s\n");
            for (int i = 0; i < 2; i++) {
                assertThat(world.run().out()).contains("/news/1: X-Robots-Tag: noindex");
            }
        }
        assertThat(asked).hasValue(1);
        assertThat(Program.run(home, "", "search", "painters").out()).contains("nothing found");
    }

    @Test
    void saysWhichHostIsLeftAlone() throws Exception {
        try (var world = BadWorld.in(home)) {
            world.site("busy", (_, out) -> BadWorld.head(out, "503 Busy", "Retry-After: 3600",
                    "Content-Length: 0")).settings("timeout: 60s\n");
            assertThat(world.run().out()).contains("busy/feed: rate-limited");
        }
        assertThat(Program.run(home, "", "sources", "list").out())
                .containsPattern("127.0.0.1:\\d+ is left alone until .*Z: HTTP 503");
        var listed = Program.run(home, "", "sources", "list", "--format", "jsonl").lines();
        assertThat(listed).hasSize(1);
        var row = JsonLines.parse(listed.getFirst());
        assertThat(row.path("listing").asText()).isEqualTo("busy/feed");
        assertThat(row.path("state").asText()).isEqualTo("rate-limited");
        assertThat(row.path("reason").asText()).startsWith("asked to wait 3600 s");
        assertThat(row.path("failures").asInt()).isEqualTo(1);
        assertThat(row.path("last_success").isNull()).isTrue();
        assertThat(Instant.parse(row.path("due").asText())).isAfter(Instant.now());
    }
}
