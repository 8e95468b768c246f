package lodestone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import lodestone.store.RunRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.io.TempDirFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A year of the schedule with both clock changes, in which the machine sleeps and the process dies, also in
/// the middle of what it writes. The clock is ours; nothing waits. Store, digests and sources' states are
/// real; they lie in memory where the machine has a place for that, for a year waits for its disk thousands
/// of times.
class SimulatedYearTest {

    private static final int OUTAGES = 30;
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    @TempDir(factory = InMemory.class)
    private Path home;
    private final Random random = new Random(1);
    private final SetClock clock = new SetClock(Instant.EPOCH);
    private @Nullable Workspace workspace;
    /// Read once: they cost more than a week of the schedule.
    private @Nullable Settings settings;

    @ParameterizedTest
    @ValueSource(strings = {"America/New_York", "Europe/Berlin", "Australia/Sydney"})
    void givesEachDayAndWeekOneDigest(String zone) throws Exception {
        configure(zone);
        settings = Settings.read(Home.of(home));
        var start = FIRST.atTime(12, 0).atZone(ZoneId.of(zone)).toInstant();
        var end = start.plus(Duration.ofDays(365));
        clock.set(start);
        var outages = random.longs(OUTAGES, start.getEpochSecond(), end.getEpochSecond()).sorted()
                .mapToObj(Instant::ofEpochSecond).iterator();
        while (outages.hasNext()) {
            live(outages.next());
            endure();
        }
        live(end);
        close();
        assertThat(periods("daily:")).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(
                FIRST.datesUntil(FIRST.plusDays(366)).map(day -> "daily:" + day).toList());
        assertThat(periods("weekly:")).doesNotHaveDuplicates().hasSize(52).contains("weekly:2026-W02",
                "weekly:2026-W53");
    }

    /// Up to that time the process is there, and does everything when it is due.
    private void live(Instant until) throws Exception {
        var next = awake();
        while (!next.isAfter(until)) {
            clock.set(next);
            next = work();
        }
        clock.set(until.isAfter(clock.instant()) ? until : clock.instant());
    }

    /// What runs at once now, as the timer calls for it: what is due, once; after it nothing is.
    ///
    /// @return when something is due next
    private Instant work() throws Exception {
        var duties = open().duties();
        var before = newestRun();
        for (var due : duties.next().entrySet()) {
            if (!due.getValue().isAfter(clock.instant())) {
                duties.perform(due.getKey());
            }
        }
        duties.visit();
        assertThat(newestRun() - before).as("runs at %s", clock.instant()).isLessThanOrEqualTo(3);
        var next = next();
        assertThat(next).as("done with at %s", clock.instant()).isAfter(clock.instant());
        return next;
    }

    private Instant next() throws Exception {
        var duties = open().duties();
        return Stream.concat(duties.next().values().stream(), duties.visits().values().stream())
                .min(Comparator.naturalOrder()).orElseThrow();
    }

    /// The machine sleeps, or the process dies and is started again after hours or days; if it can, it dies
    /// while it is at work.
    private void endure() throws Exception {
        if (random.nextInt(3) > 0) {
            dieAtWork();
            workspace().close();
            workspace = null;
        }
        clock.set(clock.instant().plus(Duration.ofMinutes(random.nextInt(5 * 24 * 60))));
        awake();
    }

    private void dieAtWork() throws Exception {
        clock.set(next());
        clock.dieIn(1 + random.nextInt(60));
        var obstacle = home.resolve("index/digests/" + LocalDate.ofInstant(clock.instant(),
                Objects.requireNonNull(settings).zone()) + "-" + (newestRun() + 1)
                + (random.nextBoolean() ? ".md" : ".txt")
                + ".part");
        if (random.nextBoolean()) {
            Files.createDirectories(obstacle);
        }
        try {
            work();
        } catch (SetClock.Death | IOException died) {
            // as was to be
        }
        clock.liveOn();
        Files.deleteIfExists(obstacle);
    }

    private Instant awake() throws Exception {
        open().duties().begin();
        return work();
    }

    private void configure(String zone) throws IOException {
        Homes.shipped(home);
        Files.writeString(home.resolve("config/lodestone.yaml"), """
                timezone: %s
                fetch: {delay: 0s}
                schedule: {housekeeping: 02:30}
                store: {url: "jdbc:sqlite:index/lodestone.db?synchronous=OFF"}
                """.formatted(zone));
        Files.writeString(home.resolve("config/watches.yaml"), """
                  - id: of-the-week
                    name: Of the week
                    query: claim:asserts
                    schedule: weekly
                """, StandardOpenOption.APPEND);
        for (var id : List.of("a", "b")) {
            // an address that is not public: what is asked for is refused, without a network
            Files.writeString(home.resolve("sources/" + id + ".yaml"), """
                    {id: %s, name: %s, kind: wire, verified: false, terms: none,
                     listings: [{id: feed, kind: feed, url: "http://127.0.0.1:9/%s"}]}
                    """.formatted(id, id, id));
        }
    }

    private Workspace open() throws Exception {
        if (workspace == null) {
            workspace = Workspace.open(Home.of(home), Objects.requireNonNull(settings), clock);
        }
        return workspace();
    }

    private Workspace workspace() {
        return Objects.requireNonNull(workspace);
    }

    private void close() throws IOException {
        workspace().close();
    }

    private long newestRun() throws Exception {
        return open().store().runs().newest(1).stream().mapToLong(RunRecord::id).sum();
    }

    /// Every period of that kind for which a digest lies there, once for each digest that names it.
    private List<String> periods(String kind) throws IOException {
        var found = new ArrayList<String>();
        try (var files = Files.list(home.resolve("index/digests"))) {
            files.filter(file -> file.toString().endsWith(".json")).forEach(file -> {
                var digest = JsonLines.parse(read(file));
                found.add(digest.path("period").asText());
                digest.path("missed").forEach(missed -> found.add(missed.asText()));
            });
        }
        return found.stream().filter(key -> key.startsWith(kind)).toList();
    }

    /// Where what is forced to the disk costs nothing.
    static final class InMemory implements TempDirFactory {

        private static final Path MEMORY = Path.of("/dev/shm");

        @Override
        public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext context)
                throws IOException {
            return Files.isWritable(MEMORY) ? Files.createTempDirectory(MEMORY, "lodestone-year")
                    : Files.createTempDirectory("lodestone-year");
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
