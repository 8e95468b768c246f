package lodestone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// One run over sources that answer badly in every way we know, two that are well, and broken files.
class BadSourcesTest {

    @TempDir
    private static Path home;
    private static Program run = new Program(-1, "", "");
    private static JsonNode coverage = new ObjectMapper().createArrayNode();

    @BeforeAll
    static void runsOnce() throws IOException {
        try (var world = BadWorld.in(home)) {
            answers(world);
            files();
            world.settings("timeout: 60s\nmax_bytes: 3MB\n");
            run = world.run();
        }
        try (var digests = Files.list(home.resolve("index/digests"))) {
            var json = digests.filter(path -> path.toString().endsWith(".json")).findFirst().orElseThrow();
            coverage = new ObjectMapper().readTree(json.toFile()).path("coverage");
        }
    }

    private static void answers(BadWorld world) throws IOException {
        world.good("aaa-good").good("zzz-good");
        world.site("html", (_, out) -> BadWorld.whole(out, "text/html",
                "<!doctype html><html><body>Sorry, we moved.</body></html>"));
        world.site("nothing", (_, out) -> BadWorld.whole(out, "application/rss+xml", ""));
        world.site("empty-feed", (_, out) -> BadWorld.whole(out, "application/rss+xml",
                "<rss version=\"2.0\"><channel><title>Quiet</title></channel></rss>"));
        world.site("garbage", (_, out) -> BadWorld.whole(out, "application/rss+xml",
                BadWorld.noise(2 << 20)));
        world.site("too-large", (_, out) -> BadWorld.whole(out, "application/rss+xml",
                BadWorld.noise(30 << 20)));
        world.site("endless", (_, out) -> BadWorld.endless(out));
        world.site("bomb", (_, out) -> BadWorld.bomb(out));
        world.site("loop", (_, out) -> BadWorld.head(out, "302 Found", "Location: /feed"));
        world.site("redirects", (path, out) -> BadWorld.head(out, "302 Found", "Location: " + path + "x"));
        world.site("length", (_, out) -> {
            BadWorld.head(out, "200 OK", "Content-Length: 100000");
            out.write(BadWorld.FEED.getBytes(StandardCharsets.UTF_8));
        });
        world.site("error", (_, out) -> BadWorld.head(out, "500 Oops", "Content-Length: 0"));
        world.site("robots-error", (_, out) -> BadWorld.head(out, "503 Oops", "Content-Length: 0"));
        world.site("not-http", (_, out) -> out.write(BadWorld.noise(1000)));
        world.site("cut", (_, out) -> BadWorld.whole(out, "application/rss+xml",
                BadWorld.FEED.substring(0, BadWorld.FEED.indexOf("<link>"))));
        world.site("same-again", (_, out) -> BadWorld.head(out, "304 Not Modified"));
        world.site("bad-bytes", (_, out) -> BadWorld.whole(out, "application/rss+xml; charset=utf-8",
                BadWorld.FEED.replace("News", "N\u00e9w\u00fcs").getBytes(StandardCharsets.ISO_8859_1)));
        world.watch("nobody", "http://" + BadWorld.NOBODY + "/feed");
        world.watch("private", "http://10.0.0.1/feed");
    }

    private static void files() throws IOException {
        var sources = home.resolve("sources");
        Files.writeString(sources.resolve("broken.yaml"), "id: broken\nname: [unclosed\n");
        Files.writeString(sources.resolve("unknown.yaml"),
                Files.readString(sources.resolve("html.yaml")).replace("html", "unknown") + "colour: red\n");
        Files.writeString(sources.resolve("twice.yaml"), Files.readString(sources.resolve("html.yaml")));
    }

    @Test
    void failsInPart() {
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).doesNotContain("Exception", "\tat ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            html         | unreadable | an HTML page instead of a feed
            nothing      | unreadable | empty
            garbage      | unreadable | not text
            too-large    | failed     | larger than
            endless      | failed     | larger than
            bomb         | failed     | larger than
            loop         | failed     | redirect loop
            redirects    | failed     | more than 5 redirects
            length       | failed     | closed before the end
            error        | failed     | HTTP 500
            robots-error | failed     | robots.txt: HTTP 503
            cut          | unreadable | cut off
            not-http     | failed     | not HTTP
            same-again   | failed     | HTTP 304
            nobody       | failed     | refused
            private      | refused    | 10.0.0.1
            """)
    void namesTheSourceAndTheReasonInOneLine(String source, String outcome, String reason) {
        assertThat(row(source).path("outcome").asText()).isEqualTo(outcome);
        assertThat(run.lines()).filteredOn(line -> line.startsWith("  " + source + "/feed: "))
                .singleElement().asString().startsWith("  " + source + "/feed: " + outcome + ", ")
                .containsIgnoringCase(reason).hasSizeLessThan(200).doesNotContain("Exception");
    }

    @ParameterizedTest
    @CsvSource({"aaa-good, ok, 1", "zzz-good, ok, 1", "empty-feed, empty, 0", "bad-bytes, ok, 1"})
    void goesOnWithTheOthers(String source, String outcome, int announced) {
        assertThat(row(source).path("outcome").asText()).isEqualTo(outcome);
        assertThat(row(source).path("announced").asInt()).isEqualTo(announced);
    }

    @Test
    void storesWhatTheGoodOnesPublished_oneAsACopy() {
        assertThat(Program.run(home, "", "search", "issuer:corvane").out()).contains("1 of 1 found");
        assertThat(Program.run(home, "", "search", "copy:true").out()).contains("1 of 1 found");
    }

    @ParameterizedTest
    @CsvSource({"broken.yaml", "unknown.yaml", "twice.yaml"})
    void namesTheBrokenFile(String file) {
        assertThat(run.lines()).filteredOn(line -> line.startsWith("  sources/" + file + ": "))
                .isNotEmpty();
    }

    @Test
    void leavesEverythingInAgreement() {
        var verify = Program.run(home, "", "verify");
        assertThat(verify.out()).contains(", 0 faults");
        assertThat(verify.code()).isZero();
    }

    private static JsonNode row(String source) {
        return StreamSupport.stream(coverage.spliterator(), false)
                .filter(row -> row.path("source").asText().startsWith(source)).findFirst().orElseThrow();
    }
}
