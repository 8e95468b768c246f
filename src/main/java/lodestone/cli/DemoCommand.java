package lodestone.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import lodestone.alert.AlertSettings;
import lodestone.demo.Newsroom;
import lodestone.fetch.FetchSettings;
import lodestone.index.query.QueryException;
import lodestone.run.RunRequest;
import lodestone.store.StoreSettings;
import lodestone.web.Server;
import lodestone.web.WebSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/// The main job on a simulated newsroom, offline.
@Command(name = "demo",
        description = "The main job, offline: crawl a simulated newsroom, print two days' digests, serve "
                + "the page.",
        footer = {"",
            "Its companies do not exist. Its data lies under index/demo/, made anew each time."})
final class DemoCommand implements Callable<Integer> {

    private static final Instant EVERYTHING = Instant.parse("2000-01-01T00:00:00Z");

    @ParentCommand
    private @Nullable Main main;

    @Option(names = "--once", description = "End after the digests instead of serving the page.")
    private boolean once;

    @Option(names = "--port", paramLabel = "N", description = "Port of the page (default: a free one).")
    private int port;

    @Override
    public Integer call() throws IOException, InterruptedException, QueryException {
        var root = Objects.requireNonNull(main);
        var streams = root.streams();
        var folder = root.home().index().resolve("demo");
        empty(folder);
        var home = root.home().copyTo(folder);
        try (var newsroom = Newsroom.open()) {
            var settings = settings(home, newsroom, page());
            streams.out().println(
                    "A simulated newsroom of " + newsroom.sources().size() + " sources is on the air.\n");
            day(home, settings, Clock.systemUTC(), streams);
            newsroom.secondDay();
            streams.out().println(
                    "\n\nThe next day: two new releases, and a page that changed without saying so.\n");
            day(home, settings, Clock.offset(Clock.systemUTC(), Duration.ofDays(1)), streams);
            streams.out()
                    .println("Look into it: ./lodestone --home " + home.folder() + " search 'gap:metal'");
            if (!once) {
                serve(home, settings, streams);
            }
        }
        return 0;
    }

    private static void day(Home home, Settings settings, Clock clock, Streams streams)
            throws IOException, InterruptedException, QueryException {
        try (var workspace = Workspace.open(home, settings, clock); var progress = Progressing.on(streams)) {
            var request = new RunRequest(settings.sources(), Optional.of(EVERYTHING), settings.faults());
            var report = workspace.run().run(request, progress);
            progress.clear();
            RunCommand.print(report, streams, home);
        }
    }

    private void serve(Home home, Settings settings, Streams streams)
            throws IOException, InterruptedException, QueryException {
        try (var workspace = Workspace.open(home, settings, Clock.systemUTC());
                var server = new Server(WebSettings.demo(port), workspace.web())) {
            streams.out().println("\nThe flagged releases are at " + server.start() + "  (Ctrl-C ends)");
            streams.out().flush();
            Thread.currentThread().join();
        }
    }

    /// Where the page will be: the digests link to it before it is there.
    private URI page() throws IOException {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        return URI.create("http://127.0.0.1:" + port);
    }

    private static Settings settings(Home home, Newsroom newsroom, URI page) {
        var polite = FetchSettings.defaults();
        var fetch = new FetchSettings(polite.product(), Optional.of(newsroom.contact()), Duration.ZERO,
                polite.maxCrawlDelay(), Duration.ofSeconds(5), polite.limits(), polite.maxRedirects(),
                Set.copyOf(newsroom.allowedHosts()), polite.attempts(), polite.maxWait(),
                polite.groups(), polite.pageRobots());
        var shipped = Settings.read(home);
        return new Settings(fetch, shipped.revisit(), shipped.pdf(), shipped.semantic(),
                StoreSettings.sqlite(home.database()),
                newsroom.sources(),
                shipped.watches(),
                ZoneOffset.UTC, shipped.chain(), WebSettings.loopback(), shipped.review(),
                shipped.schedule(), AlertSettings.at(page),
                Collections::emptySortedMap, List.of());
    }

    private static void empty(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var walk = Files.walk(folder)) {
                for (var path : walk.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
        Files.createDirectories(folder);
    }
}
