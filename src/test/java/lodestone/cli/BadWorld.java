package lodestone.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import lodestone.fetch.Site;

/// Sites that answer badly, each on a port of its own and watched as a source of its name.
final class BadWorld implements AutoCloseable {

    /// Where nobody listens.
    static final String NOBODY = "127.0.0.1:1";
    static final String FEED = """
            <?xml version="1.0"?><rss version="2.0"><channel><title>News</title>
            <item><title>Corvane is the mine-to-magnet company</title><link>/news/1</link></item>
            </channel></rss>
            """;
    private static final String PAGE = """
            <!doctype html><html><head><title>Corvane News</title></head><body><main><h1>Corvane is the
            mine-to-magnet company</h1><p>Corvane Rare Earths, Inc. is the mine-to-magnet company.</p></main>
            </body></html>
            """;

    private final Path home;
    private final List<Site> sites = new ArrayList<>();
    private final CountDownLatch over = new CountDownLatch(1);

    private BadWorld(Path home) {
        this.home = home;
    }

    /// A home in which nothing is watched yet.
    static BadWorld in(Path home) throws IOException {
        Homes.shipped(home);
        return new BadWorld(home);
    }

    /// Writes the settings; call it when all sites are up.
    void settings(String fetch) throws IOException {
        var hosts = sites.stream().map(site -> "\"" + site.host() + "\"").collect(Collectors.joining(", "));
        Files.writeString(home.resolve("config/lodestone.yaml"), """
                contact: Test ops@example.org
                fetch:
                  delay: 0s
                  allowed_hosts: ["%s", %s]
                """.formatted(NOBODY, hosts) + fetch.indent(2));
    }

    /// A site whose pages are all this, watched as a feed.
    BadWorld site(String id, Site.Answers answers) throws IOException {
        return site(id, "feed", answers);
    }

    /// A site whose pages are all this.
    ///
    /// @param kind of listing
    BadWorld site(String id, String kind, Site.Answers answers) throws IOException {
        var site = new Site((path, out) -> {
            if (path.equals("/robots.txt") && !id.startsWith("robots")) {
                head(out, "404 Not Found", "Content-Length: 0");
            } else {
                answers.answer(path, out);
            }
        });
        sites.add(site);
        watch(id, kind, site.url("/feed").toString());
        return this;
    }

    /// A site whose feed is sound, and whose documents are all this.
    BadWorld documents(String id, Site.Answers answers) throws IOException {
        return site(id, (path, out) -> {
            if (path.equals("/feed")) {
                whole(out, "application/rss+xml", FEED);
            } else {
                answers.answer(path, out);
            }
        });
    }

    /// A site whose feed announces one release that can be read.
    BadWorld good(String id) throws IOException {
        return documents(id, (_, out) -> whole(out, "text/html", PAGE));
    }

    void watch(String id, String url) throws IOException {
        watch(id, "feed", url);
    }

    private void watch(String id, String kind, String url) throws IOException {
        Files.writeString(home.resolve("sources/" + id + ".yaml"), """
                id: %s
                name: Source %s
                kind: wire
                verified: false
                terms: A site of the test.
                listings:
                  - id: feed
                    kind: %s
                    url: %s
                """.formatted(id, id, kind, url));
    }

    /// `run`, in this process.
    Program run() {
        return Program.run(home, "", "run");
    }

    static void head(OutputStream out, String status, String... headers) throws IOException {
        out.write(("HTTP/1.1 " + status + "\r\nConnection: close\r\n" + String.join("\r\n", headers)
                + (headers.length == 0 ? "\r\n" : "\r\n\r\n")).getBytes(StandardCharsets.UTF_8));
    }

    static void whole(OutputStream out, String type, String body) throws IOException {
        whole(out, type, body.getBytes(StandardCharsets.UTF_8));
    }

    static void whole(OutputStream out, String type, byte[] body) throws IOException {
        head(out, "200 OK", "Content-Type: " + type, "Content-Length: " + body.length);
        out.write(body);
    }

    /// The same noise every time.
    static byte[] noise(int size) {
        var bytes = new byte[size];
        new Random(7).nextBytes(bytes);
        return bytes;
    }

    /// Bytes until the client has enough.
    static void endless(OutputStream out) throws IOException {
        head(out, "200 OK", "Content-Type: application/rss+xml");
        var block = "<item>".repeat(10_000).getBytes(StandardCharsets.UTF_8);
        while (true) {
            out.write(block);
        }
    }

    /// A few kilobytes that unpack to 50 MB.
    static void bomb(OutputStream out) throws IOException {
        head(out, "200 OK", "Content-Type: application/rss+xml", "Content-Encoding: gzip");
        try (var gzip = new GZIPOutputStream(out)) {
            for (int i = 0; i < 50; i++) {
                gzip.write(new byte[1 << 20]);
            }
        }
    }

    /// Says nothing until the test is over.
    void silent() {
        try {
            over.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /// A byte now and then, for ever.
    void drip(OutputStream out) throws IOException {
        head(out, "200 OK", "Content-Type: application/rss+xml");
        try {
            while (!over.await(50, TimeUnit.MILLISECONDS)) {
                out.write(' ');
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        over.countDown();
        for (var site : sites) {
            try {
                site.close();
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        }
    }
}
