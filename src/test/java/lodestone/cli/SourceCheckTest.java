package lodestone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What `sources check` says that a run would take, over sites of the test.
class SourceCheckTest {

    private static final String HEAD = """
            name: Newsroom
            kind: wire
            verified: false
            terms: invented
            listings:
            """;
    private static final String FEED = HEAD
            + "  - {id: news, kind: feed, url: HOST/feed, keywords: [metal]}\n";
    private static final String FOLDER = "/Archives/edgar/data/77/000000000925000042/";

    @TempDir
    private Path home;

    private static String item(String path, String title, String date) {
        return "<item><title>%s</title><link>%s</link>%s</item>".formatted(title, path,
                date.isEmpty() ? "" : "<dc:date>" + date + "</dc:date>");
    }

    private static String feed(String... items) {
        return "<rss xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel>" + String.join("", items)
                + "</channel></rss>";
    }

    private Program check() {
        return Program.run(home, "", "sources", "check", "newsroom");
    }

    @Test
    void countsByTheReason_asARunDoes() throws IOException {
        var now = Instant.now();
        var later = now.plus(Duration.ofDays(30)).truncatedTo(ChronoUnit.SECONDS);
        try (var site = OneSite.watched(home, "newsroom", FEED).page("/feed", feed(
                item("/new", "Corvane pours metal", now.toString()),
                item("/paint", "Corvane sells paint", now.toString()),
                item("/old", "Corvane pours metal", "2015-01-05T08:00:00Z"),
                item("/later", "Corvane sells metal", later.toString())))
                .page("/new", "<p>Corvane has poured metal at its plant.")) {
            var first = check();
            assertThat(first.out()).contains("newsroom/news: 4 announced: 1 to take, 1 held until " + later
                    + ", 1 older than 20", ", 1 without a keyword\n")
                    .containsPattern("(?m)^ +take +\\d{4}-\\d\\d-\\d\\d +Corvane pours metal +http.*/new$")
                    .containsPattern("(?m)^ +keyword .*/paint$").containsPattern("(?m)^ +older .*/old$");
            assertThat(first.code()).isZero();
            assertThat(site.run().code()).isZero();
            assertThat(site.found().lines()).hasSize(1);
            assertThat(check().out()).contains("4 announced: 1 stored already, 1 held until ");
        }
    }

    @Test
    void warns_nothingIsDated() throws IOException {
        try (var _ = OneSite.watched(home, "newsroom", FEED).page("/feed",
                feed(item("/a", "Metal", ""), item("/b", "More metal", "")))) {
            assertThat(check().out()).contains("2 announced: 2 to take", "undated", "none is dated");
        }
    }

    @Test
    void asksEveryQuestion_andLooksBehindTheFirstEntry() throws IOException {
        var row = "<table><tr><td><a href=\"/terms?id=%1$s\">Corvane pours metal %1$s</a></td></tr></table>";
        try (var site = OneSite.watched(home, "newsroom", HEAD + """
                  - {id: list, kind: page, url: HOST/list, query: {code: [CVN, TDL]}, select: "table a",
                     via: "input[name=pdfURL]"}
                """).page("/list?code=CVN", row.formatted("1")).page("/list?code=TDL", row.formatted("2"))
                .page("/terms?id=1", "<input name=pdfURL value=/1.pdf>")) {
            assertThat(check().out()).contains("2 announced in 2 answers: 2 to take", "/terms?id=2",
                    "behind http://").containsPattern("(?m)^ +take .*/1\\.pdf$");
            assertThat(site.asked()).containsExactly("/list?code=CVN", "/list?code=TDL", "/terms?id=1");
        }
    }

    @Test
    void showsTheDocumentsOfAFiling() throws IOException {
        var day = Instant.now().toString().substring(0, 10);
        try (var _ = OneSite.watched(home, "newsroom", HEAD + """
                  - {id: filings, kind: edgar, url: HOST/submissions/CIK0000000077.json, forms: [8-K]}
                """).page("/submissions/CIK0000000077.json", """
                {"cik": "77", "name": "Corvane", "filings": {"recent": {"accessionNumber":
                 ["0000000009-25-000042", "0000000009-25-000043"], "form": ["8-K", "4"],
                 "filingDate": ["%1$s", "%1$s"]}, "files": []}}
                """.formatted(day)).page(FOLDER + "0000000009-25-000042-index.html", """
                <table class="tableFile" summary="Document Format Files">
                <tr><td>1</td><td>8-K</td><td><a href="main.htm">main.htm</a></td><td>8-K</td></tr>
                <tr><td>2</td><td>R</td><td><a href="a.htm">a.htm</a></td><td>EX-99.1</td></tr>
                <tr><td>3</td><td>x</td><td><a href="b.htm">b.htm</a></td><td>EX-10.1</td></tr></table>
                """)) {
            assertThat(check().out()).contains("2 announced: 1 to take, 1 of another form")
                    .containsPattern("take .*\\[8-K\\] .*main\\.htm").containsPattern("take .*\\[EX-99.1\\]")
                    .doesNotContain("b.htm");
        }
    }

    @Test
    void namesOlderPages_andWhatCannotBeRead() throws IOException {
        try (var site = OneSite.watched(home, "newsroom", HEAD + """
                  - {id: map, kind: sitemap, url: HOST/maps.xml}
                """).page("/maps.xml", "<?xml version=\"1.0\"?><sitemapindex><sitemap><loc>/map.xml</loc>"
                + "</sitemap><sitemap><loc>/ancient.xml</loc><lastmod>2009-01-05</lastmod></sitemap>"
                + "</sitemapindex>")) {
            assertThat(check().out()).contains("0 announced\n").containsPattern("goes on at .*/map\\.xml\n")
                    .containsPattern("goes on at .*/ancient\\.xml, which is read with --since only");
            site.remove("/maps.xml");
            assertThat(check().code()).isEqualTo(1);
        }
    }
}
