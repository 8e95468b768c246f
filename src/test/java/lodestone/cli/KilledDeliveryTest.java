package lodestone.cli;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import lodestone.alert.SmtpReceiver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Runs in processes of their own, killed while they deliver or at any other moment; then one that is let
/// end. A mail server and a webhook count what they get: by its key each message counts once, and over all
/// messages each release is told once. `-Dlodestone.kills=100 -Dlodestone.kills.seed=7` for more.
class KilledDeliveryTest {

    private static final int KILLS = Integer.getInteger("lodestone.kills", 6);
    private static final long SEED = Long.getLong("lodestone.kills.seed", 1);
    private static final int AT_FIRST = 3;
    private static final int STARTING = 3_000;
    private static final int SPEAKING = 60;

    @TempDir
    private Path folder;
    private final GrowingNews news = new GrowingNews();
    private final Random random = new Random(SEED);
    private int killed;

    @Test
    void losesNoAlertAndTellsNoneTwice() throws Exception {
        var home = folder.resolve("home");
        var processes = new Processes(folder.resolve("processes"));
        var hook = new WireMockServer(WireMockConfiguration.options().dynamicPort());
        hook.start();
        hook.stubFor(post(anyUrl()).willReturn(ok()));
        try (var world = BadWorld.in(home); var mail = SmtpReceiver.open()) {
            news.in(world);
            world.settings("timeout: 60s\n");
            channels(home.resolve("config/lodestone.yaml"), mail.port(), hook.port());
            news.publish(AT_FIRST);
            assertThat(processes.start(home, "run").waitFor()).isZero();
            while (killed < KILLS) {
                news.publish(AT_FIRST + killed);
                killSometime(processes, home, mail);
            }
            news.publish(AT_FIRST + KILLS);
            assertThat(processes.start(home, "run").waitFor()).isZero();
            assertThat(mailed(mail)).as("by mail").hasSize(news.published()).doesNotHaveDuplicates();
            assertThat(posted(hook)).as("by webhook").hasSize(news.published()).doesNotHaveDuplicates();
        } finally {
            hook.stop();
        }
    }

    private static void channels(Path file, int mail, int hook) throws IOException {
        Files.writeString(file, Files.readString(file).replace("allowed_hosts: [",
                "allowed_hosts: [\"127.0.0.1\", ") + """
                        alerts:
                          channels:
                            desk: {kind: mail, host: 127.0.0.1, port: %d, security: none,
                              from: lodestone@example.org, to: [desk@example.org]}
                            hook: {kind: webhook, url: "http://127.0.0.1:%d/in"}
                        """.formatted(mail, hook));
    }

    /// Two in three while they deliver.
    private void killSometime(Processes processes, Path home, SmtpReceiver mail) throws Exception {
        var contact = mail.nextContact();
        var process = processes.start(home, "run");
        if (random.nextInt(3) == 0) {
            process.waitFor(random.nextLong(STARTING), TimeUnit.MILLISECONDS);
        } else {
            var _ = process.onExit().thenRun(contact::countDown);
            contact.await();
            process.waitFor(random.nextLong(SPEAKING), TimeUnit.MILLISECONDS);
        }
        process.destroyForcibly();
        int code = process.waitFor();
        assertThat(code).as("ended well or killed").isIn(0, 137);
        killed += code == 137 ? 1 : 0;
    }

    /// The releases of all mails, a mail that came twice counted once.
    private static List<String> mailed(SmtpReceiver mail) throws Exception {
        var texts = new HashMap<String, String>();
        for (var taken : mail.taken()) {
            var message = new MimeMessage(null, new ByteArrayInputStream(
                    taken.getBytes(StandardCharsets.UTF_8)));
            var parts = (MimeMultipart) message.getContent();
            texts.put(message.getMessageID(), parts.getBodyPart(0).getContent().toString());
        }
        return texts.values().stream().flatMap(String::lines).map(String::strip)
                .filter(line -> line.contains(" · Release ") || line.matches(".*: Release \\d+.*")).toList();
    }

    /// The same of what was posted.
    private static List<String> posted(WireMockServer hook) throws IOException {
        var bodies = new HashMap<String, JsonNode>();
        for (var request : hook.findAll(postRequestedFor(anyUrl()))) {
            bodies.put(request.getHeader("Idempotency-Key"), new ObjectMapper().readTree(request.getBody()));
        }
        var titles = new ArrayList<String>();
        bodies.values().forEach(body -> body.path("digest").path("entries")
                .forEach(entry -> titles.add(entry.path("title").asText())));
        return titles;
    }
}
