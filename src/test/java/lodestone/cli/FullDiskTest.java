package lodestone.cli;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// There is no room for the digest: a process of its own, whose files must not grow beyond what the digest
/// needs, while all else has its room (the database is another process).
class FullDiskTest {

    private static final int RELEASES = 60;
    /// Half kilobytes: more than index and archive take, less than the digest as HTML.
    private static final int ROOM = 300;

    @TempDir
    private Path home;

    @Test
    void tellsTheOperatorOnceAndLosesNothing() throws Exception {
        var hook = new WireMockServer(WireMockConfiguration.options().dynamicPort());
        hook.start();
        hook.stubFor(post(anyUrl()).willReturn(ok()));
        try (var database = EmbeddedPostgres.start()) {
            configure(database.getJdbcUrl("postgres", "postgres"), hook.baseUrl());
            publish();
            var full = cramped("run");
            assertThat(full).containsOnlyOnce("cannot be written")
                    .contains("lodestone run: the digest cannot "
                            + "be written to " + home.resolve("index/digests")
                            + ": File too large; nothing was sent "
                            + "and nothing is lost, the next run writes it\n")
                    .endsWith("exit 1\n");
            assertThat(digests()).isEmpty();
            assertThat(hook.findAll(postRequestedFor(anyUrl()))).isEmpty();
            assertThat(states()).hasSize(RELEASES).containsOnly("new");

            assertThat(Program.run(home, "", "run").code()).isZero();
            assertThat(digests()).hasSize(4);
            assertThat(states()).hasSize(RELEASES).containsOnly("notified");
            var posted = hook.findAll(postRequestedFor(anyUrl()));
            assertThat(posted).hasSize(1);
            assertThat(JsonLines.parse(posted.getFirst().getBodyAsString()).path("digest").path("entries"))
                    .hasSize(RELEASES);
        } finally {
            hook.stop();
        }
    }

    private void configure(String database, String hook) throws IOException {
        Homes.shipped(home);
        Files.writeString(home.resolve("config/lodestone.yaml"), """
                store: {url: "%s"}
                fetch: {allowed_hosts: ["127.0.0.1", "localhost"]}
                alerts: {channels: {hook: {kind: webhook, url: "%s/in"}}, limits: {entries: 1000}}
                """.formatted(database, hook));
    }

    private void publish() throws IOException {
        var inbox = Files.createDirectories(home.resolve("index/inbox"));
        for (int i = 0; i < RELEASES; i++) {
            int number = i;
            var words = IntStream.range(0, 40).mapToObj(n -> "word" + (number * 1000 + n * 7))
                    .collect(Collectors.joining(" "));
            Files.writeString(inbox.resolve("r" + i + ".txt"), "Release " + i + "\n\nInvented" + i
                    + " Rare Earths, Inc. is the mine-to-magnet company. " + words + ".\n");
        }
    }

    /// What the program says in a process whose files stay small, and how it ends.
    private String cramped(String word) throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java");
        var process = new ProcessBuilder("sh", "-c", "ulimit -f " + ROOM + "; \"$@\"; echo exit $?", "sh",
                java.toString(), "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData",
                "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"),
                Lodestone.class.getName(), word, "--home", home.toString()).redirectErrorStream(true).start();
        try (var out = process.getInputStream()) {
            return new String(out.readAllBytes(), UTF_8);
        }
    }

    private List<String> digests() throws IOException {
        var folder = home.resolve("index/digests");
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName())).toList();
        }
    }

    /// How each flag stands.
    private List<String> states() {
        return Program.run(home, "", "alerts", "list", "--limit", "1000", "--format", "jsonl").lines()
                .stream()
                .map(JsonLines::parse).filter(alert -> alert.path("kind").asText().equals("flag"))
                .map(alert -> alert.path("state").asText()).toList();
    }
}
