package lodestone.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import lodestone.fetch.FetchOutcome.Disallowed;
import lodestone.fetch.FetchOutcome.Failed;
import lodestone.fetch.FetchOutcome.Fetched;
import lodestone.fetch.FetchOutcome.RateLimited;
import lodestone.fetch.FetchOutcome.Refused;
import lodestone.model.HostDay;
import lodestone.model.RobotsFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolitenessTest {

    private static final Instant START = Instant.parse("2026-03-02T06:30:00Z");
    private static final String OK = "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 2\r\n\r\nok";
    private static final String NONE = "HTTP/1.1 404 No\r\nConnection: close\r\nContent-Length: 0\r\n\r\n";
    private static final String AWAY = "HTTP/1.1 403 No\r\nConnection: close\r\nContent-Length: 0\r\n\r\n";
    private static final String BROKEN = "HTTP/1.1 500 No\r\nConnection: close\r\nContent-Length: 0\r\n\r\n";

    private final List<Duration> pauses = new ArrayList<>();
    private final NotedMemory memory = new NotedMemory();
    private Instant now = START;

    private static String slow(String retryAfter) {
        return "HTTP/1.1 429 Slow\r\nConnection: close\r\nContent-Length: 0\r\n" + retryAfter + "\r\n";
    }

    private Fetcher fetcher(List<HostGroup> groups, String... allowed) {
        return fetcher(1, groups, allowed);
    }

    private Fetcher fetcher(int attempts, List<HostGroup> groups, String... allowed) {
        return fetcher(attempts, Optional.empty(), groups, allowed);
    }

    private Fetcher known(List<HostGroup> groups, String... allowed) {
        return fetcher(1, Optional.of("A Person a@person.example"), groups, allowed);
    }

    private Fetcher fetcher(int attempts, Optional<String> contact, List<HostGroup> groups,
            String... allowed) {
        var d = FetchSettings.defaults();
        var settings = new FetchSettings(d.product(), contact, d.delay(), d.maxCrawlDelay(),
                Duration.ofMinutes(1), d.limits(), 5, Set.of(allowed), attempts, d.maxWait(), groups, true);
        Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
        return new Fetcher(new Surroundings(settings, memory, clock, this::pass, () -> 0.5));
    }

    /// Time passes as it is waited for.
    private void pass(Duration time) {
        pauses.add(time);
        now = now.plus(time);
    }

    private static Site site(String robots, String... answers) throws IOException {
        var asked = new AtomicInteger();
        return new Site((path, out) -> out.write((path.equals("/robots.txt") ? robots
                : answers[Math.min(asked.getAndIncrement(), answers.length - 1)])
                .getBytes(StandardCharsets.UTF_8)));
    }

    private static List<FetchOutcome> fetch(Fetcher fetcher, Site site, int times)
            throws InterruptedException {
        var outcomes = new ArrayList<FetchOutcome>();
        for (int i = 0; i < times; i++) {
            outcomes.add(fetcher.fetch(FetchRequest.of(site.url("/" + i))));
        }
        return outcomes;
    }

    @Test
    void asksOneHostOneThingAtATime_manyWorkers() throws Exception {
        var open = new AtomicInteger();
        var most = new AtomicInteger();
        try (var site = new Site((path, out) -> {
            most.accumulateAndGet(open.incrementAndGet(), Math::max);
            LockSupport.parkNanos(1_000_000);
            open.decrementAndGet();
            out.write((path.equals("/robots.txt") ? NONE : OK).getBytes(StandardCharsets.UTF_8));
        }); var fetcher = fetcher(List.of(), site.host())) {
            var workers = IntStream.range(0, 40).mapToObj(i -> Thread.ofVirtual()
                    .start(() -> quietly(() -> fetcher.fetch(FetchRequest.of(site.url("/" + i)))))).toList();
            for (var worker : workers) {
                worker.join();
            }
            assertThat(most).hasValue(1);
            assertThat(site.requests()).hasSize(41);
            assertThat(pauses).hasSize(40).allMatch(Duration.ofSeconds(1)::equals);
        }
    }

    private interface Step {
        void take() throws InterruptedException;
    }

    private static void quietly(Step step) {
        try {
            step.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void slowsDownWithEachServerError_andLeavesTheHostAloneThen() throws Exception {
        try (var site = site(NONE, BROKEN); var fetcher = fetcher(List.of(), site.host())) {
            var outcomes = fetch(fetcher, site, 7);
            assertThat(pauses).containsExactly(seconds(1, 2, 4, 8, 16));
            assertThat(((Failed) outcomes.get(5)).reason()).isEqualTo("the host failed too often in a row "
                    + "(HTTP 500); it is left alone for 60 s");
            assertThat(site.requests()).hasSize(6);
            now = now.plus(Duration.ofMinutes(2));
            fetch(fetcher, site, 2);
            assertThat(site.requests()).as("one more try, then twice as long").hasSize(7);
            assertThat(memory.state(site.host()).orElseThrow().left(now)).isEqualTo(Duration.ofMinutes(2));
        }
    }

    @Test
    void triesAgainAfterABackOff_aHostThatWasWell() throws Exception {
        try (var site = site(NONE, OK, BROKEN, BROKEN, OK);
                var fetcher = fetcher(3, List.of(), site.host())) {
            assertThat(fetch(fetcher, site, 2)).allMatch(FetchOutcome.Fetched.class::isInstance);
            assertThat(pauses).containsExactly(seconds(1, 1, 2, 4));
        }
    }

    @Test
    void triesOnlyTheFirstAgain_aHostInTrouble() throws Exception {
        try (var site = site(NONE, BROKEN); var fetcher = fetcher(3, List.of(), site.host())) {
            var outcomes = fetch(fetcher, site, 3);
            assertThat(outcomes).extracting(outcome -> outcome.exchanges().size())
                    .containsExactly(1 + 3, 1, 1);
            assertThat(((Failed) outcomes.getFirst()).reason()).isEqualTo("HTTP 500");
        }
    }

    @Test
    void leavesAHostAloneSooner_nobodyAnswers() throws Exception {
        var url = URI.create("http://127.0.0.1:" + freePort() + "/a");
        try (var fetcher = fetcher(List.of(), url.getAuthority())) {
            var reasons = new ArrayList<String>();
            for (int i = 0; i < 3; i++) {
                reasons.add(((Failed) fetcher.fetch(FetchRequest.of(url))).reason());
                now = now.plus(RobotsReader.BAD);
            }
            assertThat(reasons.subList(0, 2)).allMatch(reason -> reason.startsWith("robots.txt: Connect"));
            assertThat(reasons.getLast()).startsWith("the host failed too often in a row (Connect");
            assertThat(memory.state(url.getAuthority()).orElseThrow().failures()).isEqualTo(3);
            assertThat(memory.robots).isEmpty();
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Test
    void asksMoreSlowlyAfterA429_andFasterAgainLater() throws Exception {
        try (var site = site(NONE, slow("Retry-After: 5\r\n"), OK);
                var fetcher = fetcher(List.of(), site.host())) {
            fetch(fetcher, site, 13);
        }
        assertThat(pauses).startsWith(seconds(1, 5)).endsWith(seconds(2, 1, 1));
        assertThat(pauses.subList(2, 11)).allMatch(Duration.ofSeconds(2)::equals);
    }

    @Test
    void waitsLongerEachTime_429WithoutATime() throws Exception {
        try (var site = site(NONE, slow("")); var fetcher = fetcher(List.of(), site.host())) {
            var first = (RateLimited) fetch(fetcher, site, 1).getFirst();
            now = now.plus(first.retryAfter());
            var second = (RateLimited) fetch(fetcher, site, 1).getFirst();
            assertThat(List.of(first.retryAfter(), second.retryAfter()))
                    .containsExactly(Duration.ofMillis(67_500), Duration.ofMillis(135_000));
        }
    }

    @Test
    void closesEveryHostOfAGroup() throws Exception {
        try (var one = site(NONE, slow("Retry-After: 600\r\n"));
                var other = site(NONE, OK);
                var fetcher = fetcher(group(one, other, false), one.host(), other.host())) {
            fetch(fetcher, one, 1);
            assertThat(fetch(fetcher, other, 1).getFirst()).isInstanceOf(RateLimited.class);
            assertThat(other.requests()).isEmpty();
        }
    }

    @Test
    void leavesAHostAlone_thatTurnsUsAwayThreeTimesInARow() throws Exception {
        try (var site = site(NONE, AWAY, AWAY, OK, AWAY, AWAY, AWAY, OK);
                var fetcher = fetcher(List.of(), site.host())) {
            var outcomes = fetch(fetcher, site, 20);
            assertThat(site.requests()).hasSize(1 + 6);
            assertThat(outcomes.get(5)).isInstanceOfSatisfying(Failed.class,
                    away -> assertThat(away.reason()).isEqualTo("HTTP 403"));
            assertThat(outcomes.subList(6, 20)).allMatch(RateLimited.class::isInstance);
            now = now.plus(Duration.ofMinutes(2));
            assertThat(fetch(fetcher, site, 1).getFirst()).isInstanceOf(Fetched.class);
        }
    }

    @Test
    void leavesAHostAlone_thatSendsNothingButPagesForRobots() throws Exception {
        try (var site = site(NONE, OK); var fetcher = fetcher(List.of(), site.host())) {
            for (int i = 0; i < 5; i++) {
                if (fetch(fetcher, site, 1).getFirst() instanceof Fetched fetched) {
                    fetcher.turnedAway(fetched.location(), "a captcha");
                }
            }
            assertThat(site.requests()).hasSize(1 + 3);
            assertThat(memory.state(site.host()).orElseThrow().reason()).isEqualTo("a captcha");
            now = now.plus(Duration.ofMinutes(2));
            assertThat(fetch(fetcher, site, 9)).as("well again")
                    .allMatch(Fetched.class::isInstance);
        }
    }

    @Test
    void leavesAGroupTenMinutesOfCalm_thatWantsToKnowWhoAsks() throws Exception {
        try (var one = site(NONE, AWAY);
                var other = site(NONE, OK);
                var fetcher = known(group(one, other, true), one.host(), other.host())) {
            fetch(fetcher, one, 9);
            assertThat(one.requests()).hasSize(1 + 2);
            assertThat(((RateLimited) fetch(fetcher, other, 1).getFirst()).retryAfter())
                    .isEqualTo(Duration.ofMinutes(10));
            assertThat(other.requests()).isEmpty();
        }
    }

    /// What many a host answers for a robots.txt that it does not have.
    @Test
    void takesNoRobotsTxtThatIsNotGivenForARefusal() throws Exception {
        try (var site = site(AWAY, AWAY, AWAY, OK); var fetcher = fetcher(List.of(), site.host())) {
            assertThat(fetch(fetcher, site, 3).getLast()).isInstanceOf(Fetched.class);
        }
    }

    @Test
    void sharesOnePaceOverAGroup() throws Exception {
        try (var one = site(NONE, OK);
                var other = site(NONE, OK);
                var fetcher = fetcher(group(one, other, false), one.host(), other.host())) {
            fetch(fetcher, one, 1);
            fetch(fetcher, other, 1);
            assertThat(Duration.between(START, now)).isEqualTo(Duration.ofMillis(750));
        }
    }

    @Test
    void insistsOnAContactForAGroup() throws Exception {
        try (var one = site(NONE, OK);
                var other = site(NONE, OK);
                var fetcher = fetcher(group(one, other, true), one.host(), other.host())) {
            assertThat(fetch(fetcher, other, 1).getFirst()).isInstanceOf(Refused.class);
        }
    }

    private static List<HostGroup> group(Site one, Site other, boolean contact) {
        return List.of(new HostGroup("both", Set.of(one.host(), other.host()), Duration.ofMillis(250),
                contact));
    }

    private static Duration[] seconds(int... times) {
        return IntStream.of(times).mapToObj(Duration::ofSeconds).toArray(Duration[]::new);
    }

    @ParameterizedTest
    @CsvSource({"http://A.example/x, a.example", "https://a.example:443/, a.example",
        "http://a.example:80, a.example", "https://a.example:80/, a.example:80",
        "http://a.example./, a.example",
        "http://[::1]:8080/, [::1]:8080"})
    void callsAHostByOneName(URI url, String name) {
        assertThat(HostGates.name(url)).isEqualTo(name);
    }

    @Test
    void waitsForWhatRobotsTxtIsAnsweredWith() throws Exception {
        try (var site = site(slow("Retry-After: 120\r\n"), OK);
                var fetcher = fetcher(List.of(), site.host())) {
            assertThat(((RateLimited) fetch(fetcher, site, 1).getFirst()).retryAfter())
                    .isEqualTo(Duration.ofMinutes(2));
            assertThat(memory.robots.values()).singleElement()
                    .returns(START.plusSeconds(120), RobotsFile::until);
        }
    }

    @Test
    void keepsTheLastRobotsTxtForThirtyDays_notToBeHadAnyMore() throws Exception {
        var robots = "HTTP/1.1 200 OK\r\nConnection: close\r\nETag: \"r\"\r\n\r\n"
                + "User-agent: *\nDisallow: /1\n";
        try (var site = site(robots, OK); var fetcher = fetcher(List.of(), site.host())) {
            fetch(fetcher, site, 1);
        }
        var kept = memory.robots.values().iterator().next();
        try (var site = site(BROKEN, OK); var fetcher = fetcher(List.of(), site.host())) {
            memory.save(new RobotsFile("http://" + site.host() + "/robots.txt", kept.fetched(), 200,
                    kept.decision(), kept.until(), kept.text()));
            now = now.plus(Duration.ofDays(29));
            var late = fetch(fetcher, site, 2);
            assertThat(late.getFirst()).isInstanceOf(Fetched.class);
            assertThat(late.getLast()).isInstanceOf(Disallowed.class);
            assertThat(site.requests().getFirst()).contains("If-None-Match: \"r\"");
            now = now.plus(Duration.ofDays(2));
            assertThat(((Failed) fetch(fetcher, site, 1).getFirst()).reason())
                    .isEqualTo("robots.txt: HTTP 500");
        }
    }

    @Test
    void countsWhatItAskedAndWaitedFor_byDay() throws Exception {
        var robots = "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n"
                + "User-agent: *\nCrawl-delay: 3\nDisallow: /1\n";
        try (var site = site(robots, OK, slow("Retry-After: 9\r\n"), OK);
                var fetcher = fetcher(List.of(), site.host())) {
            fetch(fetcher, site, 4);
            now = START.plus(Duration.ofDays(1));
            fetch(fetcher, site, 1);
            fetcher.settle();
            assertThat(memory.days.stream().reduce(HostDay::plus).orElseThrow())
                    .returns(6L, HostDay::requests).returns(1L, HostDay::refused)
                    .returns(new HostDay.Waits(Duration.ZERO, Duration.ofSeconds(12), Duration.ofSeconds(9),
                            Duration.ZERO), HostDay::waited);
            assertThat(memory.days).extracting(HostDay::day).containsOnly(LocalDate.parse("2026-03-02"),
                    LocalDate.parse("2026-03-03"));
            int told = memory.days.size();
            fetcher.settle();
            assertThat(memory.days).hasSize(told);
        }
    }
}
