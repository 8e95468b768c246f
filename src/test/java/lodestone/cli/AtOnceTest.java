package lodestone.cli;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A watch that tells at once.
class AtOnceTest {

    @TempDir
    private Path home;
    private final WireMockServer hook = new WireMockServer(WireMockConfiguration.options().dynamicPort());
    private final GrowingNews news = new GrowingNews();

    @BeforeEach
    void listen() {
        hook.start();
        hook.stubFor(post(anyUrl()).willReturn(ok()));
    }

    @AfterEach
    void end() {
        hook.stop();
    }

    @Test
    void isToldBeforeTheDigestAndNotAgainInIt() throws Exception {
        try (var world = world("0s")) {
            assertThat(world).isNotNull();
            news.publish(1);
            assertThat(Program.run(home, "", "run").code()).isZero();
            assertThat(told()).containsExactly("at-once Release 0 watch",
                    "digest Release 0 flag first-claim");
        }
    }

    @Test
    void waitsForTheDigest_whileItCoolsDown() throws Exception {
        try (var world = world("1h")) {
            assertThat(world).isNotNull();
            news.publish(1);
            assertThat(Program.run(home, "", "run").code()).isZero();
            news.publish(2);
            assertThat(Program.run(home, "", "run").code()).isZero();
            assertThat(told()).containsExactly("at-once Release 0 watch",
                    "digest Release 0 flag first-claim", "digest Release 1 flag watch first-claim");
        }
    }

    private BadWorld world(String coolDown) throws IOException {
        var world = BadWorld.in(home);
        news.in(world);
        world.settings("timeout: 5s\n");
        var file = home.resolve("config/lodestone.yaml");
        Files.writeString(file, Files.readString(file).replace("allowed_hosts: [",
                "allowed_hosts: [\"127.0.0.1\", \"localhost\", ") + """
                        alerts:
                          channels: {hook: {kind: webhook, url: "%s/in"}}
                          limits: {cool_down: %s}
                        """.formatted(hook.baseUrl(), coolDown));
        Files.writeString(home.resolve("config/watches.yaml"), """
                watches:
                  - {id: claims, name: Claims, query: "claim:asserts", schedule: at-once}
                """);
        return world;
    }

    /// Each posted entry: what it came with, its title and kinds.
    private List<String> told() throws IOException {
        var told = new ArrayList<String>();
        for (var request : hook.findAll(postRequestedFor(anyUrl()))) {
            var digest = new ObjectMapper().readTree(request.getBody()).path("digest");
            boolean alone = digest.path("period").asText().contains("at-once");
            for (var entry : digest.path("entries")) {
                var kinds = new ArrayList<String>();
                entry.path("alerts").forEach(kind -> kinds.add(kind.asText()));
                told.add((alone ? "at-once " : "digest ") + entry.path("title").asText() + " "
                        + String.join(" ", kinds));
            }
        }
        return told;
    }
}
