package lodestone.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lodestone.model.Link;
import lodestone.model.ListingKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Feeds as they come. Each file of `feeds/` has its entries beside it, one a line: address, title, instant,
/// id, enclosures.
final class FeedListingTest {

    private static final Path FEEDS = Path.of("src/test/resources/lodestone/extract/feeds");
    private static final URI PLACE = URI.create("https://corvane.example/feed");

    static Stream<Path> feeds() throws IOException {
        try (var files = Files.list(FEEDS)) {
            return files.filter(file -> !file.toString().endsWith(".expected")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("feeds")
    void readsEveryEntry(Path file) throws IOException {
        var links = ((ListingRead.Links) read(PLACE, Files.readAllBytes(file))).links();

        assertThat(links.stream().map(FeedListingTest::line))
                .containsExactlyElementsOf(Files.readAllLines(Path.of(file + ".expected")));
    }

    private static String line(Link link) {
        return Stream.of(link.url().toString(), link.title(),
                link.publishedUtc().map(Instant::toString).orElse(""), link.id().orElse(""),
                link.enclosures().stream().map(URI::toString).collect(Collectors.joining(" ")))
                .collect(Collectors.joining(" | ")).replaceAll(" +", " ").strip();
    }

    private static ListingRead read(URI place, byte[] bytes) {
        return new ListingReader().read(ListingKind.FEED,
                new RawDocument(bytes, Optional.empty(), Optional.of(place), Optional.empty()),
                Optional.empty());
    }

    private static ListingRead read(String text) {
        return read(PLACE, text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <!doctype html><title>News</title><body>hello</body>      | an HTML page instead of a feed
            <html><rss><item/></rss></html>                           | an HTML page instead of a feed
            hello                                                     | not a feed
            {"items": 1}                                              | JSON, but not a JSON Feed
            {"items": [{"title": "x"}]}                               | none of the 1 entries has an address
            {"items": [                                               | not JSON
            <rss><channel><title>x</title>                            | cut off before its first entry ends
            <rss><channel><item><link>https://a.example/12            | cut off before its first entry ends
            <rss><channel><item><title>x</title></item></channel></rss> | a feed whose 1 entries lead nowhere
            """)
    void saysWhatElseItIs(String text, String reason) {
        assertThat(read(text)).isInstanceOfSatisfying(ListingRead.Unreadable.class,
                unreadable -> assertThat(unreadable.reason()).contains(reason));
    }

    @Test
    void announcesNothing_empty() {
        assertThat(read("<rss><channel><title>x</title></channel></rss>"))
                .isEqualTo(new ListingRead.Links(List.of()));
    }

    @Test
    void expandsNoEntities() {
        var bomb = "<!DOCTYPE rss [<!ENTITY a \"" + "ha".repeat(50) + "\">"
                + "<!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY c SYSTEM \"file:///etc/passwd\">]>"
                + "<rss><channel><item><title>&b;&c;</title><link>https://a.example/1</link></item></channel>"
                + "</rss>";

        assertThat(((ListingRead.Links) read(bomb)).links()).extracting(Link::title)
                .containsExactly("&b;&c;");
    }

    @Test
    void bearsFortyThousandEntriesThatNeverEnd() {
        var text = "<rss>" + "<item><link>https://a.example/1</link>".repeat(40_000);

        assertThat(read(text)).isInstanceOfSatisfying(ListingRead.Links.class,
                found -> assertThat(found.links().size()).isEqualTo(39_999));
    }

    @Test
    void refuses_moreThanAListingMayHold() {
        var text = "<rss><channel>" + "<item><link>https://a.example/1</link></item>".repeat(100_000)
                + "</channel></rss>";

        assertThat(read(text)).isEqualTo(
                new ListingRead.Unreadable("announces more than 50000 documents at once"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <atom:link rel="next" href="?p=2"/>                        | https://corvane.example/feed?p=2
            <atom:link rel="prev-archive" href="/feed/2025"/>          | https://corvane.example/feed/2025
            <generator>https://wordpress.org/?v=6.9</generator>        | https://corvane.example/feed?paged=2
            """)
    void goesOnWhereItSays(String head, String older) {
        var text = "<rss xmlns:atom='http://www.w3.org/2005/Atom'><channel>" + head
                + "<item><link>/1</link><pubDate>2026-10-02</pubDate></item>"
                + "<item><link>/2</link><pubDate>2026-09-02</pubDate></item></channel></rss>";

        assertThat(((ListingRead.Links) read(text)).older()).singleElement().satisfies(page -> {
            assertThat(page.url()).hasToString(older);
            assertThat(page.newest()).contains(Instant.parse("2026-09-02T00:00:00Z"));
        });
    }

    @Test
    void countsOn_aLaterPage() {
        var text = "<rss><channel><generator>https://wordpress.org/?v=6.9</generator>"
                + "<item><link>/1</link></item></channel></rss>";
        var page = URI.create("https://corvane.example/feed?cat=3&paged=9");

        assertThat(((ListingRead.Links) read(page, text.getBytes(StandardCharsets.UTF_8))).older())
                .extracting(ListingRead.Older::url, ListingRead.Older::counted).containsExactly(
                        tuple(
                                URI.create("https://corvane.example/feed?cat=3&paged=10"), true));
    }
}
