package lodestone.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import lodestone.alert.Coverage;
import lodestone.alert.Entry;
import lodestone.alert.SourceNews;
import lodestone.fetch.Site;
import lodestone.model.Source;
import lodestone.run.Progress;
import lodestone.run.RunReport;
import lodestone.run.RunRequest;
import org.jspecify.annotations.Nullable;

/// A site whose pages change from day to day, watched by runs on days of our choice.
final class WatchedSite implements AutoCloseable {

    /// Day 0, at noon.
    static final Instant START = Instant.parse("2026-03-02T12:00:00Z");

    private final Path home;
    private final Site site;
    private final Map<String, Site.Answers> pages = new ConcurrentHashMap<>();
    private final Moving clock = new Moving();
    /// As they were at the first run.
    private List<Source> sources = List.of();
    private @Nullable Workspace workspace;

    private WatchedSite(Path home) throws IOException {
        this.home = home;
        this.site = new Site(
                (path, out) -> pages.getOrDefault(path, WatchedSite::notFound).answer(path, out));
        Homes.shipped(home);
        Files.writeString(home.resolve("config/watches.yaml"), "watches: []\n");
        Files.writeString(home.resolve("config/lodestone.yaml"),
                "fetch: {delay: 0s, timeout: 60s, attempts: 1, allowed_hosts: [\"" + site.host() + "\"]}\n");
    }

    /// A site that is watched through these listings, `URL` standing for its root.
    static WatchedSite in(Path home, String... listings) throws IOException {
        var watched = new WatchedSite(home);
        var lines = List.of(listings).stream()
                .map(listing -> "  - " + listing.replace("URL", "http://" + watched.site.host()))
                .collect(Collectors.joining("\n"));
        Files.writeString(home.resolve("sources/corvane.yaml"), """
                id: corvane
                name: Corvane Rare Earths
                kind: company
                verified: false
                terms: A site of the test.
                listings:
                """ + lines + "\n");
        return watched;
    }

    /// From now on that page is this.
    WatchedSite page(String path, String html) {
        pages.put(path, (_, out) -> BadWorld.whole(out, "text/html", html));
        return this;
    }

    WatchedSite answer(String path, Site.Answers answers) {
        pages.put(path, answers);
        return this;
    }

    /// A feed of these pages, each with the day on which it was published.
    WatchedSite feed(String... pathsAndDays) {
        var items = new StringBuilder();
        for (int i = 0; i < pathsAndDays.length; i += 2) {
            var day = START.plus(Duration.ofDays(Long.parseLong(pathsAndDays[i + 1])));
            items.append("<item><title>News</title><link>").append(pathsAndDays[i]).append("</link><dc:date>")
                    .append(day).append("</dc:date></item>");
        }
        return page("/feed", "<rss version=\"2.0\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel>"
                + items + "</channel></rss>");
    }

    static void notFound(String path, OutputStream out) throws IOException {
        BadWorld.head(out, "404 Not Found", "Content-Length: 0");
    }

    static void trouble(String path, OutputStream out) throws IOException {
        BadWorld.head(out, "500 Trouble", "Content-Length: 0");
    }

    /// Breaks the connection before anything is said.
    static void hangUp(String path, OutputStream out) throws IOException {
        out.flush();
    }

    /// A run so many hours after the start.
    RunReport hour(long hours) throws Exception {
        clock.set(START.plus(Duration.ofHours(hours)));
        var opened = workspace;
        if (opened == null) {
            var settings = Settings.read(Home.of(home));
            sources = settings.sources();
            opened = Workspace.open(Home.of(home), settings, clock);
            workspace = opened;
        }
        return opened.run().run(new RunRequest(sources, Optional.empty(), List.of()), Progress.NONE);
    }

    RunReport day(long days) throws Exception {
        return hour(days * 24);
    }

    /// Requests since the last call, the path of each.
    List<String> asked() {
        var paths = site.requests().stream().map(request -> request.split(" ", 3)[1]).toList();
        site.requests().clear();
        return paths;
    }

    /// Requests of that path since the last call of [#asked], the head of each.
    List<String> heads(String path) {
        return site.requests().stream().filter(request -> request.startsWith("GET " + path + " ")).toList();
    }

    static Coverage row(RunReport report) {
        return report.digest().coverage().getFirst();
    }

    static List<String> news(RunReport report) {
        return report.digest().news().stream().map(WatchedSite::words).toList();
    }

    private static String words(SourceNews news) {
        return news.kind() + ": " + news.text();
    }

    /// The kinds of alerts of each entry, by the path of its page.
    static List<String> entries(RunReport report) {
        var words = new ArrayList<String>();
        for (Entry entry : report.digest().entries()) {
            words.add(entry.version().capture().url().getPath() + " " + String.join(" ", entry.kinds()));
        }
        return words;
    }

    @Override
    public void close() throws IOException {
        site.close();
        if (workspace != null) {
            workspace.close();
        }
    }

    /// Goes on by itself from where it was set.
    private static final class Moving extends Clock {

        private volatile Duration ahead = Duration.ZERO;

        void set(Instant now) {
            ahead = Duration.between(Instant.now(), now);
        }

        @Override
        public Instant instant() {
            return Instant.now().plus(ahead);
        }

        @Override
        public ZoneId getZone() { return ZoneOffset.UTC; }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
