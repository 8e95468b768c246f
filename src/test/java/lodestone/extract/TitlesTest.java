package lodestone.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @Test
    void takesNoHeadlineForTheSiteThatStandsBeforeIt() {
        var scan = PageScan.of(Jsoup.parse("<title>Corvane - Oxide shipped</title>"
                + "<h1>Press Release Details</h1><h2>Oxide shipped</h2>"));
        assertThat(Titles.of(scan, Optional.of("Oxide shipped"), Optional.empty()))
                .isEqualTo("Oxide shipped");
    }
}
