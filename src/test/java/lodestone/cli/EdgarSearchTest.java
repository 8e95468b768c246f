package lodestone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A run that finds filings by a full-text search, as EDGAR answers one, in both spellings of its words. The
/// filers are invented.
class EdgarSearchTest {

    private static final String SOURCE = """
            name: Office
            kind: regulator
            verified: false
            terms: invented
            listings:
              - id: search
                kind: edgar
                url: HOST/LATEST/search-index
                query:
                  q: ['"mine-to-magnet"', '"mine to magnet"']
                  startdt: ["{since}"]
            """;
    private static final String HYPHENS = "/LATEST/search-index?q=%22mine-to-magnet%22&startdt=2025-01-01";
    private static final String SPACES = "/LATEST/search-index?q=%22mine%20to%20magnet%22&startdt=2025-01-01";
    private static final String HIT = """
            {"_id": "0000000009-25-000042:%s", "_source": {"ciks": [%s], "form": "8-K", "file_type": "%s",
             "file_date": "2025-03-05", "display_names": ["Quarrow Metals (QRW) (CIK 0000000077)"],
             "items": ["8.01", "9.01"], "adsh": "0000000009-25-000042"}}
            """;
    private static final String FOLDER = "/Archives/edgar/data/77/000000000925000042/";
    private static final String INDEX = """
            <div class="infoHead">Filing Date</div><div class="info">2025-03-05</div>
            <div class="infoHead">Accepted</div><div class="info">2025-03-04 18:05:33</div>
            <table class="tableFile" summary="Document Format Files">
            <tr><td>1</td><td>8-K</td><td><a href="main.htm">main.htm</a></td><td>8-K</td></tr>
            <tr><td>2</td><td>EX-10.1</td><td><a href="contract.htm">c</a></td><td>EX-10.1</td></tr>
            <tr><td>3</td><td>EX-10.2</td><td><a href="other.htm">o</a></td><td>EX-10.2</td></tr></table>
            """;

    @TempDir
    private Path home;

    private static String hits(int total, String... hits) {
        return "{\"hits\": {\"total\": {\"value\": " + total + ", \"relation\": \"eq\"}, \"hits\": ["
                + String.join(",", hits) + "]}}";
    }

    private OneSite office() throws IOException {
        return OneSite.watched(home, "office", SOURCE)
                .page(HYPHENS, hits(101, HIT.formatted("contract.htm", "\"0000000077\"", "EX-10.1"),
                        HIT.formatted("contract.htm", "\"0000000078\", \"0000000077\"", "EX-10.1")))
                .page(HYPHENS + "&from=100", hits(101, HIT.formatted("main.htm", "\"0000000077\"", "8-K")))
                .page(SPACES, hits(0))
                .page(FOLDER + "0000000009-25-000042-index.html", INDEX)
                .page(FOLDER + "main.htm", "<html><body><p>Item 8.01. Other events of the filer.</p></body>")
                .page(FOLDER + "contract.htm", "<html><body><p>This contract serves the mine-to-magnet chain "
                        + "of Quarrow Metals.</p></body></html>");
    }

    @Test
    void takesTheFilesThatWereFound_withTheirFiling() throws IOException {
        try (var site = office()) {
            var run = site.run("--since", "2025-01-01");
            assertThat(run.code()).as(run.out()).isZero();
            assertThat(site.asked()).containsExactly(HYPHENS,
                    FOLDER + "0000000009-25-000042-index.html", FOLDER + "main.htm", FOLDER + "contract.htm",
                    HYPHENS + "&from=100", SPACES);
            assertThat(site.found().lines()).hasSize(2)
                    .allSatisfy(line -> assertThat(line).contains("2025-03-04T23:05:33Z"));
        }
    }

    @Test
    void asksForNothingAgain_knownFiling() throws IOException {
        try (var site = office()) {
            site.run("--since", "2025-01-01");
            site.run("--since", "2025-01-01");
            assertThat(site.asked()).hasSize(9);
        }
    }

    @Test
    void takesAnotherFileOfAKnownFiling() throws IOException {
        try (var site = office()) {
            site.run("--since", "2025-01-01");
            site.page(SPACES, hits(1, HIT.formatted("other.htm", "\"0000000077\"", "EX-10.2")))
                    .page(FOLDER + "other.htm",
                            "<html><body><p>From mine to magnet, it says.</p></body></html>");
            site.run("--since", "2025-01-01");
            assertThat(site.found().lines()).hasSize(3);
        }
    }

    @Test
    void saysWhatItLacks_aPageOfHitsRefused() throws IOException {
        try (var site = office()) {
            site.remove(HYPHENS + "&from=100");
            assertThat(site.run("--since", "2025-01-01").out()).contains("&from=100: HTTP 404");
            assertThat(site.found()).contains("contract.htm");
        }
    }
}
