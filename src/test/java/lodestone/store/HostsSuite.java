package lodestone.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import lodestone.Samples;
import lodestone.model.HostDay;
import lodestone.model.HostState;
import lodestone.model.RobotsFile;
import org.junit.jupiter.api.Test;

/// What is known of hosts; a part of the suite that every database passes.
abstract class HostsSuite extends AccountsSuite {

    private static final Duration QUARTER = Duration.ofMillis(250);
    private static final LocalDate DAY = LocalDate.parse("2026-03-02");

    @Test
    void keepsWhatAHostAskedFor() {
        assertThat(store.hosts().state("a.example")).isEmpty();
        var state = new HostState(Samples.SEEN, Samples.SEEN.plusSeconds(600), "HTTP 429", true, 3, 1);
        store.hosts().save("a.example", HostState.calm(Samples.SEEN));
        store.hosts().save("a.example", state);
        assertThat(store.hosts().state("a.example")).contains(state);
    }

    @Test
    void keepsRobotsAndItsLastText() {
        var text = new RobotsFile.Text("User-agent: *\u0000", Samples.SEEN, Optional.of("\"e\""),
                Optional.empty());
        var file = new RobotsFile("http://a.example/robots.txt", Samples.SEEN, 503,
                RobotsFile.Decision.RULES, Samples.SEEN.plusSeconds(9), Optional.of(text));
        store.hosts().save(file);
        assertThat(store.hosts().robots(file.url()).orElseThrow().text().orElseThrow().content())
                .isEqualTo("User-agent: *\ufffd");
        var none = new RobotsFile(file.url(), Samples.SEEN, 404, RobotsFile.Decision.ALLOW_ALL,
                Samples.SEEN, Optional.empty());
        store.hosts().save(none);
        assertThat(store.hosts().robots(file.url())).contains(none);
    }

    /// Two programs, each with several workers.
    @Test
    void givesEveryTurnOnce() throws Exception {
        try (var other = Store.open(settings()); var threads = Executors.newFixedThreadPool(8)) {
            var turns = new ArrayList<Instant>();
            var takers = IntStream.range(0, 40).mapToObj(i -> (Callable<Instant>) () -> (i % 2 == 0 ? store
                    : other).hosts().turn("sec", Samples.SEEN, QUARTER)).toList();
            for (var taken : threads.invokeAll(takers)) {
                turns.add(taken.get());
            }
            assertThat(turns).containsExactlyInAnyOrderElementsOf(IntStream.range(0, 40)
                    .mapToObj(i -> Samples.SEEN.plus(QUARTER.multipliedBy(i))).toList());
        }
    }

    @Test
    void beginsAnew_turnsOfAnotherTime() {
        store.hosts().turn("sec", Samples.SEEN, QUARTER);
        var later = Samples.SEEN.plusSeconds(9);
        assertThat(store.hosts().turn("sec", later, QUARTER)).isEqualTo(later);
        var longBefore = Samples.SEEN.minusSeconds(3600);
        assertThat(store.hosts().turn("sec", longBefore, QUARTER)).isEqualTo(longBefore);
        assertThat(store.hosts().turn("other", later, QUARTER)).isEqualTo(later);
    }

    @Test
    void addsUpTheLedger() {
        var waits = new HostDay.Waits(Duration.ofMillis(1), Duration.ofMillis(2), Duration.ofMillis(3),
                Duration.ofMillis(4));
        var one = new HostDay("a.example", DAY, 5, 2, 900, waits, 1);
        store.hostDays().add(List.of());
        store.hostDays().add(List.of(one, new HostDay("a.example", DAY.minusDays(1), 1, 0, 1, waits, 0)));
        store.hostDays().add(List.of(one));
        assertThat(store.hostDays().since(DAY)).containsExactly(one.plus(one));
        assertThat(store.hostDays().since(DAY.minusDays(1))).hasSize(2);
    }
}
