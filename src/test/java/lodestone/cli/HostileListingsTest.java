package lodestone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lodestone.fetch.Site;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// One run over feeds and sitemaps that want to blow up, to read files of ours, or to send us elsewhere.
class HostileListingsTest {

    private static final String LAUGHS = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a0 \"ha\">"
            + IntStream.range(1, 40)
                    .mapToObj(i -> "<!ENTITY a" + i + " \"&a" + (i - 1) + ";&a" + (i - 1) + ";\">")
                    .collect(Collectors.joining())
            + "]>";
    private static final String SECRET = "the secret of this file";
    private static final List<String> ASKED = new CopyOnWriteArrayList<>();

    @TempDir
    private static Path home;
    private static Program run = new Program(-1, "", "");

    @BeforeAll
    static void runsOnce() throws IOException {
        var file = Files.writeString(home.resolve("secret.txt"), SECRET);
        try (var world = BadWorld.in(home); var elsewhere = new Site((path, _) -> ASKED.add(path))) {
            world.good("good");
            listings(world, "laughs", LAUGHS, "&a39;");
            listings(world, "external",
                    "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"" + file.toUri()
                            + "\"><!ENTITY f SYSTEM \"" + elsewhere.url("/entity") + "\">]>",
                    "&e;&f;");
            listings(world, "parameter",
                    "<?xml version=\"1.0\"?><!DOCTYPE x SYSTEM \"" + elsewhere.url("/dtd")
                            + "\" [<!ENTITY % p SYSTEM \"" + elsewhere.url("/parameter") + "\"> %p;]>",
                    "news");
            world.site("many", (_, out) -> BadWorld.whole(out, "application/rss+xml", IntStream
                    .range(0, 100_000)
                    .mapToObj(i -> "<item><title>N</title><link>/news/" + i + "</link></item>")
                    .collect(Collectors.joining("", "<rss version=\"2.0\"><channel>", "</channel></rss>"))));
            world.site("many-pages", "sitemap", (_, out) -> BadWorld.whole(out, "application/xml",
                    IntStream.range(0, 100_000).mapToObj(i -> "<url><loc>/news/" + i + "</loc></url>")
                            .collect(Collectors.joining("", "<urlset>", "</urlset>"))));
            links(world);
            world.settings("timeout: 60s\n");
            run = world.run();
        }
    }

    private static void listings(BadWorld world, String id, String doctype, String entity)
            throws IOException {
        world.site(id + "-feed",
                (path, out) -> BadWorld.whole(out, "application/rss+xml", path.equals("/feed")
                        ? doctype + "<rss version=\"2.0\"><channel><title>" + entity + "</title><item><title>"
                                + entity
                                + "</title><link>/news/1</link></item></channel></rss>"
                        : "<p>Nothing.</p>"));
        world.site(id + "-sitemap", "sitemap", (path, out) -> BadWorld.whole(out, "application/xml",
                path.equals("/feed")
                        ? doctype + "<urlset><url><loc>/news/" + entity + "1</loc></url></urlset>"
                        : "<p>Nothing.</p>"));
    }

    /// Addresses that should lead nowhere.
    private static void links(BadWorld world) throws IOException {
        var feed = List.of("file:///etc/passwd", "gopher://example.org/", "javascript:alert(1)",
                "http://169.254.169.254/latest", "http://[::ffff:127.0.0.1]/", "http://127.0.0.1:25/",
                "http://user:secret@example.org/", "http://127.0.0.1:1/&#13;&#10;X-Theirs: yes",
                "http://127.0.0.1:1/&#0;", "http://exa mple.org/").stream()
                .map(link -> "<item><title>N</title><link>" + link + "</link></item>")
                .collect(Collectors.joining("", "<rss version=\"2.0\"><channel>", "</channel></rss>"));
        world.site("links", (_, out) -> BadWorld.whole(out, "application/rss+xml", feed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"laughs-feed", "laughs-sitemap", "external-feed", "external-sitemap",
        "parameter-feed", "parameter-sitemap"})
    void readsNoMoreThanIsWritten(String source) {
        assertThat(run.lines()).filteredOn(line -> line.startsWith("  " + source + "/feed ")).singleElement()
                .asString().contains("  ok  ").doesNotContain("haha");
    }

    @ParameterizedTest
    @CsvSource({"many", "many-pages"})
    void readsNoListingThatAnnouncesTooMuch(String source) {
        assertThat(run.lines()).contains("  " + source
                + "/feed: unreadable, announces more than 50000 documents at once");
    }

    @Test
    void readsNoFileAndNoAddressThatAnEntityNames() {
        assertThat(ASKED).isEmpty();
        assertThat(run.out() + run.err()).doesNotContain(SECRET);
        assertThat(Program.run(home, "", "search", "\"" + SECRET + "\"").out()).contains("nothing found");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            http://169.254.169.254/latest   | is not a public address
            http://[::ffff:127.0.0.1]/      | is not a public address
            http://127.0.0.1:25/            | is not a public address
            http://user:secret@example.org/ | not a plain http(s) address
            """)
    void goesNowhereThatItShouldNot(String link, String reason) {
        assertThat(run.lines()).filteredOn(line -> line.startsWith("  links/feed: " + link + ": "))
                .singleElement().asString().contains(reason);
        assertThat(run.out()).doesNotContain("links/feed: file:", "links/feed: gopher:", "links/feed: java");
    }

    /// Line breaks and characters of control make no header of theirs; what is no address is not asked for.
    @Test
    void breaksNoLineForThem() {
        assertThat(run.lines()).filteredOn(line -> line.startsWith("  links/feed: http://127.0.0.1:1/"))
                .extracting(line -> line.replaceAll(": robots.*", ""))
                .containsExactly("  links/feed: http://127.0.0.1:1/X-Theirs:%20yes",
                        "  links/feed: http://127.0.0.1:1/");
        assertThat(run.out()).doesNotContain("exa%20mple", "exa mple")
                .doesNotContainPattern("[\\x00-\\x08\\x0b-\\x1f]");
    }

    @Test
    void goesOnWithTheOthers() {
        assertThat(Program.run(home, "", "search", "issuer:corvane").out()).contains("1 of 1 found");
        assertThat(Program.run(home, "", "verify").code()).isZero();
        assertThat(run.err()).doesNotContain("Exception", "\tat ");
    }
}
