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

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            Results for the year ended 31 December 2024                    | none
            Results for the year ended 31 December 2024 2 April 2025       | 2 April 2025
            2 April 2025: Results for the year ended 31 December 2024      | 2 April 2025
            Year ended 31 December 2024 (PDF)                              | none
            31 March 2025 Quarterly Activities Report                      | none
            Results of the meeting held on 4 May 2025                      | none
            Corvane to pour metal by March 3, 2026                         | none
            Corvane sells paint - March 3, 2026                            | March 3, 2026
            March 3, 2026 Corvane sells paint                              | March 3, 2026
            News <b>March 3, 2026</b> Corvane sells paint until May 1, 2027 | March 3, 2026
            """)
    void takesNoDateForTheDayThatAHeadlineTellsOf(String headline, String date) {
        assertThat(published("<li><a href=/news/one>" + headline + "</a>"))
                .isEqualTo(Optional.ofNullable(date));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            for the year ended 31 December 2024 we sold paint | none
            as of 31 December 2024. Posted 2 April 2025       | 2 April 2025
            2 April 2025 for the year ended 31 December 2024  | 2 April 2025
            """)
    void takesNoDateForTheDayThatASummaryTellsOf(String summary, String date) {
        assertThat(published("<li><a href=/news/one>Corvane sells paint</a><p>" + summary + "</p>"))
                .isEqualTo(Optional.ofNullable(date));
    }

    private static Optional<String> published(String list) {
        var listing = new Listing("corvane/news", ListingKind.PAGE, PLACE, Optional.of("ul a"),
                Optional.empty(), Optional.empty(), List.of(), List.of(), true, true);
        var read = new ListingReader().read(listing,
                new RawDocument(("<ul>" + list + "<li><a href=/news/two>A</a><li><a href=/news/three>B</a>")
                        .getBytes(StandardCharsets.UTF_8), Optional.empty(), Optional.of(PLACE),
                        Optional.empty()));
        return ((ListingRead.Links) read).links().getFirst().published();
    }
}
