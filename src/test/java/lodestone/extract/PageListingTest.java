package lodestone.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import lodestone.model.Link;
import lodestone.model.Listing;
import lodestone.model.ListingKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PageListingTest {

    private static final URI PLACE = URI.create("https://corvane.example/news?page=1");
    private static final String PAGE = """
            <html><body><nav><a href="/news/other">Other things that we do</a></nav><ul class="news">
            <li><time datetime="2026-10-02">2 October</time>
            <a href="/news/sells-paint">Corvane sells paint</a></li>
            <li><time datetime="2026-09-01">1 September</time>
            <a href="brushes#top">Corvane sells brushes</a></li>
            </ul><a class="more" href="/news?page=2">Older</a>
            <a rel="nofollow next" href="?page=2">Next</a></body>
            """;

    private static ListingRead read(Optional<String> select, Optional<String> next) {
        var listing = new Listing("corvane/news", ListingKind.PAGE, PLACE, select, next, Optional.empty(),
                List.of(), List.of(), true, true);
        return new ListingReader().read(listing, new RawDocument(PAGE.getBytes(StandardCharsets.UTF_8),
                Optional.empty(), Optional.of(PLACE), Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ul.news a", "//ul[@class='news']//a", "(//ul)[1]/li"})
    void selects(String select) {
        assertThat(((ListingRead.Links) read(Optional.of(select), Optional.empty())).links())
                .extracting(link -> link.url().toString(), Link::title, Link::published)
                .containsExactly(
                        tuple("https://corvane.example/news/sells-paint",
                                "Corvane sells paint", Optional.of("2026-10-02")),
                        tuple("https://corvane.example/brushes",
                                "Corvane sells brushes", Optional.of("2026-09-01")));
    }

    @ParameterizedTest
    @CsvSource({"a.more", "//a[@class='more']", "''"})
    void goesOnAtTheNextPage(String next) {
        assertThat(((ListingRead.Links) read(Optional.of("ul.news a"),
                Optional.of(next).filter(text -> !text.isEmpty()))).older())
                .containsExactly(new ListingRead.Older(URI.create("https://corvane.example/news?page=2"),
                        Optional.of(Instant.parse("2026-09-01T00:00:00Z"))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a:foo(       | the selector cannot be read
            //a[         | the selector cannot be read
            table a      | finds nothing; the page may have changed
            //table//a   | finds nothing; the page may have changed
            """)
    void saysWhatIsWrongWithASelector(String select, String reason) {
        assertThat(read(Optional.of(select), Optional.empty())).isInstanceOfSatisfying(
                ListingRead.Unreadable.class, wrong -> assertThat(wrong.reason()).contains(reason));
    }

    @Test
    void guesses_noSelector() {
        assertThat(((ListingRead.Links) read(Optional.empty(), Optional.empty())).links())
                .extracting(Link::title).containsExactly("Corvane sells paint");
    }
}
