package lodestone.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lodestone.model.JsonPointers;
import lodestone.model.Link;
import lodestone.model.Listing;
import lodestone.model.ListingKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Answers of platforms in the shapes that they have; the companies are invented.
final class JsonListingTest {

    private static final JsonPointers WEBLOG = JsonPointers.of(Map.of("entries", "", "url", "/link", "title",
            "/title/rendered", "published", "/date_gmt", "modified", "/modified_gmt", "id", "/id", "summary",
            "/excerpt/rendered"));

    private static ListingRead read(String url, JsonPointers pointers, String text) {
        var listing = new Listing("corvane/news", ListingKind.JSON, URI.create(url), Optional.empty(),
                Optional.empty(), Optional.of(pointers), List.of(), List.of(), true, true);
        return new ListingReader().read(listing, new RawDocument(text.getBytes(StandardCharsets.UTF_8),
                Optional.empty(), Optional.of(URI.create(url)), Optional.empty()));
    }

    private static List<Link> links(ListingRead read) {
        return ((ListingRead.Links) read).links();
    }

    @Test
    void readsAWeblog() {
        var found = links(read("https://corvane.example/wp-json/wp/v2/posts", WEBLOG, """
                [{"id": 7, "date": "2026-10-02T10:00:00", "date_gmt": "2026-10-02T14:00:00",
                  "link": "https://corvane.example/paint/", "title": {"rendered": "Red &#038; blue&#8217;s"},
                  "excerpt": {"rendered": "<p>Paint &hellip;</p>"}},
                 {"id": 8, "modified_gmt": "2026-10-03T14:00:00", "link": "/brushes/", "title": {}}]
                """));

        assertThat(found.getFirst()).isEqualTo(new Link(URI.create("https://corvane.example/paint/"),
                "Red & blue’s", Optional.of("2026-10-02T14:00:00"),
                Optional.of(Instant.parse("2026-10-02T14:00:00Z")), Optional.of("Paint …"),
                Optional.of("7"),
                List.of(), Optional.empty(), List.of()));
        assertThat(found.getLast().url()).hasToString("https://corvane.example/brushes/");
        assertThat(found.getLast().published()).contains("2026-10-03T14:00:00");
    }

    @Test
    void readsAPlatformThatTellsLocalTimeAndCountsPages() {
        var pointers = new JsonPointers("/GetPressReleaseListResult", "/LinkToDetailPage", Optional.empty(),
                Optional.of("/Headline"), Optional.of("/PressReleaseDate"), Optional.empty(),
                Optional.empty(),
                Optional.of("/PressReleaseId"), Optional.of("/DocumentPath"), Optional.empty(),
                Optional.of("pageNumber"), Optional.of(ZoneId.of("America/New_York")), Optional.empty());

        var read = read("https://ir.corvane.example/feed/List?pageNumber=0&year=-1", pointers, """
                {"GetPressReleaseListResult": [{"Headline": "Paint",
                  "PressReleaseDate": "10/02/2026 07:30:00",
                  "LinkToDetailPage": "/news/paint/default.aspx", "DocumentPath": "//files.example/a.pdf"}]}
                """);

        assertThat(links(read)).singleElement().satisfies(link -> {
            assertThat(link.publishedUtc()).contains(Instant.parse("2026-10-02T11:30:00Z"));
            assertThat(link.enclosures()).containsExactly(URI.create("https://files.example/a.pdf"));
        });
        assertThat(((ListingRead.Links) read).older()).containsExactly(new ListingRead.Older(
                URI.create("https://ir.corvane.example/feed/List?pageNumber=1&year=-1"),
                Optional.of(Instant.parse("2026-10-02T11:30:00Z")), true));
    }

    @Test
    void readsMillisecondsAndTheNextPage() {
        var pointers = JsonPointers.of(Map.of("entries", "/items", "url", "/fullUrl", "published",
                "/publishOn", "next", "/pagination/nextPageUrl"));

        var read = read("https://corvane.example/news?format=json", pointers, """
                {"items": [{"fullUrl": "/news/a", "publishOn": 1790949600123}],
                 "pagination": {"nextPageUrl": "/news?offset=1790949600123&format=json"}}
                """);

        assertThat(links(read)).extracting(Link::publishedUtc)
                .containsExactly(Optional.of(Instant.parse("2026-10-02T14:00:00.123Z")));
        assertThat(((ListingRead.Links) read).older()).extracting(page -> page.url().toString())
                .containsExactly("https://corvane.example/news?offset=1790949600123&format=json");
    }

    @Test
    void readsAListThatIsTextItself() {
        assertThat(links(read("https://corvane.example/", JsonPointers.of(Map.of("entries", "/result", "url",
                "/u")), "{\"result\": \"[{\\\"u\\\": \\\"/a.pdf\\\"}]\"}")))
                .extracting(link -> link.url().getPath()).containsExactly("/a.pdf");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                      | JSON, but no list at ""
            [1, {}, null]           | none of the 3 entries has an address at "/link"
            [{"link": "mailto:a"}]  | none of the 1 entries has an address at "/link"
            [{"link":               | not JSON
            [] x                    | not JSON
            <html>                  | not JSON
            """)
    void saysWhatElseItIs(String text, String reason) {
        assertThat(read("https://corvane.example/", WEBLOG, text)).isInstanceOfSatisfying(
                ListingRead.Unreadable.class, other -> assertThat(other.reason()).startsWith(reason));
    }

    @Test
    void bearsDepth() {
        assertThat(read("https://corvane.example/", WEBLOG, "[".repeat(100_000)))
                .isInstanceOf(ListingRead.Unreadable.class);
    }
}
