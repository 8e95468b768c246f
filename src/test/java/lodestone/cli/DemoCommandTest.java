package lodestone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The whole product, end to end: newsroom, crawl, archive, store, index, digest, search.
class DemoCommandTest {

    @TempDir
    private static Path home;
    private static Program demo = new Program(-1, "", "");
    private static List<JsonNode> digests = new ArrayList<>();

    @BeforeAll
    static void runsOnce() throws IOException {
        Homes.shipped(home);
        demo = Program.run(home, "", "demo", "--once");
        try (var files = Files.list(home.resolve("index/demo/index/digests"))) {
            for (var file : files.filter(path -> path.toString().endsWith(".json")).sorted().toList()) {
                digests.add(new ObjectMapper().readTree(file.toFile()));
            }
        }
    }

    @Test
    void endsWell() {
        assertThat(demo.code()).as(demo.err()).isZero();
        assertThat(digests).hasSize(2);
    }

    @Test
    void coversAllButTheSourcesInTrouble() {
        var outcomes = new ArrayList<>(digests.getFirst().path("coverage").findValuesAsText("outcome"));
        outcomes.removeAll(List.of("ok", "empty"));
        assertThat(outcomes).containsExactlyInAnyOrder("blocked", "failed", "unreadable");
    }

    @Test
    void tellsTheSilentEditOnTheSecondDay() {
        var edits = new ArrayList<JsonNode>();
        digests.getLast().path("entries").forEach(entry -> {
            if (entry.path("alerts").toString().contains("edit")) {
                edits.add(entry);
            }
        });
        assertThat(edits).hasSize(1);
        assertThat(edits.getFirst().path("changes").size()).isPositive();
    }

    @Test
    void tellsNothingTwice() {
        var first = digests.getFirst().path("entries").findValuesAsText("id");
        var second = new ArrayList<String>();
        digests.getLast().path("entries").forEach(entry -> {
            if (!entry.path("alerts").toString().contains("edit")) {
                second.add(entry.path("id").asText());
            }
        });
        assertThat(second).isNotEmpty().doesNotContainAnyElementsOf(first);
    }

    /// The demo's edited page has two versions, its wires copies.
    @Test
    void rebuildsTheIndexToTheSameAnswers() {
        var queries = List.of("*:*", "mine-to-magnet", "claim:asserts gap:metal", "NOT claim:none",
                "copy:true", "level:>=2 stage:separation", "sentence:(magnet plant)", "magnet OR oxide",
                "published:2026 kind:release", "issuer:rare NOT gap:*", "didymium oxide",
                "magnet NEAR/5 plant", "solv* extr*");
        var before = queries.stream().map(DemoCommandTest::answers).toList();
        assertThat(Program.run(home.resolve("index/demo"), "", "reindex").code()).isZero();
        assertThat(queries.stream().map(DemoCommandTest::answers)).isEqualTo(before);
        assertThat(before.getFirst()).hasSizeGreaterThan(30);
    }

    private static List<String> answers(String query) {
        var all = new ArrayList<String>();
        for (var more : List.of("--sort=date", "--sentences", "--as-of=2026-11-29")) {
            var found = Program.run(home.resolve("index/demo"), "", "search", query, "--limit=1000",
                    "--format=jsonl", "--sort=date", more.startsWith("--sort") ? "--facets" : more);
            found.lines().stream().map(JsonLines::parse).forEach(line -> all.add(line.has("facets")
                    ? line.toString()
                    : line.path("id").asText() + line.path("passages").findValues("start")
                            + line.path("also_at")));
        }
        return all;
    }

    @Test
    void touchesNothingOutsideItsFolder() throws IOException {
        try (var files = Files.list(home.resolve("index"))) {
            assertThat(files.map(path -> path.getFileName().toString())).containsExactly("demo");
        }
    }
}
