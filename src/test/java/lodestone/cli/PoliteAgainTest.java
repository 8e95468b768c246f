package lodestone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import lodestone.fetch.FetchOutcome;
import lodestone.fetch.FetchOutcome.Fetched;
import lodestone.fetch.FetchOutcome.RateLimited;
import lodestone.fetch.FetchRequest;
import lodestone.fetch.FetchSettings;
import lodestone.fetch.Fetcher;
import lodestone.fetch.HostGroup;
import lodestone.fetch.Site;
import lodestone.model.HostDay;
import lodestone.model.RobotsFile;
import lodestone.store.Store;
import lodestone.store.StoreSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the fetcher learned of hosts holds for the next program, and for another at the same time.
class PoliteAgainTest {

    private static final Instant START = Instant.parse("2026-03-02T06:30:00Z");
    private static final String ROBOTS = "User-agent: *\nDisallow: /private\n";

    @TempDir
    private Path home;
    private final AtomicReference<Instant> now = new AtomicReference<>(START);

    private Clock clock() {
        return ((InstantSource) now::get).withZone(ZoneOffset.UTC);
    }

    private static FetchSettings settings(Duration delay, boolean together, Site... sites) {
        var hosts = Set.copyOf(Stream.of(sites).map(Site::host).toList());
        var d = FetchSettings.defaults();
        return new FetchSettings(d.product(), Optional.empty(), Duration.ZERO, d.maxCrawlDelay(),
                Duration.ofMinutes(1), d.limits(), d.maxRedirects(), hosts, d.attempts(), d.maxWait(),
                together ? List.of(new HostGroup("all", hosts, delay, false)) : List.of(), true);
    }

    /// A program that is killed: nothing is closed before the next one begins.
    private Fetcher program(Site site) {
        var store = Store.open(StoreSettings.sqlite(home.resolve("hosts.db")));
        return new Fetcher(settings(Duration.ZERO, false, site), clock(), new StoredHosts(store));
    }

    private static FetchOutcome fetch(Fetcher fetcher, Site site, String path) throws InterruptedException {
        return fetcher.fetch(FetchRequest.of(site.url(path)));
    }

    private static Site site(String answer) throws IOException {
        return new Site((path, out) -> {
            if (path.equals("/robots.txt")) {
                BadWorld.head(out, "200 OK", "ETag: \"r\"", "Content-Length: " + ROBOTS.length());
                out.write(ROBOTS.getBytes(StandardCharsets.UTF_8));
            } else {
                BadWorld.head(out, answer, "Retry-After: 3600", "Content-Length: 0");
            }
        });
    }

    @Test
    void staysAwayAsLongAsItWasAsked() throws Exception {
        try (var site = site("503 Busy")) {
            fetch(program(site), site, "/a");
            now.set(START.plusSeconds(600));
            var second = (RateLimited) fetch(program(site), site, "/b");
            assertThat(second.retryAfter()).isEqualTo(Duration.ofMinutes(50));
            assertThat(site.requests()).hasSize(2);
            now.set(START.plusSeconds(3600));
            fetch(program(site), site, "/b");
            assertThat(site.requests()).hasSize(3);
        }
    }

    @Test
    void asksForRobotsAgainOnlyWhenItsTimeIsOver_andUnderConditions() throws Exception {
        try (var site = site("200 OK")) {
            fetch(program(site), site, "/a");
            now.set(START.plus(Duration.ofHours(5)));
            assertThat(fetch(program(site), site, "/private")).isInstanceOf(FetchOutcome.Disallowed.class);
            assertThat(site.requests()).hasSize(2);
            now.set(START.plus(Duration.ofHours(7)));
            assertThat(fetch(program(site), site, "/a")).isInstanceOf(Fetched.class);
            assertThat(site.requests().get(2)).startsWith("GET /robots.txt").contains("If-None-Match: \"r\"");
        }
        try (var store = Store.open(StoreSettings.sqlite(home.resolve("hosts.db")))) {
            assertThat(store.hostDays().since(LocalDate.EPOCH)).isEmpty();
        }
    }

    @Test
    void addsUpTheLedgerOverPrograms() throws Exception {
        try (var site = site("200 OK")) {
            for (int i = 0; i < 3; i++) {
                try (var program = program(site)) {
                    fetch(program, site, "/a");
                    fetch(program, site, "/private");
                }
            }
            try (var store = Store.open(StoreSettings.sqlite(home.resolve("hosts.db")))) {
                assertThat(store.hostDays().since(LocalDate.EPOCH)).containsExactly(
                        new HostDay(site.host(), LocalDate.parse("2026-03-02"), site.requests().size(), 0,
                                ROBOTS.length(), HostDay.Waits.NONE, 3));
            }
        }
    }

    /// Two programs of one home, each with two hosts and several workers.
    @Test
    void sharesThePaceOfAGroupWithAnotherProgram() throws Exception {
        var pace = Duration.ofMillis(20);
        var starts = new CopyOnWriteArrayList<Instant>();
        Site.Answers answers = (_, out) -> {
            starts.add(Instant.now());
            BadWorld.head(out, "404 Not Found", "Content-Length: 0");
        };
        try (var one = new Site(answers);
                var two = new Site(answers);
                var here = Store.open(StoreSettings.sqlite(home.resolve("hosts.db")));
                var there = Store.open(StoreSettings.sqlite(home.resolve("hosts.db")));
                var first = new Fetcher(settings(pace, true, one, two), Clock.systemUTC(),
                        new StoredHosts(here));
                var second = new Fetcher(settings(pace, true, one, two), Clock.systemUTC(),
                        new StoredHosts(there))) {
            var workers = new ArrayList<Thread>();
            for (int i = 0; i < 16; i++) {
                var request = FetchRequest.of((i % 2 == 0 ? one : two).url("/" + i));
                var program = i % 4 < 2 ? first : second;
                workers.add(Thread.ofVirtual().start(() -> {
                    try {
                        program.fetch(request);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                }));
            }
            for (var worker : workers) {
                worker.join();
            }
        }
        var sorted = starts.stream().sorted().toList();
        assertThat(sorted).hasSizeGreaterThanOrEqualTo(18);
        assertThat(Duration.between(sorted.getFirst(), sorted.getLast()))
                .isGreaterThanOrEqualTo(pace.multipliedBy(sorted.size() - 2));
    }

    /// The host notes that it is asked a second time: what its first answer asked for must be on disk then.
    @Test
    void remembersWhatItWasAskedFor_killed() throws Exception {
        var asked = new AtomicInteger();
        var victim = new AtomicReference<Process>();
        try (var world = BadWorld.in(home)) {
            world.site("robots", (path, out) -> {
                if (path.equals("/robots.txt")) {
                    BadWorld.whole(out, "text/plain", ROBOTS);
                } else if (asked.incrementAndGet() == 2) {
                    victim.get().destroyForcibly();
                } else {
                    BadWorld.head(out, "429 Slow", "Retry-After: 0", "Content-Length: 0");
                }
            });
            world.settings("timeout: 60s\n");
            victim.set(new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED",
                    "-cp", System.getProperty("java.class.path"), Lodestone.class.getName(), "run", "--home",
                    home.toString()).redirectErrorStream(true)
                    .redirectOutput(home.resolve("killed.log").toFile()).start());
            assertThat(victim.get().waitFor()).as("killed, not ended").isEqualTo(137);
        }
        try (var store = Store.open(StoreSettings.sqlite(Home.of(home).database()))) {
            var host = store.hosts();
            var url = robotsUrl();
            assertThat(host.robots(url)).get().returns(RobotsFile.Decision.RULES, RobotsFile::decision);
            assertThat(host.state(url.substring(7, url.indexOf("/robots")))).get()
                    .satisfies(state -> assertThat(state.failures()).isEqualTo(1));
        }
    }

    private String robotsUrl() throws IOException {
        var source = java.nio.file.Files.readString(home.resolve("sources/robots.yaml"));
        var url = source.lines().filter(line -> line.contains("url: ")).findFirst().orElseThrow().strip();
        return url.substring("url: ".length()).replace("/feed", "/robots.txt");
    }
}
