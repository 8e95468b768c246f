package lodestone.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import lodestone.model.Document;
import lodestone.model.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HtmlReaderTest {

    private static final String FIRST = "Corvane Rare Earths, Inc. (NASDAQ: CVNE) today reported that "
            + "its pilot plant produced 29 kg of dysprosium oxide, the first batch since the plant was "
            + "restarted.";
    private static final String SECOND = "The oxide was assayed at 99.6%, and samples were sent to two "
            + "magnet makers, who will test it in their own furnaces during the coming quarter.";

    @Test
    void takesTheTextAndNothingAround() {
        var document = read("<title>Corvane reports oxide | Corvane Newsroom</title>", """
                <nav><a href="/">Home</a> <a href="/news">News</a></nav>
                <main><h1>Corvane reports oxide</h1>
                <div class="share-buttons"><a href="#">Post</a></div>
                <div class="entry-content"><p>%s</p>
                <figure><img src="a.jpg"><figcaption>The plant at dawn.</figcaption></figure>
                <p><a href="/other">Corvane names a new chair</a></p>
                <p>Read more: our annual report</p>
                <p>%s</p></div>
                <div id="comments"><p>What a fine plant, I wish that I had shares in it.</p></div>
                </main><aside>Markets today</aside><footer>About us, imprint, privacy</footer>
                """.formatted(FIRST, SECOND));

        assertThat(document.text()).isEqualTo("Corvane reports oxide\n" + FIRST + "\n" + SECOND);
        assertThat(document.title()).isEqualTo("Corvane reports oxide");
        assertThat(document.tickers()).containsExactly("NASDAQ:CVNE");
    }

    @Test
    void keepsLeadAndColumnsThatReadAlike() {
        var document = read("<title>Oxide</title>", """
                <article><header><h1>Oxide from the pilot plant</h1>
                <p class="standfirst">The first batch in four years leaves the plant for two customers.</p>
                </header><div class="left"><p>%s</p></div><div class="right"><p>%s</p></div></article>
                """.formatted(FIRST, SECOND));

        assertThat(document.text().lines()).containsExactly("Oxide from the pilot plant",
                "The first batch in four years leaves the plant for two customers.", FIRST, SECOND);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<div style='display: none'>SECRET</div>", "<p hidden>SECRET</p>",
        "<ix:header>SECRET</ix:header>", "<span aria-hidden='true'>SECRET</span>",
        "<noscript>SECRET</noscript>", "<p style='VISIBILITY:hidden;visibility:hidden'>SECRET</p>"})
    void neverReadsWhatIsHidden(String hidden) {
        var document = read("", "<div><p>" + FIRST + "</p>" + hidden + "<p>" + SECOND + "</p></div>");

        assertThat(document.text()).isEqualTo(FIRST + "\n" + SECOND);
    }

    @Test
    void writesATableRowByRow() {
        var document = read("", "<div><p>" + FIRST + "</p><table><tr><th>Product</th><th>2025 (t)</th></tr>"
                + "<tr><td>NdPr oxide</td><td><p>1,310</p></td></tr></table><p>" + SECOND + "</p></div>");

        assertThat(document.text()).contains("\nProduct  2025 (t)\nNdPr oxide  1,310\n");
        assertThat(document.sections()).filteredOn(section -> section.role() == Role.TABLE).hasSize(2)
                .last().satisfies(row -> assertThat(document.text().substring(row.start(), row.end()))
                        .isEqualTo("NdPr oxide  1,310"));
    }

    @Test
    void dropsWhatHasNoWidth() {
        var document = read("", "<p>" + FIRST + "</p><p>Rare\u00ad earth\u200bs and\u00a0 magnets, all of it "
                + "separated, reduced, alloyed and pressed.</p>");

        assertThat(document.text())
                .endsWith("Rare earths and magnets, all of it separated, reduced, alloyed and "
                        + "pressed.");
    }

    @Test
    void takesTheStatedTextWhereThePageShowsNone() {
        var document = read("<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":"
                + "\"Oxide\",\"datePublished\":\"2026-10-02T16:05:00-04:00\",\"articleBody\":\"" + FIRST + " "
                + SECOND + "\"}</script>", "<div id=\"app\"></div><p>Loading</p>");

        assertThat(document.text()).contains(FIRST + " " + SECOND);
        assertThat(document.published()).hasValue("2026-10-02T16:05:00-04:00");
        assertThat(document.publishedUtc()).hasToString("Optional[2026-10-02T20:05:00Z]");
    }

    @Test
    void findsTheDateBesideTheHeadline() {
        var document = read("<html lang=\"en-AU\">", "<div class=\"teaser\">Yesterday: 01/10/2026</div>"
                + "<h1>Oxide</h1><p>02/10/2026</p><div><p>" + FIRST + "</p><p>" + SECOND + "</p></div>");

        assertThat(document.publishedUtc()).hasToString("Optional[2026-10-02T00:00:00Z]");
    }

    @Test
    void prefersTheStampWithTheZoneOfThePlace() {
        var document = read("<meta property=\"article:published_time\" content=\"2026-10-01T20:30:00-04:00\">"
                + "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"datePublished\":"
                + "\"2026-10-02T00:30:00Z\"}</script>", "<p>" + FIRST + "</p><p>" + SECOND + "</p>");

        assertThat(document.published()).hasValue("2026-10-01T20:30:00-04:00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<p>November 8, 2026</p>", "<p>8.11.2026, 20:28</p>",
        "<script>var page = {at: '2026-11-08T22:28:35-05:00'}</script>",
        "<time class='published' datetime='2026-11-08T22:28:35-05:00'>today</time>",
        "<link rel=canonical href='https://news.corvane.example/2026/11/08/oxide'>"})
    void countsTheDayWhereThePageStands(String shown) {
        var document = read("<html lang=de><meta property='article:published_time' "
                + "content='2026-11-09T03:28:35Z'>", "<h1>Oxide</h1>" + shown + "<p>" + FIRST + "</p>");

        assertThat(document.publishedUtc()).hasToString("Optional[2026-11-09T03:28:35Z]");
        assertThat(Dates.find(document.published().orElseThrow(), true)).map(Dates.Found::day)
                .hasValue(java.time.LocalDate.of(2026, 11, 8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<p>November 9, 2026</p>", "<p>November 2, 2026</p>", ""})
    void keepsUtcWhereNoOtherDayCanBeMeant(String shown) {
        var document = read("<meta property='article:published_time' content='2026-11-09T13:28:35Z'>",
                "<h1>Oxide</h1>" + shown + "<p>" + FIRST + "</p>");

        assertThat(document.published()).hasValue("2026-11-09T13:28:35Z");
    }

    @Test
    void takesTheHeadlineWhereThereIsNothingElse() {
        assertThat(read("<title>Oxide shipped</title>", "<h1><a href='/1'>Oxide shipped</a></h1>").text())
                .isEqualTo("Oxide shipped");
    }

    @Test
    void saysThatAPageHasNoText() {
        var read = HtmlReader.read(raw("<body><div id=\"app\"></div></body>"));

        assertThat(read).isEqualTo(new Extraction.NoText("a page without text"));
    }

    private static Document read(String head, String body) {
        return ((Extraction.Extracted) HtmlReader
                .read(raw("<head>" + head + "</head><body>" + body + "</body>")))
                .document();
    }

    private static RawDocument raw(String html) {
        return new RawDocument(html.getBytes(StandardCharsets.UTF_8), Optional.of("text/html; charset=utf-8"),
                Optional.of(URI.create("https://news.corvane.example/oxide")), Optional.empty());
    }
}
