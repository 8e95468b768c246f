package lodestone.cli;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.notFound;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Alerts from the terminal, after a run that delivered them.
class AlertsCommandTest {

    @TempDir
    private Path home;

    private void settings(BadWorld world, String address) throws Exception {
        world.settings("timeout: 5s\n");
        var file = home.resolve("config/lodestone.yaml");
        Files.writeString(file, Files.readString(file).replace("allowed_hosts: [",
                "allowed_hosts: [\"127.0.0.1\", \"localhost\", ") + """
                        alerts: {channels: {hook: {kind: webhook, url: "%s"}}}
                        """.formatted(address));
    }

    @Test
    void listsSettlesAndTests() throws Exception {
        var hook = new WireMockServer(WireMockConfiguration.options().dynamicPort());
        hook.start();
        hook.stubFor(post(anyUrl()).willReturn(ok()));
        try (var world = BadWorld.in(home)) {
            world.good("site");
            settings(world, hook.baseUrl() + "/in");
            assertThat(Program.run(home, "", "run").code()).isZero();
            assertThat(hook.findAll(postRequestedFor(anyUrl()))).hasSize(1);
            assertThat(Program.run(home, "", "alerts", "list").out())
                    .containsPattern("1 +notified +flag +Corvane is the").contains("1 delivered");
            assertThat(Program.run(home, "", "alerts", "ack", "1").code()).isZero();
            assertThat(Program.run(home, "", "alerts", "close", "1", "99").err())
                    .contains("alert 99: there is none of that number");
            assertThat(Program.run(home, "", "alerts", "list", "--all", "--format", "jsonl").lines())
                    .anySatisfy(line -> assertThat(line).contains("\"id\":1").contains("\"state\":\"closed\"")
                            .contains("\"channel\":\"hook\""));
            assertThat(Program.run(home, "", "alerts", "test", "hook").out()).contains("was sent to hook");
            assertThat(Program.run(home, "", "alerts", "test", "desk").code()).isEqualTo(2);
        } finally {
            hook.stop();
        }
    }

    @Test
    void sendsAgain_onceItsCauseIsMended() throws Exception {
        var hook = new WireMockServer(WireMockConfiguration.options().dynamicPort());
        hook.start();
        hook.stubFor(post(anyUrl()).willReturn(notFound()));
        try (var world = BadWorld.in(home)) {
            world.good("site");
            settings(world, hook.baseUrl() + "/in");
            assertThat(Program.run(home, "", "run").err())
                    .isEqualTo("not delivered: hook: HTTP 404; given up (hook)\n");
            assertThat(Program.run(home, "", "alerts", "list").out())
                    .contains("1 dead", "Not delivered\n  hook: ", "HTTP 404; given up after 1 attempt");
            hook.stubFor(post(anyUrl()).willReturn(ok()));
            assertThat(Program.run(home, "", "alerts", "retry").out()).isEqualTo("1 tried again\n");
            assertThat(Program.run(home, "", "alerts", "list").out()).contains("1 delivered", " notified ")
                    .doesNotContain("Not delivered");
            var keys = hook.findAll(postRequestedFor(anyUrl())).stream()
                    .map(request -> request.getHeader("Idempotency-Key")).distinct();
            assertThat(keys).hasSize(1);
        } finally {
            hook.stop();
        }
    }

    @Test
    void tellsOnceAndInTheDoctor_unreachable() throws Exception {
        try (var world = BadWorld.in(home)) {
            world.good("site");
            settings(world, "http://127.0.0.1:1/sesame");
            var run = Program.run(home, "", "run");
            assertThat(run.code()).isEqualTo(1);
            assertThat(run.err()).contains("not delivered: hook: ").doesNotContain("sesame");
            assertThat(Program.run(home, "", "alerts", "list").out()).contains("Not delivered");
            assertThat(Program.run(home, "", "doctor").out()).containsPattern("FAIL +channels +hook: ");
            var retry = Program.run(home, "", "alerts", "retry");
            assertThat(retry.code()).isEqualTo(1);
            assertThat(retry.out()).as("what waits is tried at once too").isEqualTo("1 tried again\n");
        }
    }
}
