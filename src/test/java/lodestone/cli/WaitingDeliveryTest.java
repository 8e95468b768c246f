package lodestone.cli;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import lodestone.Ticking;
import lodestone.schedule.Duty;
import lodestone.schedule.Timer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What waits, for the end of quiet hours or of a watch's rest, goes when its time comes, though no run does.
class WaitingDeliveryTest {

    private static final Instant MORNING = Instant.parse("2026-03-02T07:00:00Z");

    @TempDir
    private Path home;
    private final GrowingNews news = new GrowingNews();
    private final Ticking clock = new Ticking(MORNING);
    private final WireMockServer hook = new WireMockServer(WireMockConfiguration.options().dynamicPort());
    private BadWorld world;

    @BeforeEach
    void open() throws Exception {
        hook.start();
        hook.stubFor(post(anyUrl()).willReturn(ok()));
        world = BadWorld.in(home);
        news.in(world);
        news.publish(1);
    }

    @AfterEach
    void close() {
        world.close();
        hook.stop();
    }

    @Test
    void sendsTheDigest_quietHoursEnd() throws Exception {
        try (var workspace = workspace("quiet_hours: 22:00-09:00")) {
            workspace.duties().perform(Duty.DAILY);
            assertThat(posted()).isZero();
            assertThat(workspace.duties().nextDelivery()).contains(MORNING.plus(Duration.ofHours(2)));
            clock.set(MORNING.plus(Duration.ofHours(2)));
            try (var timer = Timer.of(workspace.duties(), clock)) {
                assertThat(timer.timetable().delivery()).contains(clock.instant());
                timer.start();
                await(1);
            }
            assertThat(workspace.duties().nextDelivery()).isEmpty();
        }
    }

    @Test
    void tellsWhatGathered_theWatchHasRested() throws Exception {
        Files.writeString(home.resolve("config/watches.yaml"), """
                watches:
                  - {id: claims, name: Claims, query: "claim:asserts", schedule: at-once}
                """);
        try (var workspace = workspace("cool_down: 1d")) {
            workspace.duties().perform(Duty.DAILY);
            assertThat(posted()).as("at once, and the digest").isEqualTo(2);
            news.publish(2);
            clock.set(MORNING.plus(Duration.ofHours(23)));
            workspace.duties().visit();
            assertThat(posted()).isEqualTo(2);
            assertThat(workspace.duties().nextDelivery()).contains(MORNING.plus(Duration.ofDays(1)));
            clock.set(MORNING.plus(Duration.ofDays(1)));
            workspace.duties().deliver();
            assertThat(posted()).isEqualTo(3);
        }
    }

    private Workspace workspace(String limits) throws Exception {
        world.settings("timeout: 5s\n");
        var file = home.resolve("config/lodestone.yaml");
        Files.writeString(file, Files.readString(file).replace("allowed_hosts: [",
                "allowed_hosts: [\"127.0.0.1\", \"localhost\", ") + """
                        revisit: {max: 6h}
                        alerts:
                          channels: {hook: {kind: webhook, url: "%s/in"}}
                          limits: {%s}
                        """.formatted(hook.baseUrl(), limits));
        var workspace = Workspace.open(Home.of(home), Settings.read(Home.of(home)), clock);
        workspace.duties().begin();
        return workspace;
    }

    private int posted() {
        return hook.findAll(postRequestedFor(anyUrl())).size();
    }

    private void await(int posts) throws InterruptedException {
        for (int i = 0; i < 400 && posted() < posts; i++) {
            var _ = new CountDownLatch(1).await(50, TimeUnit.MILLISECONDS);
        }
        assertThat(posted()).isEqualTo(posts);
    }
}
