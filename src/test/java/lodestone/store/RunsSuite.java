package lodestone.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import lodestone.Samples;
import lodestone.model.DigestPeriod;
import lodestone.model.DigestPeriod.Kind;
import lodestone.model.JobState;
import lodestone.store.RunRecord.Report;
import lodestone.store.RunRecord.Totals;
import lodestone.store.RunRecord.Visit;
import org.junit.jupiter.api.Test;

/// Runs, periods, leases and jobs; a part of the suite that every database passes.
abstract class RunsSuite extends HostsSuite {

    private static final Instant NOW = Samples.SEEN;
    private static final Duration SPAN = Duration.ofMinutes(2);
    private static final Visit FINE = new Visit("s", "s/feed", "ok", Optional.empty(), 9, 3, 1, 1, 2, 1, 5,
            4000, Duration.ofMillis(1500));
    private static final Visit DEAD = new Visit("s", "s/page", "failed", Optional.of("timed out"), 0, 0, 0, 0,
            0, 0, 1, 0, Duration.ZERO);

    @Test
    void numbersRunsAndKeepsTheNewestDigest() {
        assertThat(store.runs().newestReport()).isEmpty();
        long first = store.runs().start(NOW, "daily", "p");
        long second = store.runs().start(NOW, "visit", "p");
        store.runs().finish(report(first, "daily", Optional.of("d-1")), Optional.of("{\"run\":1}"));
        store.runs().finish(report(second, "visit", Optional.empty()), Optional.empty());
        assertThat(second).isEqualTo(first + 1);
        assertThat(store.runs().newestReport()).contains("{\"run\":1}");
    }

    @Test
    void keepsWhatARunDid() {
        long id = store.runs().start(NOW, "daily", "p");
        assertThat(store.runs().newest(9).getFirst().ended()).isEmpty();
        store.runs().finish(report(id, "daily", Optional.of("d-1")), Optional.of("{}"));
        var found = store.runs().report(id).orElseThrow();
        assertThat(found.visits()).containsExactly(FINE, DEAD);
        assertThat(found.problems()).containsExactly("s/feed: no text");
        assertThat(found.run().digest()).contains("d-1");
        assertThat(found.run().totals()).isEqualTo(
                new Totals(2, 1, 3, 1, 1, 2, 1, 6, 4000, Duration.ofMillis(1500)));
        assertThat(store.runs().report(99)).isEmpty();
    }

    @Test
    void keepsProblemsByTheThousandInTheirOrder() {
        long id = store.runs().start(NOW, "daily", "p");
        var problems = IntStream.range(0, 2500).mapToObj(i -> "s/feed: " + i).toList();
        var report = report(id, "daily", Optional.empty());
        store.runs().finish(new Report(report.run(), List.of(), problems), Optional.empty());
        assertThat(store.runs().report(id).orElseThrow().problems()).isEqualTo(problems);
    }

    @Test
    void forgetsOldVisitsOnly() {
        for (var purpose : List.of("visit", "daily", "visit")) {
            store.runs().finish(report(store.runs().start(NOW, purpose, "p"), purpose, Optional.empty()),
                    Optional.empty());
        }
        assertThat(store.runs().forgetVisits(NOW)).isZero();
        assertThat(store.runs().forgetVisits(NOW.plusSeconds(1))).isEqualTo(1);
        assertThat(store.runs().newest(9)).extracting(RunRecord::id).containsExactly(3L, 2L);
        assertThat(store.runs().start(NOW, "visit", "p")).isEqualTo(4);
    }

    @Test
    void sumsVisitsSinceTheDigest() {
        for (var purpose : List.of("visit", "daily", "visit", "visit")) {
            store.runs().finish(report(store.runs().start(NOW, purpose, "p"), purpose,
                    Optional.of("d").filter(_ -> purpose.equals("daily"))), Optional.empty());
        }
        assertThat(store.runs().sinceLastDigest()).containsOnlyKeys("s/feed", "s/page");
        assertThat(store.runs().sinceLastDigest().values()).extracting(Visit::fresh)
                .containsExactlyInAnyOrder(6, 0);
    }

    private static Report report(long id, String purpose, Optional<String> digest) {
        return new Report(new RunRecord(id, purpose, "p", NOW, Optional.of(NOW.plusSeconds(9)),
                Optional.of("done"), Optional.empty(), digest,
                new Totals(0, 0, 0, 0, 0, 0, 0, 0, 0, Duration.ZERO)), List.of(FINE, DEAD),
                List.of("s/feed: no text"));
    }

    @Test
    void givesAPeriodOneDigest() {
        var day = new DigestPeriod(Kind.DAILY, "daily:2026-03-02", NOW, List.of("daily:2026-03-01"));
        assertThat(store.periods().begin(day, "d-1")).isTrue();
        assertThat(store.periods().begun()).containsExactly("d-1");
        store.periods().abandon("d-1");
        assertThat(store.periods().begin(day, "d-2")).isTrue();
        store.periods().issued("d-2", NOW);
        assertThat(store.periods().begin(day, "d-3")).isFalse();
        store.periods().abandon("d-2");
        assertThat(store.periods().newest(Kind.DAILY, NOW).orElseThrow().key())
                .isEqualTo("daily:2026-03-02");
        assertThat(store.periods().newest(Kind.DAILY, NOW.minusMillis(1))).isEmpty();
        assertThat(store.periods().all(Kind.DAILY)).extracting(Periods.Issued::digest)
                .containsExactly("d-2", "d-2");
        assertThat(store.periods().newest(Kind.WEEKLY, NOW)).isEmpty();
    }

    @Test
    void leasesToOneAtATime() {
        assertThat(store.leases().take(List.of("a", "b"), "run 1 of p", NOW, SPAN)).containsExactly("a", "b");
        assertThat(store.leases().take(List.of("b", "c"), "run 2 of p", NOW, SPAN)).containsExactly("c");
        assertThat(store.leases().held(NOW)).extracting(Leases.Lease::holder)
                .containsExactly("run 1 of p", "run 1 of p", "run 2 of p");
        store.leases().give("run 1 of p");
        assertThat(store.leases().take(List.of("b"), "run 2 of p", NOW, SPAN)).containsExactly("b");
    }

    @Test
    void takesLeasesByTheThousand() {
        var names = IntStream.range(0, 2500).mapToObj(i -> "source:" + i).toList();
        store.leases().take(names.subList(0, 1200), "run 1 of p", NOW, SPAN);
        assertThat(store.leases().take(names, "run 2 of p", NOW, SPAN)).isEqualTo(names.subList(1200, 2500));
    }

    @Test
    void endsALeaseThatIsNotRenewed() {
        store.leases().take(List.of("a", "b"), "run 1", NOW, SPAN);
        assertThat(store.leases().renew("run 1", NOW.plusSeconds(60), SPAN)).isEqualTo(2);
        assertThat(store.leases().take(List.of("a"), "run 2", NOW.plusSeconds(130), SPAN)).isEmpty();
        assertThat(store.leases().take(List.of("a"), "run 2", NOW.plusSeconds(180), SPAN)).hasSize(1);
        assertThat(store.leases().renew("run 1", NOW.plusSeconds(181), SPAN)).isEqualTo(1);
    }

    @Test
    void clearsWhatADeadProcessHeld() {
        store.leases().take(List.of("a"), "run 1, process 7 on mill in /x_y", NOW, SPAN);
        store.leases().clear(" on mill in /x!y");
        store.leases().clear(" on mill in /xzy");
        assertThat(store.leases().held(NOW)).hasSize(1);
        store.leases().clear(" on mill in /x_y");
        assertThat(store.leases().held(NOW)).isEmpty();
    }

    @Test
    void countsALeaseOfAWrongClockAsEnded() {
        store.leases().take(List.of("a"), "run 1", NOW.plus(Duration.ofDays(400)), SPAN);
        assertThat(store.leases().take(List.of("a"), "run 2", NOW, SPAN)).hasSize(1);
    }

    @Test
    void keepsHowJobsStand() {
        var begun = new JobState("sweep", NOW, Optional.of(NOW), Optional.empty(), Optional.empty(),
                Optional.empty());
        store.jobs().save(begun);
        var failed = new JobState("sweep", NOW, Optional.of(NOW), Optional.of(NOW.plusSeconds(3)),
                Optional.of("failed"), Optional.of("the disk is full\u0000"));
        store.jobs().save(failed);
        assertThat(store.jobs().all()).containsOnlyKeys("sweep");
        assertThat(store.jobs().all().values()).singleElement().satisfies(
                state -> assertThat(state.reason()).contains("the disk is full\ufffd"));
    }
}
