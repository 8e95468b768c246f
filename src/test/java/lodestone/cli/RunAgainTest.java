package lodestone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.List;
import lodestone.fetch.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A feed that says "not modified" whenever it is asked with its ETag, run over again and again.
class RunAgainTest {

    private static final String OLD = """
            <rss version="2.0"><channel><item><title>Old news</title><link>/news/1</link>
            <pubDate>Mon, 05 Jan 2015 08:00:00 GMT</pubDate></item></channel></rss>
            """;
    private static final String PAGE = "<html><body><p>We sell paint to painters.</p></body></html>";

    @TempDir
    private Path home;
    private final List<String> requests = new CopyOnWriteArrayList<>();

    private static void answer(String path, String etag, java.io.OutputStream out) throws IOException {
        if (!path.equals("/feed")) {
            BadWorld.whole(out, "text/html", PAGE);
        } else {
            BadWorld.head(out, "200 OK", "ETag: " + etag, "Content-Length: " + OLD.length());
            out.write(OLD.getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void findsWhatANarrowerRunLeftOut() throws IOException {
        try (var site = new Site((path, out) -> answer(path, "\"one\"", out));
                var world = BadWorld.in(home)) {
            world.watch("old", site.url("/feed").toString());
            allow(site);
            assertThat(world.run().code()).isZero();
            assertThat(Program.run(home, "", "search", "painters").out()).contains("nothing found");
            Program.run(home, "", "run", "--since", "2015-01-01");
            assertThat(Program.run(home, "", "search", "painters").out()).contains("1 of 1 found");
            Program.run(home, "", "run", "--since", "2015-01-01");
            requests.addAll(site.requests());
        }
        var feeds = requests.stream().filter(request -> request.startsWith("GET /feed ")).toList();
        assertThat(feeds).extracting(request -> request.contains("If-None-Match: \"one\""))
                .containsExactly(false, false, true);
    }

    @Test
    void readsItAgain_otherwiseConfigured() throws IOException {
        try (var site = new Site((path, out) -> answer(path, "\"one\"", out));
                var world = BadWorld.in(home)) {
            world.watch("old", site.url("/feed").toString());
            allow(site);
            world.run();
            world.run();
            var source = home.resolve("sources/old.yaml");
            Files.writeString(source, Files.readString(source).replace("kind: feed\n",
                    "kind: feed\n    keywords: [oxide]\n"));
            world.run();
            world.run();
            requests.addAll(site.requests());
        }
        var feeds = requests.stream().filter(request -> request.startsWith("GET /feed ")).toList();
        assertThat(feeds).extracting(request -> request.contains("If-None-Match: \"one\""))
                .containsExactly(false, true, false, true);
    }

    private void allow(Site site) throws IOException {
        Files.writeString(home.resolve("config/lodestone.yaml"),
                "fetch: {delay: 0s, timeout: 60s, allowed_hosts: [\"" + site.host() + "\"]}\n");
    }
}
