package lodestone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import lodestone.Ticking;
import lodestone.model.DigestPeriod;
import lodestone.run.Leasehold;
import lodestone.run.Progress;
import lodestone.run.RunReport;
import lodestone.schedule.Duties.Outcome;
import lodestone.schedule.Duty;
import lodestone.schedule.Timer;
import lodestone.schedule.Timetable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Visits between two digests, runs by hand beside the schedule, and what is left to one at a time.
class DutiesTest {

    private static final Instant MORNING = Instant.parse("2026-03-02T07:00:00Z");

    @TempDir
    private Path home;
    private final GrowingNews news = new GrowingNews();
    private final Ticking clock = new Ticking(MORNING);
    private BadWorld world;
    private Workspace workspace;

    @BeforeEach
    void open() throws Exception {
        world = BadWorld.in(home);
        news.in(world);
        world.settings("timeout: 60s\n");
        Files.writeString(home.resolve("config/lodestone.yaml"), "revisit: {max: 6h}\n",
                StandardOpenOption.APPEND);
        news.publish(3);
        workspace = Workspace.open(Home.of(home), Settings.read(Home.of(home)), clock);
        workspace.duties().begin();
    }

    @AfterEach
    void close() throws Exception {
        workspace.close();
        world.close();
    }

    @Test
    void tellsInTheNextDigestWhatVisitsFound() throws Exception {
        var duties = workspace.duties();
        assertThat(duties.visit()).as("left to the daily run").isEqualTo(Outcome.BUSY);
        assertThat(duties.perform(Duty.DAILY)).isEqualTo(Outcome.DONE);
        news.publish(5);
        clock.set(MORNING.plus(Duration.ofHours(22)));
        assertThat(duties.visits().values()).allMatch(at -> !at.isAfter(clock.instant()));
        assertThat(duties.visit()).isEqualTo(Outcome.DONE);
        assertThat(duties.visit()).isEqualTo(Outcome.NOT_DUE);
        assertThat(GrowingNews.told(home)).hasSize(3);
        clock.set(MORNING.plus(Duration.ofDays(1)));
        assertThat(duties.perform(Duty.DAILY)).isEqualTo(Outcome.DONE);
        assertThat(GrowingNews.told(home)).hasSize(5).doesNotHaveDuplicates();
        var report = JsonLines.parse(workspace.store().runs().newestReport().orElseThrow());
        assertThat(report.path("period").asText()).isEqualTo("daily:2026-03-03");
        assertThat(report.path("coverage").path(0).path("new").asInt()).isEqualTo(2);
    }

    @Test
    void takesARunByHandForTheDayThatHasNoDigest() throws Exception {
        assertThat(period(request())).isEqualTo("daily:2026-03-02");
        assertThat(workspace.duties().perform(Duty.DAILY)).isEqualTo(Outcome.NOT_DUE);
        var second = request();
        assertThat(period(second)).isEqualTo("request:" + second.id());
        clock.set(MORNING.plus(Duration.ofDays(3)));
        assertThat(request().digest().headline())
                .contains("also stands for what was missed: daily:2026-03-03, daily:2026-03-04.");
    }

    @Test
    void leavesToAnotherWhatItHolds() throws Exception {
        try (var other = Leasehold.open(workspace.store().leases(), clock, "run 7 of another machine")) {
            assertThat(other.take(List.of("source:wire"))).hasSize(1);
            var report = request();
            assertThat(report.complete()).isFalse();
            assertThat(report.coverage()).filteredOn(row -> row.sourceId().equals("wire")).singleElement()
                    .satisfies(row -> assertThat(row.reason().orElseThrow())
                            .startsWith("run 7 of another machine is visiting it since 2026-03-02T07:00"));
            assertThat(report.coverage()).filteredOn(row -> row.sourceId().equals("company"))
                    .allMatch(row -> row.outcome().covered());
        }
        assertThat(request().complete()).isTrue();
        assertThat(workspace.store().leases().held(clock.instant())).isEmpty();
    }

    @Test
    void leavesTheDailyRunToAnotherThatIsAtIt() throws Exception {
        try (var other = Leasehold.open(workspace.store().leases(), clock, "job daily of another machine")) {
            other.take(List.of("job:daily"));
            assertThat(workspace.duties().perform(Duty.DAILY)).isEqualTo(Outcome.BUSY);
        }
        assertThat(workspace.duties().perform(Duty.DAILY)).isEqualTo(Outcome.DONE);
    }

    @Test
    void keepsTheNewestCopies() throws Exception {
        workspace.close();
        Files.writeString(home.resolve("config/lodestone.yaml"), Files.readString(home.resolve(
                "config/lodestone.yaml")) + "schedule: {backup: {folder: copies, day: monday, keep: 2}}\n");
        workspace = Workspace.open(Home.of(home), Settings.read(Home.of(home)), clock);
        workspace.duties().begin();
        for (int week = 1; week <= 3; week++) {
            clock.set(MORNING.plus(Duration.ofDays(7L * week)));
            assertThat(workspace.duties().perform(Duty.BACKUP)).isEqualTo(Outcome.DONE);
        }
        try (var copies = Files.list(home.resolve("copies"))) {
            assertThat(copies.map(copy -> String.valueOf(copy.getFileName()))).containsExactlyInAnyOrder(
                    "lodestone-2026-03-16", "lodestone-2026-03-23");
        }
        assertThat(workspace.duties().perform(Duty.HOUSEKEEPING)).isEqualTo(Outcome.DONE);
    }

    @Test
    void runsByTheTimerAndWhenAsked_andStops() throws Exception {
        try (var timer = Timer.of(workspace.duties(), clock)) {
            timer.start();
            await(() -> runs() == 1 && !timer.isAtWork());
            assertThat(timer.runNow()).isTrue();
            await(() -> runs() == 2 && !timer.isAtWork());
            timer.stop();
            assertThat(timer.timetable().jobs()).extracting(Timetable.Job::title)
                    .startsWith("daily digest", "nightly sweep", "housekeeping");
        }
        assertThat(workspace.store().periods().all(DigestPeriod.Kind.DAILY)).hasSize(1);
        assertThat(workspace.store().periods().all(DigestPeriod.Kind.REQUEST)).hasSize(1);
    }

    private long runs() {
        return workspace.store().runs().newest(9).stream().filter(run -> run.ended().isPresent()).count();
    }

    private interface Condition {
        boolean holds();
    }

    private static void await(Condition condition) throws InterruptedException {
        for (int i = 0; i < 600 && !condition.holds(); i++) {
            var _ = new CountDownLatch(1).await(50, TimeUnit.MILLISECONDS);
        }
        assertThat(condition.holds()).isTrue();
    }

    private RunReport request() throws Exception {
        return workspace.duties().request(Optional.empty(), Progress.NONE);
    }

    private static String period(RunReport report) {
        return report.digest().period().key();
    }
}
