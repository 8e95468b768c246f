package lodestone.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TitlesTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            <title>Oxide shipped | Corvane</title><h1>Corvane</h1><h2>Oxide shipped</h2>; Oxide shipped
            <title>Oxide shipped - Corvane</title><h1>Oxide – shipped</h1>; Oxide – shipped
            <meta name=og:title content='Shipped in bulk'><h1>New: Shipped in bulk</h1>; Shipped in bulk
            <title>Corvane</title><h1>Oxide shipped</h1>; Oxide shipped
            <title>Corvane</title><h2 class=entry-title>Oxide shipped</h2>; Oxide shipped
            <title>Oxide shipped to two makers | Corvane</title><p>x; Oxide shipped to two makers
            """)
    void takesTheHeadlineThatIsShownAndStated(String html, String title) {
        var scan = PageScan.of(Jsoup.parse(html));

        assertThat(Titles.of(scan, Optional.empty(), Optional.of("Corvane"))).isEqualTo(title);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            Exhibit 99.1|Corvane Ships Oxide to Makers|DENVER, Oct. 2, 2026 -- ; Corvane Ships Oxide to Makers
            Exhibit 99.1|Investor Relations Contact|Jane Roe|FOR IMMEDIATE RELEASE|Corvane Ships Oxide; \
            Corvane Ships Oxide
            October 2, 2026|NEWS RELEASE|Corvane Ships Oxide to Makers|It was; Corvane Ships Oxide to Makers
            Oxide; Oxide
            """)
    void findsTheHeadlineOfATextWithoutMarks(String lines, String title) {
        assertThat(Titles.opening(lines.replace('|', '\n'))).isEqualTo(title);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Document", "EX-99.1", "Exhibit 99.1", "Microsoft Word - News.docx", "ex99-1.htm",
        "Untitled Document 2"})
    void believesNoTitleThatAProgramWrote(String title) {
        var scan = PageScan.of(Jsoup.parse("<title>" + title + "</title><p>Oxide shipped</p>"));

        assertThat(Titles.of(scan, Optional.empty(), Optional.empty())).isEmpty();
    }

    @Test
    void takesNoHeadlineForTheSiteThatStandsBeforeIt() {
        var scan = PageScan.of(Jsoup.parse("<title>Corvane - Oxide shipped</title>"
                + "<h1>Press Release Details</h1><h2>Oxide shipped</h2>"));
        assertThat(Titles.of(scan, Optional.of("Oxide shipped"), Optional.empty()))
                .isEqualTo("Oxide shipped");
    }
}
