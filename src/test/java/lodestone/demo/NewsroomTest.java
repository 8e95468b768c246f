package lodestone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import lodestone.model.Listing;
import lodestone.model.Source;
import lodestone.model.SourceKind;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Everything is asked over HTTP, as a visitor would.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NewsroomTest {

    private final HttpClient client = HttpClient.newHttpClient();
    private Newsroom newsroom;

    @BeforeAll
    void open() {
        newsroom = Newsroom.open();
    }

    @AfterAll
    void close() {
        newsroom.close();
        client.close();
    }

    private HttpResponse<byte[]> get(URI url, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(url).header("User-Agent", "Test (" + newsroom.contact() + ")");
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private String text(URI url) throws IOException, InterruptedException {
        return new String(get(url).body(), StandardCharsets.UTF_8);
    }

    private Listing listing(String id) {
        return newsroom.sources().stream().flatMap(source -> source.listings().stream())
                .filter(listing -> listing.id().equals(id)).findFirst().orElseThrow();
    }

    private Planted.Text planted(String id) {
        return newsroom.planted().texts().stream()
                .filter(text -> text.id().equals(id)).findFirst().orElseThrow();
    }

    @Test
    void hasCompaniesWiresAndARegulator() {
        var kinds = newsroom.sources().stream()
                .collect(Collectors.groupingBy(Source::kind, Collectors.counting()));

        assertThat(kinds).containsEntry(SourceKind.COMPANY, 24L).containsEntry(SourceKind.REGULATOR, 1L);
        assertThat(kinds.get(SourceKind.WIRE)).isGreaterThanOrEqualTo(3);
    }

    @Test
    void givesCompaniesTheirTickersAndKeys() {
        var quillstone = newsroom.sources().stream().filter(s -> s.id().equals("quillstone")).findFirst()
                .flatMap(Source::company).orElseThrow();

        assertThat(quillstone.tickers()).containsExactly("NYSE American:QSCM", "TSX:QSC");
        assertThat(quillstone.cik()).contains("0009990013");
        assertThat(quillstone.subsidiaries()).containsExactly("Kurrajong Metals & Alloys Limited");
    }

    @Test
    void servesWellFormedFeeds() throws Exception {
        var empty = listing("stillwater/feed").url().resolve("rss.xml");
        var feeds = Stream.of("meridian/feed", "parley/feed", "northfile/feed", "courier/feed")
                .map(id -> listing(id).url()).toList();
        for (var url : Stream.concat(feeds.stream(), Stream.of(empty)).toList()) {
            var root = DocumentBuilderFactory.newInstance().newDocumentBuilder()
                    .parse(new ByteArrayInputStream(get(url).body())).getDocumentElement();

            assertThat(root.getTagName()).as("%s", url).isIn("rss", "feed");
        }
    }

    @Test
    void writesDatesAsWiresDo() throws Exception {
        assertThat(text(listing("meridian/feed").url()))
                .contains("<pubDate>Tue, 13 Feb 2024 13:00 GMT</pubDate>")
                .contains("/meridian/rss/stock\">Nasdaq:CVNE</category>");
        assertThat(text(listing("parley/feed").url()))
                .contains(" EST</pubDate>").contains(" +0000</pubDate>");
    }

    @Test
    void showsEveryPlantedTextWhereItSays() throws Exception {
        var firstDay = newsroom.planted().texts().stream().filter(text -> text.day() == 1).toList();
        for (var text : firstDay) {
            for (var url : text.urls()) {
                assertThat(get(url).statusCode()).as("%s at %s", text.id(), url).isEqualTo(200);
            }
        }
        assertThat(firstDay).hasSize(96);
    }

    @Test
    void listsEveryTextOfACompanyPage() throws Exception {
        var news = text(listing("corvane/news").url());

        assertThat(news).contains("Corvane Makes 99.2% NdPr Oxide").contains("module_headline-link");
    }

    @Test
    void answersNotModified_tagOrDateKnown() throws Exception {
        var url = listing("corvane/news").url();
        var first = get(url);

        assertThat(get(url, "If-None-Match", first.headers().firstValue("ETag").orElseThrow()).statusCode())
                .isEqualTo(304);
        assertThat(get(url, "If-Modified-Since", first.headers().firstValue("Last-Modified").orElseThrow())
                .statusCode()).isEqualTo(304);
        assertThat(get(url, "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
    }

    @Test
    void isBusyOnce() throws Exception {
        var url = listing("wexcombe/news").url();
        var busy = get(url);

        assertThat(busy.statusCode()).isEqualTo(429);
        assertThat(busy.headers().firstValue("Retry-After")).contains("1");
        assertThat(get(url).statusCode()).isEqualTo(200);
    }

    @Test
    void hasMoved() throws Exception {
        var moved = get(listing("stillwater/feed").url());

        assertThat(moved.statusCode()).isEqualTo(301);
        assertThat(moved.headers().firstValue("Location")).contains("/stillwater/rss.xml");
    }

    @Test
    void publishesSomeTextsAsPdf() throws Exception {
        var pdf = get(planted("fic-102").urls().getFirst());

        assertThat(pdf.headers().firstValue("Content-Type")).contains("application/pdf");
        try (var document = Loader.loadPDF(pdf.body())) {
            assertThat(document.getNumberOfPages()).isGreaterThan(1);
        }
    }

    @Test
    void refusesVisitorsWithoutContact() throws Exception {
        var url = listing("corvane/filings").url();

        assertThat(get(url).statusCode()).isEqualTo(200);
        var undeclared = HttpRequest.newBuilder(url).build();
        assertThat(client.send(undeclared, HttpResponse.BodyHandlers.discarding()).statusCode())
                .isEqualTo(403);
    }

    @Test
    void servesFilingsWithExhibits() throws Exception {
        var url = listing("quillstone/filings").url();
        var accession = text(url).replaceAll("(?s).*\"accessionNumber\" : \\[ \"([0-9-]+)\".*", "$1");
        var folder = "/Archives/edgar/data/9990013/" + accession.replace("-", "") + "/";

        var index = text(url.resolve(folder + accession + "-index.html"));

        assertThat(index).contains("EX-99.1").contains(folder + "quillstone-20260209-ex991.htm");
        assertThat(text(url.resolve(folder + "quillstone-20260209-ex991.htm"))).contains("Kurrajong");
        assertThat(text(url.resolve("/cgi-bin/browse-edgar?action=getcurrent"))).contains(accession);
    }

    @Test
    void servesARobotsFileOnEachHost() throws Exception {
        for (var id : List.of("corvane/news", "parley/feed", "filing-office/current")) {
            assertThat(text(listing(id).url().resolve("/robots.txt"))).contains("Disallow: /gatehouse/");
        }
    }

    @Test
    void copiesSomeTexts() {
        assertThat(newsroom.planted().copied()).hasSizeGreaterThan(10);
        assertThat(planted("fic-001").urls()).hasSize(3);
        assertThat(planted("fic-027").urls()).hasSize(2);
    }

    @Test
    void correctsSomeTexts() throws Exception {
        for (var correction : newsroom.planted().corrections()) {
            assertThat(text(correction.corrected()))
                    .containsAnyOf("CORRECTION", "CORRECTING", "RETRANSMISSION");
            assertThat(get(correction.original()).statusCode()).isEqualTo(200);
        }
        assertThat(newsroom.planted().corrections()).hasSize(3);
    }

    @Test
    void changesOvernight() throws Exception {
        try (var other = Newsroom.open()) {
            var planted = other.planted();
            var before = get(planted.edited());
            var late = planted.flagged(2).stream().filter(text -> text.day() == 2).findFirst().orElseThrow();
            var status = get(late.urls().getFirst()).statusCode();

            other.secondDay();

            assertThat(status).isEqualTo(404);
            assertThat(get(late.urls().getFirst()).statusCode()).isEqualTo(200);
            assertThat(get(planted.edited()).headers().firstValue("ETag"))
                    .isNotEqualTo(before.headers().firstValue("ETag"));
            assertThat(new String(get(planted.edited()).body(), StandardCharsets.UTF_8))
                    .contains("is preparing to mine");
        }
    }
}
