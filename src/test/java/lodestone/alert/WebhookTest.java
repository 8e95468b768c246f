package lodestone.alert;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonSchema;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import lodestone.alert.ChannelSettings.Form;
import lodestone.store.Delivery.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WebhookTest extends DeliverySuite {

    private final WireMockServer server = new WireMockServer(WireMockConfiguration.options().dynamicPort());

    @BeforeEach
    void start() {
        server.start();
        raise("corvane/news");
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private ChannelSettings hook(Form form) {
        return webhook(form, server.baseUrl() + "/in?token=sesame");
    }

    private List<LoggedRequest> received() {
        return server.findAll(postRequestedFor(urlEqualTo("/in?token=sesame")));
    }

    @Test
    void postsWhatTheSchemaSays_signed() throws Exception {
        server.stubFor(post("/in?token=sesame").withRequestBody(matchingJsonSchema(schema()))
                .willReturn(ok()));
        var delivering = to(hook(Form.WEBHOOK));
        issue(delivering);
        assertThat(delivering.deliver()).isEmpty();
        var request = received().getFirst();
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        mac.update((request.getHeader("webhook-id") + "." + request.getHeader("webhook-timestamp") + ".")
                .getBytes(StandardCharsets.UTF_8));
        assertThat(request.getHeader("webhook-signature"))
                .isEqualTo("v1," + Base64.getEncoder().encodeToString(mac.doFinal(request.getBody())));
        assertThat(request.getHeader("Idempotency-Key")).isEqualTo(request.getHeader("webhook-id"));
    }

    private static String schema() throws IOException {
        try (var in = WebhookJson.class.getResourceAsStream("digest.schema.json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void triesAgainUnderOneKey_serverError() throws Exception {
        server.stubFor(post("/in?token=sesame").inScenario("s").whenScenarioStateIs(Scenario.STARTED)
                .willReturn(serverError()).willSetStateTo("well"));
        server.stubFor(post("/in?token=sesame").inScenario("s").whenScenarioStateIs("well").willReturn(ok()));
        var delivering = to(hook(Form.WEBHOOK));
        issue(delivering);
        assertThat(delivering.deliver()).isEmpty();
        assertThat(received()).hasSize(2).extracting(request -> request.getHeader("Idempotency-Key"))
                .containsOnly(received().getFirst().getHeader("Idempotency-Key"));
        assertThat(store.messages().troubled()).isEmpty();
    }

    @Test
    void givesUpInTheEnd_itNeverAnswers() throws Exception {
        server.stubFor(post("/in?token=sesame").willReturn(aResponse().withFixedDelay(4_000)));
        var delivering = to(hook(Form.WEBHOOK));
        issue(delivering);
        assertThat(delivering.deliver()).containsExactly(
                "hook: no complete answer within 0.5 s; it is tried again (hook)");
        int told = 0;
        for (int i = 0; i < 9; i++) {
            clock.pass(Duration.ofDays(1));
            told += delivering.deliver().size();
        }
        assertThat(told).as("told when it fails and when it is given up, not between").isEqualTo(1);
        assertThat(store.messages().troubled()).singleElement().satisfies(delivery -> {
            assertThat(delivery.state()).isEqualTo(State.DEAD);
            assertThat(delivery.attempts()).isEqualTo(9);
        });
    }

    @Test
    void keepsTheAddressToItself_unreachable() throws Exception {
        var hook = hook(Form.SLACK);
        server.stop();
        var delivering = to(hook);
        issue(delivering);
        assertThat(delivering.deliver()).singleElement().asString().doesNotContain("sesame");
        assertThat(store.messages().troubled().toString()).doesNotContain("sesame");
        assertThat(hook.toString()).doesNotContain("sesame").doesNotContain(SECRET);
    }

    @Test
    void givesUpAtOnce_addressThatIsNotPublic() throws Exception {
        var delivering = to(webhook(Form.WEBHOOK, "http://127.0.0.2:1/"));
        issue(delivering);
        assertThat(delivering.deliver()).singleElement().asString().contains("not a public address")
                .contains("given up");
    }

    @Test
    void showsNothingOfAnAddressThatIsNone() throws Exception {
        var delivering = to(webhook(Form.SLACK, "https://chat example/sesame"));
        issue(delivering);
        assertThat(delivering.deliver()).singleElement().asString().contains("no http(s) address")
                .doesNotContain("sesame");
    }

    @Test
    void speaksToChats() throws Exception {
        server.stubFor(post("/in?token=sesame").willReturn(ok()));
        for (var form : List.of(Form.SLACK, Form.TEAMS)) {
            var delivering = to(hook(form));
            raise(form.name());
            issue(delivering);
            assertThat(delivering.deliver()).isEmpty();
        }
        assertThat(received().getFirst().getBodyAsString()).contains("\"type\":\"header\"")
                .contains("corvane/news: gone");
        assertThat(received().getLast().getBodyAsString())
                .contains("application/vnd.microsoft.card.adaptive").contains("TEAMS: gone");
    }

    @Test
    void waitsForTheEndOfQuietHours() throws Exception {
        server.stubFor(post("/in?token=sesame").willReturn(ok()));
        var quiet = new Limits(100, Duration.ZERO, java.util.Optional.of(new Limits.Quiet(
                java.time.LocalTime.of(7, 0), java.time.LocalTime.of(9, 0))), RestCalendar.none());
        var delivering = to(quiet, List.of(), hook(Form.WEBHOOK));
        issue(delivering);
        delivering.deliver();
        assertThat(received()).isEmpty();
        clock.pass(Duration.ofHours(1));
        delivering.deliver();
        assertThat(received()).hasSize(1);
    }
}
