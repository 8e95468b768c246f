package lodestone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import lodestone.demo.PdfFiles;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What goes wrong where releases are published, in one run over one newsroom of invented companies.
class FailureModesTest {

    private static final String SOURCE = """
            name: Newsroom
            kind: wire
            verified: false
            terms: invented
            listings:
              - {id: refused, kind: feed, url: "HOST/refused"}
              - {id: bare, kind: feed, url: "HOST/bare"}
              - {id: dates, kind: feed, url: "HOST/dates"}
              - {id: wire, kind: feed, url: "HOST/wire"}
              - {id: filings, kind: edgar, url: "HOST/submissions/CIK0000000077.json"}
              - id: list
                kind: json
                url: HOST/list
                json: {entries: /GetPressReleaseListResult, url: /LinkToDetailPage, title: /Headline,
                  published: /PressReleaseDate, zone: America/New_York}
              - id: exchange
                kind: page
                url: HOST/announcements
                select: "table a"
                via: "input[name=pdfURL]"
            """;
    private static final String REFUSAL = "<html><head><title>Access denied</title></head><body><p>Access to "
            + "this page has been denied because we believe you are a bot.</p></body></html>";
    private static final String DATES = """
            <rss version="2.0"><channel><title>News</title>
            <item><title>Undated</title><link>undated</link><guid>same</guid></item>
            <item><title>No seconds</title><link>/minutes</link><guid>same</guid>
              <pubDate>Tue, 04 Mar 2025 16:05 GMT</pubDate></item>
            <item><title>East</title><link>../est</link>
              <pubDate>Tue, 04 Mar 2025 09:00:00 EST</pubDate></item>
            <item><title>Sydney</title><link>/aest</link><pubDate>Fri, 04 Jul 2025 09:00 AEST</pubDate></item>
            <item><title>Perth</title><link>/gmt8</link>
              <pubDate>Fri, 04 Jul 2025 09:00:00 GMT+8</pubDate></item>
            <item><title>Staged</title><link>HOST/staged</link>
              <guid isPermaLink="true">https://staging.corvane.example/?p=7</guid>
              <pubDate>Fri, 04 Jul 2025 09:00:00 +0000</pubDate></item></channel></rss>
            """;
    private static final String LIST = """
            {"GetPressReleaseListResult": [{"Headline": "Corvane pours metal", "LinkToDetailPage": "/q4",
             "PressReleaseDate": "03/04/2025 16:05:00"}]}
            """;
    private static final String OUR_WORDS = "Corvane Rare Earths (NYSE: CVNE) is the only fully integrated "
            + "mine-to-magnet producer of rare earths.";
    private static final String FOLDER = "/Archives/edgar/data/77/";
    private static final String SUBMISSIONS = """
            {"cik": "77", "name": "Corvane Rare Earths", "filings": {"recent": {"accessionNumber":
             ["0000000009-25-000042", "0000000009-25-000043"], "form": ["8-K", "6-K"],
             "filingDate": ["2025-03-05", "2025-03-06"]}, "files": []}}
            """;
    private static final String ROW = "<tr><td>%1$s</td><td>%2$s</td><td><a href=\"%1$s\">%1$s</a></td>"
            + "<td>%2$s</td></tr>";

    @TempDir
    private static Path home;
    private static Program ran = new Program(-1, "", "");
    private static Map<String, JsonNode> found = Map.of();

    @BeforeAll
    static void runsOnce() throws IOException {
        try (var site = OneSite.watched(home, "newsroom", SOURCE)) {
            listings(site);
            documents(site);
            filings(site);
            ran = site.run("--since", "2025-01-01");
            found = site.found().lines().map(JsonLines::parse).collect(Collectors.toMap(
                    FailureModesTest::name, node -> node));
        }
    }

    private static void listings(OneSite site) {
        site.page("/refused", REFUSAL).page("/bare", "<rss version=\"2.0\"><channel/></rss>")
                .page("/dates", DATES).page("/list", LIST)
                .page("/wire", wire("joint", "paid", "roundup", "wide"))
                .page("/announcements",
                        "<table><tr><td>04/03/2025</td><td><a href=\"/hop?key=wrong\">Corvane "
                                + "pours first metal</a></td></tr></table>")
                .page("/hop?key=wrong", "<html><body><p>The announcement was not found.</p></body></html>");
    }

    private static String wire(String... names) {
        var items = new StringBuilder();
        for (var name : names) {
            items.append("<item><title>").append(name).append("</title><link>/").append(name)
                    .append("</link><pubDate>Tue, 04 Mar 2025 13:00:00 GMT</pubDate></item>");
        }
        return "<rss version=\"2.0\"><channel>" + items + "</channel></rss>";
    }

    private static void documents(OneSite site) {
        for (var name : new String[]{"undated", "minutes", "est", "aest", "gmt8", "staged", "q4"}) {
            site.page("/" + name, "<html><body><p>Corvane sells paint to the painters of " + name + ".</p>");
        }
        site.page("/joint",
                "<html><body><h1>Corvane and Tindrel Minerals agree on oxide</h1><p>DENVER and PERTH, "
                        + "March 4, 2025 (GLOBE NEWSWIRE) -- " + OUR_WORDS
                        + " Corvane Rare Earths (NYSE: CVNE) and "
                        + "Tindrel Minerals (ASX: TDL) today jointly announced a supply agreement.</p>")
                .page("/paid",
                        "<html><body><h1>Market Commentary: rare earths to watch</h1><p>VANCOUVER, March 4, "
                                + "2025 /PRNewswire/ -- Market News Updates Commentary. " + OUR_WORDS
                                + " Tindrel Minerals "
                                + "(ASX: TDL) drills.</p><p>Disclaimer: this publisher was compensated four "
                                + "thousand dollars for coverage of Corvane. This is a paid "
                                + "advertisement.</p>")
                .page("/roundup", "<html><body><h1>ASX runners of the week: Tindrel, Orlett and Hallsund</h1>"
                        + "<p>Tindrel Minerals (ASX: TDL) rose 40 per cent. Orlett Metals (ASX: ORL) rose "
                        + "30 per cent. Hallsund (ASX: HLS) is a mine-to-magnet company.</p>")
                .page("/wide",
                        "<html><body><h1>Corvane opens a mill</h1><p>HONG KONG, March 4, 2025 -- Corvane "
                                + "Rare Earths （ＨＫＥＸ：０４５７） opened a mill.</p>");
    }

    private static void filings(OneSite site) {
        var folder = FOLDER + "000000000925000042/";
        site.page("/submissions/CIK0000000077.json", SUBMISSIONS)
                .page(folder + "0000000009-25-000042-index.html", index(ROW.formatted("main.htm", "8-K")
                        + ROW.formatted("a.htm", "EX-99.1") + ROW.formatted("b.htm", "EX-99.2")
                        + ROW.formatted("c.pdf", "EX-99.3")))
                .page(folder + "main.htm",
                        "<html><body><p>Item 7.01. See the exhibits of the filer.</p></body>")
                .page(folder + "a.htm",
                        "<html><body><p>Corvane Rare Earths opens a mill, part one.</p></body>")
                .page(folder + "b.htm",
                        "<html><body><p>Corvane Rare Earths has results, part two.</p></body>")
                .page(folder + "c.pdf", PdfFiles.of("Corvane Rare Earths\n\n" + OUR_WORDS));
        var other = FOLDER + "000000000925000043/";
        site.page(other + "0000000009-25-000043-index.html", index(ROW.formatted("six.htm", "6-K")))
                .page(other + "six.htm", "<html><body><p>FORM 6-K</p><p>Explanatory Note</p><p>" + OUR_WORDS
                        + "</p></body></html>");
    }

    private static String index(String rows) {
        return "<table class=\"tableFile\" summary=\"Document Format Files\">" + rows + "</table>";
    }

    private static String name(JsonNode node) {
        var url = node.path("url").asText();
        return url.substring(url.lastIndexOf('/') + 1);
    }

    private static String said(String name, String field) {
        return Objects.requireNonNull(found.get(name), name).path(field).asText();
    }

    private static String published(String name) {
        return said(name, "published_utc");
    }

    private static String claim(String name) {
        return said(name, "claim");
    }

    @Test
    void tellsARefusalFromAnEmptyFeed() {
        assertThat(ran.out()).containsPattern("newsroom/refused +blocked")
                .containsPattern("newsroom/bare +empty");
        assertThat(ran.code()).isEqualTo(1);
    }

    @Test
    void readsDatesAsTheyAreWritten() {
        assertThat(published("undated")).isEqualTo("null");
        assertThat(published("minutes")).isEqualTo("2025-03-04T16:05:00Z");
        assertThat(published("est")).isEqualTo("2025-03-04T14:00:00Z");
        assertThat(published("aest")).isEqualTo("2025-07-03T23:00:00Z");
        assertThat(published("gmt8")).isEqualTo("2025-07-04T01:00:00Z");
        assertThat(published("q4")).isEqualTo("2025-03-04T21:05:00Z");
    }

    @Test
    void goesByTheLink_guidsUsedAgainAndOfAStagingHost() {
        assertThat(found).containsKeys("undated", "minutes", "staged");
    }

    @Test
    void saysThatAKeyLeadsToNoDocument() {
        assertThat(ran.out()).contains("/hop?key=wrong: the page before the document holds no address");
    }

    @Test
    void takesEveryPartOfARelease_alsoAsPdf() {
        assertThat(found).containsKeys("main.htm", "a.htm", "b.htm", "c.pdf");
        assertThat(claim("c.pdf")).isEqualTo("asserts");
    }

    @Test
    void takesAReportWithoutExhibits() {
        assertThat(claim("six.htm")).isEqualTo("asserts");
    }

    @Test
    void takesAJointReleaseForItsFirstIssuer() {
        assertThat(said("joint", "issuer")).isEqualTo("Corvane Rare Earths");
        assertThat(claim("joint")).isEqualTo("asserts");
    }

    @Test
    void findsNoIssuersClaimInPaidCommentaryAndRoundups() {
        assertThat(claim("paid")).isEqualTo("none");
        assertThat(claim("roundup")).isEqualTo("none");
        assertThat(said("roundup", "kind")).isEqualTo("news");
    }

    @Test
    void knowsAnIssuerByFullWidthLetters() {
        assertThat(said("wide", "issuer")).isEqualTo("Corvane Rare Earths");
    }
}
