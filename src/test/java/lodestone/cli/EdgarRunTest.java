package lodestone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A run over a regulator that answers as EDGAR does, with an invented filer.
final class EdgarRunTest {

    private static final String RECENT = """
            {"cik": "77", "name": "Quarrow Metals", "filings": {
             "recent": {"accessionNumber": ["0000000009-25-000042"], "form": ["8-K"],
                        "filingDate": ["2025-03-05"]},
             "files": [{"name": "CIK0000000077-submissions-001.json", "filingTo": "2019-11-30"}]}}
            """;
    private static final String OLDER = """
            {"accessionNumber": ["0000000009-00-000007"], "form": ["10-Q"], "filingDate": ["2000-05-11"]}
            """;
    private static final String INDEX = """
            <table class="tableFile" summary="Document Format Files">
            <tr><td>1</td><td>8-K</td><td><a href="main.htm">main.htm</a></td><td>8-K</td></tr>
            <tr><td>2</td><td>EX-99.1</td><td><a href="release.htm">r</a></td><td>EX-99.1</td></tr>
            <tr><td>3</td><td>logo</td><td><a href="logo.jpg">logo.jpg</a></td><td>GRAPHIC</td></tr></table>
            """;
    private static final String OLD_INDEX = """
            <table class="tableFile" summary="Document Format Files">
            <tr><td>1</td><td>10-Q</td><td><a href="/Archives/edgar/data/77/000000000900000007/"></a></td>
            <td>10-Q</td></tr><tr><td></td><td>Complete submission text file</td><td>
            <a href="0000000009-00-000007.txt">0000000009-00-000007.txt</a></td><td></td></tr></table>
            """;
    private static final String SUBMISSION = """
            -----BEGIN PRIVACY-ENHANCED MESSAGE-----
            <SEC-HEADER>0000000009-00-000007.hdr.sgml : 20000511
            ACCESSION NUMBER: 0000000009-00-000007
            </SEC-HEADER>
            <DOCUMENT>
            <TYPE>10-Q
            <TEXT>
            Quarrow Metals sold mixed oxide in the quarter.
            </TEXT>
            </DOCUMENT>
            """;
    private static final String NEW_FOLDER = "/Archives/edgar/data/77/000000000925000042/";
    private static final String OLD_FOLDER = "/Archives/edgar/data/77/000000000900000007/";
    private static final String ATOM = """
            <?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Latest Filings</title>
            <entry><title>8-K - Quarrow Metals (0000000077) (Filer)</title>
            <link rel="alternate"
            href="/Archives/edgar/data/78/000000000925000042/0000000009-25-000042-index.htm"/>
            <updated>2025-03-05T10:00:00-05:00</updated>
            <id>urn:tag:sec.gov,2008:accession-number=0000000009-25-000042</id></entry></feed>
            """;

    @TempDir
    private Path home;
    private HttpServer server;
    private final Map<String, String> pages = new ConcurrentHashMap<>(Map.of(
            "/submissions/CIK0000000077.json", RECENT,
            "/submissions/CIK0000000077-submissions-001.json", OLDER,
            "/cgi-bin/browse-edgar", ATOM,
            NEW_FOLDER + "0000000009-25-000042-index.html", INDEX,
            NEW_FOLDER + "main.htm", "<html><body><p>Item 8.01. Other events of the filer.</p></body></html>",
            NEW_FOLDER + "release.htm", "<html><body><p>Quarrow Metals opens a mill.</p></body></html>",
            OLD_FOLDER + "0000000009-00-000007-index.html", OLD_INDEX,
            OLD_FOLDER + "0000000009-00-000007.txt", SUBMISSION));

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            var page = pages.get(exchange.getRequestURI().getPath());
            var bytes = page == null ? new byte[0] : page.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(page == null ? 404 : 200, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        Homes.shipped(home);
        var host = "127.0.0.1:" + server.getAddress().getPort();
        Files.writeString(home.resolve("config/lodestone.yaml"), """
                contact: Example Research ops@research.example
                fetch:
                  delay: 0ms
                  allowed_hosts: ["%s"]
                """.formatted(host));
        Files.writeString(home.resolve("sources/office.yaml"), """
                id: office
                name: Office
                kind: regulator
                verified: true
                terms: invented
                listings:
                  - {id: filer, kind: edgar, url: "http://%1$s/submissions/CIK0000000077.json"}
                  - {id: current, kind: edgar, url: "http://%1$s/cgi-bin/browse-edgar"}
                """.formatted(host));
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private String found() {
        return Program.run(home, "", "search", "--format", "jsonl", "*:*").out();
    }

    @Test
    void takesMainDocumentsAndReleases_asFarBackAsAsked() {
        assertThat(Program.run(home, "", "run", "--since", "2000-01-01").code()).isZero();
        assertThat(found().lines()).hasSize(3);
        assertThat(found()).contains(NEW_FOLDER + "main.htm", NEW_FOLDER + "release.htm",
                OLD_FOLDER + "0000000009-00-000007.txt");
    }

    @Test
    void namesTheExhibitAndTheItemOfAFinding() throws IOException {
        pages.put(NEW_FOLDER + "release.htm", "<html><body><p>Exhibit 99.1</p><p>Quarrow Metals Corp. "
                + "produced 40 tonnes of NdPr oxide at its separation plant.</p></body></html>");
        pages.put(NEW_FOLDER + "main.htm", "<html><body><p>SECURITIES AND EXCHANGE COMMISSION</p>"
                + "<p>FORM 8-K</p><p>Item 8.01. Other Events.</p><p>Quarrow Metals Corp. produced 40 "
                + "tonnes of NdPr oxide at its separation plant, and sold all of it.</p></body></html>");
        Program.run(home, "", "run", "--since", "2025-01-01");
        var shown = new StringBuilder();
        for (var line : found().lines().toList()) {
            shown.append(Program.run(home, "", "show", JsonLines.parse(line).path("id").asText()).out());
        }
        assertThat(shown).contains("filing     8-K, 0000000009-25-000042, filed 2025-03-05",
                "items      Item 8.01 Other Events", "filing     EX-99.1, 0000000009-25-000042",
                "own, in Item 8.01", "own, in EX-99.1");
    }

    @Test
    void saysWhatAnAmendmentAmends() {
        pages.put(NEW_FOLDER + "main.htm", "<html><body><p>SECURITIES AND EXCHANGE COMMISSION</p>"
                + "<p>FORM 8-K/A</p><p>Explanatory Note. This Amendment No. 1 amends the Form 8-K that "
                + "Quarrow Metals filed on March 3, 2025.</p><p>Item 8.01. Other Events.</p></body></html>");
        Program.run(home, "", "run", "--since", "2025-01-01");
        var id = found().lines().filter(line -> line.contains("main.htm")).map(JsonLines::parse).findFirst();
        assertThat(Program.run(home, "", "show", id.orElseThrow().path("id").asText()).out())
                .contains("amends     8-K filed 2025-03-03, amendment 1");
    }

    @Test
    void asksForNoOlderPage_newerDate() {
        pages.remove("/submissions/CIK0000000077-submissions-001.json");
        assertThat(Program.run(home, "", "run", "--since", "2025-01-01").code()).isZero();
        assertThat(found().lines()).hasSize(2);
    }

    @Test
    void tellsWhatIsMissing_olderPageGone() {
        pages.remove("/submissions/CIK0000000077-submissions-001.json");
        assertThat(Program.run(home, "", "run", "--since", "2000-01-01").out())
                .contains("CIK0000000077-submissions-001.json: HTTP 404");
        assertThat(found().lines()).hasSize(2);
    }
}
