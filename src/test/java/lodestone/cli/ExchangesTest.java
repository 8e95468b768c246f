package lodestone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import lodestone.demo.PdfFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Exchanges that publish PDF releases behind pages and in lists of their own make, read by what a source
/// file says; the exchanges and their companies are invented.
class ExchangesTest {

    private static final String SYDNEY = """
            name: Exchange
            kind: regulator
            verified: false
            terms: invented
            listings:
              - id: list
                kind: page
                url: HOST/announcements?by=code
                query: {code: [CVN], from: ["{since:yyyy}"]}
                select: "table a[href*=displayAnnouncement]"
                via: "input[name=pdfURL]"
                zone: Australia/Sydney
                day_first: true
            """;
    private static final String LIST = "/announcements?by=code&code=CVN&from=2026";
    private static final String ROWS = """
            <table><tr><th>Date</th><th>Headline</th></tr>
            <tr><td>12/01/2026 <br><span class="dates-time">9:31 am</span></td><td></td>
            <td><a href="/displayAnnouncement.do?display=pdf&amp;idsId=04000001">Corvane pours first metal
            <br><span class="page">2 pages</span></a></td></tr></table>
            """;
    private static final String TERMS = """
            <html><body><h2>Access to this site</h2><form action="/agree">
            <input name="pdfURL" value="HOST/asxpdf/20260112/pdf/0abc.pdf" type="hidden">
            <input value="Agree and proceed" type="submit"></form></body></html>
            """;
    private static final String TERMS_PATH = "/displayAnnouncement.do?display=pdf&idsId=04000001";
    private static final byte[] RELEASE = PdfFiles.of("Corvane Rare Earths Limited\n\nCorvane pours first "
            + "metal at its plant, and is the mine-to-magnet company of its state.");

    @TempDir
    private Path home;

    @Test
    void takesTheDocumentBehindThePage_onceAndByTheClockOfTheExchange() throws IOException {
        try (var site = OneSite.watched(home, "exchange", SYDNEY).page(LIST, ROWS).page(TERMS_PATH, TERMS)
                .page("/asxpdf/20260112/pdf/0abc.pdf", RELEASE)) {
            assertThat(site.run("--since", "2026-01-01").code()).isZero();
            assertThat(site.asked()).containsExactly(LIST, TERMS_PATH, "/asxpdf/20260112/pdf/0abc.pdf");
            assertThat(site.run("--since", "2026-01-01").code()).isZero();
            assertThat(site.asked().subList(3, site.asked().size())).contains(LIST)
                    .doesNotContain(TERMS_PATH);
            assertThat(site.found().lines()).hasSize(1);
            assertThat(site.found()).contains("/asxpdf/20260112/pdf/0abc.pdf", "2026-01-11T22:31:00Z");
        }
    }

    @Test
    void saysThatThePageChanged_noAddressBehindIt() throws IOException {
        try (var site = OneSite.watched(home, "exchange", SYDNEY).page(LIST, ROWS)
                .page(TERMS_PATH, "<html><body><p>Please agree to our new terms.</p></body></html>")) {
            var run = site.run("--since", "2026-01-01");
            assertThat(run.out()).contains("holds no address at input[name=pdfURL]; it may have changed");
            assertThat(site.found()).isEmpty();
            site.page(TERMS_PATH, TERMS).page("/asxpdf/20260112/pdf/0abc.pdf", RELEASE);
            assertThat(site.run("--since", "2026-01-01").code()).isZero();
            assertThat(site.found().lines()).hasSize(1);
        }
    }

    @Test
    void saysThatTheListChanged_noRowFound() throws IOException {
        try (var site = OneSite.watched(home, "exchange", SYDNEY)
                .page(LIST, "<html><body><div id=root></div><script src=app.js></script></body></html>")) {
            var run = site.run("--since", "2026-01-01");
            assertThat(run.code()).isEqualTo(1);
            assertThat(run.out()).contains("unreadable").contains("the page may have changed");
        }
    }

    @Test
    void readsAListWithinAString_andMakesAddresses() throws IOException {
        try (var site = OneSite.watched(home, "exchange", """
                name: Exchange
                kind: regulator
                verified: false
                terms: invented
                listings:
                  - id: list
                    kind: json
                    url: HOST/search?stockId=7
                    query: {fromDate: ["{since:yyyyMMdd}"]}
                    json: {entries: /result, url: /FILE, address: "HOST/files/{}.pdf", title: /TITLE,
                      published: /DATE_TIME, zone: Asia/Hong_Kong, day_first: true}
                """).page("/search?stockId=7&fromDate=20260101", """
                {"result": "[{\\"FILE\\": \\"0112\\", \\"DATE_TIME\\": \\"12/01/2026 08:31\\"}]"}
                """).page("/files/0112.pdf", RELEASE)) {
            var run = site.run("--since", "2026-01-01");
            assertThat(run.code()).as(run.out()).isZero();
            assertThat(site.found()).contains("/files/0112.pdf", "2026-01-12T00:31:00Z");
            site.page("/search?stockId=7&fromDate=20260101", "{\"result\": \"null\", \"recordCnt\": 0}");
            assertThat(site.run("--since", "2026-01-01").out()).contains("no list at \"/result\"");
        }
    }

    @Test
    void readsTheDatesOfAFeedAsItsSourceSaysTheyAreWritten() throws Exception {
        try (var site = OneSite.watched(home, "corvane", """
                name: Corvane
                kind: wire
                verified: false
                terms: invented
                listings:
                  - {id: feed, kind: feed, url: HOST/feed, zone: Australia/Sydney, day_first: true}
                """).page("/feed", """
                <?xml version="1.0"?><rss version="2.0"><channel><item><link>/a</link>
                <pubDate>12/01/2026 09:31 am</pubDate></item></channel></rss>
                """).page("/a", RELEASE)) {
            var run = site.run("--since", "2026-01-01");
            assertThat(run.code()).as(run.out()).isZero();
            assertThat(site.found()).contains("2026-01-11T22:31:00Z");
        }
    }
}
