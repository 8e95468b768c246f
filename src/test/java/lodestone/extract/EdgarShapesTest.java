package lodestone.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import lodestone.model.Link;
import lodestone.model.ListingKind;
import org.junit.jupiter.api.Test;

/// The less usual shapes that EDGAR answers in; the filers are invented.
final class EdgarShapesTest {

    private static final String HOST = "https://filings.example";
    private static final String FOLDER = HOST + "/Archives/edgar/data/77/000000000900000042/";

    private static ListingRead read(String url, String text) {
        var raw = new RawDocument(text.getBytes(StandardCharsets.UTF_8), Optional.empty(),
                url.isEmpty() ? Optional.empty() : Optional.of(URI.create(url)), Optional.empty());
        return new ListingReader().read(ListingKind.EDGAR, raw, Optional.empty());
    }

    private static List<Link> links(String url, String text) {
        return ((ListingRead.Links) read(url, text)).links();
    }

    @Test
    void leadsToTheWholeSubmission_documentsWithoutNames() {
        assertThat(links(FOLDER + "0000000009-00-000042.txt", """
                -----BEGIN PRIVACY-ENHANCED MESSAGE-----
                <SEC-HEADER>0000000009-00-000042.hdr.sgml : 20000511
                ACCESSION NUMBER: 0000000009-00-000042
                </SEC-HEADER>
                <DOCUMENT>
                <TYPE>10-Q
                <TEXT>
                </TEXT>
                </DOCUMENT>
                <DOCUMENT>
                <TYPE>EX-27
                <TEXT>
                </TEXT>
                </DOCUMENT>
                """)).extracting(link -> link.form().orElse(""), link -> link.url().toString())
                .containsExactly(tuple("10-Q",
                        FOLDER + "0000000009-00-000042.txt"),
                        tuple("EX-27", FOLDER + "0000000009-00-000042.txt"));
    }

    @Test
    void makesAddressesFromTheHeader_submissionReadFromAFile() {
        assertThat(links("", """
                <SEC-DOCUMENT>0000000009-25-000042.txt : 20250305
                <SEC-HEADER>0000000009-25-000042.hdr.sgml : 20250305
                ACCESSION NUMBER: 0000000009-25-000042
                 CENTRAL INDEX KEY: 0000000077
                </SEC-HEADER>
                <DOCUMENT>
                <TYPE>8-K
                <FILENAME>main.htm
                <TEXT>
                </TEXT>
                </DOCUMENT>
                """)).extracting(link -> link.url().toString()).containsExactly(
                "https://www.sec.gov/Archives/edgar/data/77/000000000925000042/main.htm");
    }

    @Test
    void readsTheHeaderPage() {
        assertThat(links(FOLDER + "0000000009-00-000042-index-headers.html", """
                <HTML><HEAD><TITLE>SEC EDGAR Submission 0000000009-00-000042</TITLE>
                <!--
                <SEC-HEADER>0000000009-00-000042.hdr.sgml : 20000511
                </SEC-HEADER>
                -->
                </HEAD><BODY>
                <PRE>&lt;SEC-DOCUMENT&gt;0000000009-00-000042-index.html : 20000511
                &lt;DOCUMENT&gt;
                &lt;TYPE&gt;8-K
                &lt;FILENAME&gt;main.htm
                &lt;TEXT&gt;
                <a href="main.htm">Document 1 - file: main.htm</a><br>
                &lt;/DOCUMENT&gt;
                &lt;DOCUMENT&gt;
                &lt;TYPE&gt;EX-99.1
                &lt;FILENAME&gt;release.htm
                &lt;TEXT&gt;
                <a href="release.htm">Document 2 - file: release.htm</a><br>
                &lt;/DOCUMENT&gt;
                </PRE></BODY></HTML>
                """)).extracting(link -> link.url().toString())
                .containsExactly(FOLDER + "main.htm", FOLDER + "release.htm");
    }

    @Test
    void readsTheTablesOfFilesOnly() {
        assertThat(links(FOLDER + "0000000009-00-000042-index.html", """
                <table class="tableFile" summary="Document Format Files">
                <tr><th>Seq</th></tr>
                <tr><td>1</td><td>10-Q</td><td><a href="/Archives/edgar/data/77/000000000900000042/"></a></td>
                <td>10-Q</td><td>9</td></tr>
                <tr><td></td><td>Complete submission text file</td><td>
                <a href="/Archives/edgar/data/77/000000000900000042/0000000009-00-000042.txt">all</a></td>
                <td>&nbsp;</td><td>9</td></tr></table>
                <table class="tableSeries" summary="Series and Classes/Contracts Table">
                <tr><td>Class</td><td>C1</td><td><a href="/cgi-bin/browse-edgar?CIK=1">A</a></td>
                <td>X</td></tr>
                </table>
                """)).extracting(link -> link.url().toString()).containsExactly(
                FOLDER + "0000000009-00-000042.txt", FOLDER + "0000000009-00-000042.txt");
    }

    @Test
    void namesOlderPages() {
        var read = (ListingRead.Links) read(HOST + "/submissions/CIK0000000077.json", """
                {"cik": "77", "name": "Quarrow Metals", "filings": {
                 "recent": {"accessionNumber": ["0000000009-25-000042"], "form": ["8-K"],
                            "filingDate": ["2025-03-05"]},
                 "files": [{"name": "CIK0000000077-submissions-001.json", "filingCount": 7,
                            "filingFrom": "2001-01-02", "filingTo": "2019-11-30"}]}}
                """);
        assertThat(read.links()).hasSize(1);
        assertThat(read.older()).containsExactly(new ListingRead.Older(
                URI.create(HOST + "/submissions/CIK0000000077-submissions-001.json"),
                Optional.of(Instant.parse("2019-11-30T00:00:00Z"))));
    }

    @Test
    void tellsThatEdgarIsOutOfOrder() {
        assertThat(read(HOST + "/cgi-bin/browse-edgar",
                "<!DOCTYPE html><html><head><title>SEC.gov | File Unavailable</title></head></html>"))
                .isEqualTo(new ListingRead.Unreadable(
                        "EDGAR refused or had nothing: SEC.gov | File Unavailable"));
    }
}
