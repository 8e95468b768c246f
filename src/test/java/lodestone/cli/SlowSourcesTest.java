package lodestone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lodestone.fetch.Site;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Sites that do not answer in time. Nothing else is watched here, so that a busy machine slows no other.
class SlowSourcesTest {

    private static final String MANY = IntStream.range(0, 40)
            .mapToObj(i -> "<item><title>N</title><link>/news/" + i + "</link></item>")
            .collect(Collectors.joining("", "<rss version=\"2.0\"><channel>", "</channel></rss>"));

    @TempDir
    private static Path home;
    private static Program run = new Program(-1, "", "");

    @BeforeAll
    static void runsOnce() throws IOException {
        try (var world = BadWorld.in(home)) {
            Site.Answers dies = (path, out) -> {
                if (path.equals("/feed")) {
                    BadWorld.whole(out, "application/rss+xml", MANY.getBytes(StandardCharsets.UTF_8));
                } else {
                    world.silent();
                }
            };
            world.site("dies", dies);
            world.site("silent", (_, _) -> world.silent());
            world.site("robots-silent", (_, _) -> world.silent());
            world.site("drip", (_, out) -> world.drip(out));
            world.settings("timeout: 6s\n");
            run = world.run();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            silent        | failed, no complete answer within 6.0 s
            drip          | failed, no complete answer within 6.0 s
            robots-silent | failed, robots.txt: no complete answer within 6.0 s
            """)
    void namesTheSourceAndTheReasonInOneLine(String source, String reason) {
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.lines()).filteredOn(line -> line.startsWith("  " + source + "/feed: "))
                .containsExactly("  " + source + "/feed: " + reason);
    }

    @Test
    void leavesAHostAloneThatDied() {
        var lines = run.lines().stream().filter(line -> line.startsWith("  dies/feed: http://")).toList();
        assertThat(lines).hasSize(40);
        assertThat(lines.subList(0, 3)).allMatch(line -> line.endsWith("no complete answer within 6.0 s"));
        assertThat(lines.subList(3, 40)).allMatch(line -> line.contains("; it is left alone for "));
    }
}
