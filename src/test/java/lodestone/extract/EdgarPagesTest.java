package lodestone.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lodestone.extract.ListingRead.Older;
import lodestone.model.Link;
import lodestone.model.Listing;
import lodestone.model.ListingKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Searches, folders and indexes of EDGAR; the filers are invented.
final class EdgarPagesTest {

    private static final String HOST = "https://filings.example";
    private static final String FILING = HOST
            + "/Archives/edgar/data/77/000000000925000042/0000000009-25-000042-index.html";

    private static ListingRead read(String url, List<String> forms, String text) {
        var place = URI.create(url);
        var listing = new Listing("office/list", ListingKind.EDGAR, place, Optional.empty(), forms, List.of(),
                true, true);
        return new ListingReader().read(listing, new RawDocument(text.getBytes(StandardCharsets.UTF_8),
                Optional.empty(), Optional.of(place), Optional.empty()));
    }

    private static ListingRead.Links links(String url, String text) {
        return (ListingRead.Links) read(url, List.of(), text);
    }

    @ParameterizedTest
    @CsvSource({"2025-03-07 16:05:33, 2025-03-07T21:05:33Z", "2025-03-10 16:05:33, 2025-03-10T20:05:33Z",
        "2025-11-03 06:00:01, 2025-11-03T11:00:01Z", "2024-07-01 17:31:00, 2024-07-01T21:31:00Z"})
    void readsWhenAFilingWasAccepted_byTheClockOfNewYork(String accepted, Instant utc) {
        var found = links(FILING, """
                <div class="formGrouping"><div class="infoHead">Filing Date</div>
                <div class="info">2025-03-11</div>
                <div class="infoHead">Accepted</div><div class="info">%s</div></div>
                <table class="tableFile" summary="Document Format Files"><tr><td>1</td><td></td>
                <td><a href="main.htm">main.htm</a></td><td>8-K</td></tr></table>
                """.formatted(accepted));
        assertThat(found.links()).extracting(Link::published, Link::publishedUtc)
                .containsExactly(org.assertj.core.api.Assertions.tuple(Optional.of("2025-03-11"),
                        Optional.of(utc)));
    }

    @Test
    void namesTheNextHundredHits_asFarAsTheSearchShows() {
        var hit = "{\"_id\": \"0000000009-25-000042:a.htm\", \"_source\": {\"ciks\": [\"77\"]}}";
        var more = "{\"hits\": {\"total\": {\"value\": 10000, \"relation\": \"gte\"}, \"hits\": [" + hit
                + "]}}";
        assertThat(links(HOST + "/search?q=a", more).older())
                .containsExactly(new Older(URI.create(HOST + "/search?q=a&from=100"), Optional.empty()));
        assertThat(links(HOST + "/search?from=9900&q=a", more).older())
                .containsExactly(new Older(URI.create(HOST + "/search?from=10000&q=a"), Optional.empty()));
        assertThat(links(HOST + "/search?from=10000&q=a", more).older()).isEmpty();
    }

    @Test
    void refusesHitsOfAnotherShape() {
        assertThat(read(HOST + "/search", List.of(), "{\"hits\": {\"hits\": [{\"id\": \"7\"}]}}"))
                .isEqualTo(new ListingRead.Unreadable("a search of EDGAR whose 1 hits name no file"));
    }

    @Test
    void readsTheIndexOfADay_everyFilingOnce() {
        var found = (ListingRead.Links) read(
                HOST + "/Archives/edgar/daily-index/2025/QTR1/master.20250305.idx",
                List.of("8-K"), """
                        Description:           Daily Index of EDGAR Dissemination Feed
                        CIK|Company Name|Form Type|Date Filed|File Name
                        --------------------------------------------------------------------------------
                        77|QUARROW METALS /DE/|8-K|20250305|edgar/data/77/0000000009-25-000042.txt
                        78|QUARROW SUB|8-K|20250305|edgar/data/78/0000000009-25-000042.txt
                        79|OTHER CO|10-Q|2025-03-05|edgar/data/79/0000000009-25-000043.txt
                        """);
        assertThat(found.links()).singleElement().satisfies(link -> {
            assertThat(link.url()).hasToString(FILING);
            assertThat(link.title()).isEqualTo("QUARROW METALS /DE/ 8-K");
            assertThat(link.publishedUtc()).contains(Instant.parse("2025-03-05T00:00:00Z"));
        });
    }

    @Test
    void findsTheIndexesByTheirFolders_newestFirst() {
        assertThat(links(HOST + "/Archives/edgar/daily-index/2025/QTR1/index.json", """
                {"directory": {"name": "daily-index/2025/QTR1/", "item": [{"name": "company.20250303.idx"},
                 {"name": "master.20250303.idx"}, {"name": "master.20250304.idx"}]}}
                """).older()).extracting(page -> page.url().getPath().replaceFirst(".*/", ""), Older::newest)
                .containsExactly(org.assertj.core.api.Assertions.tuple("master.20250304.idx",
                        Optional.of(Instant.parse("2025-03-04T00:00:00Z"))),
                        org.assertj.core.api.Assertions.tuple("master.20250303.idx",
                                Optional.of(Instant.parse("2025-03-03T00:00:00Z"))));
        assertThat(links(HOST + "/Archives/edgar/daily-index/2025/index.json", """
                {"directory": {"item": [{"name": "QTR1", "type": "dir"}, {"name": "QTR2", "type": "dir"}]}}
                """).older()).containsExactly(
                new Older(URI.create(HOST + "/Archives/edgar/daily-index/2025/QTR2/index.json"),
                        Optional.of(Instant.parse("2025-06-30T00:00:00Z"))),
                new Older(URI.create(HOST + "/Archives/edgar/daily-index/2025/QTR1/index.json"),
                        Optional.of(Instant.parse("2025-03-31T00:00:00Z"))));
    }

    @Test
    void leadsFromAFilersFolderAndFromAFilings_toTheIndexPage() {
        assertThat(links(HOST + "/Archives/edgar/data/77/index.json", """
                {"directory": {"name": "/Archives/edgar/data/77", "item": [{"name": "000000000925000042",
                 "type": "folder.gif", "last-modified": "2025-03-05 16:05:33"}, {"name": "notes.txt"}]}}
                """).links()).extracting(link -> link.url().toString(), Link::published)
                .containsExactly(org.assertj.core.api.Assertions.tuple(FILING, Optional.of("2025-03-05")));
        assertThat(links(HOST + "/Archives/edgar/data/77/000000000925000042/index.json", """
                {"directory": {"name": "/Archives/edgar/data/77/000000000925000042", "item": [
                 {"name": "main.htm", "type": "text.gif", "last-modified": "2025-03-05 16:05:33"}]}}
                """).links()).extracting(link -> link.url().toString()).containsExactly(FILING);
        assertThat(read(HOST + "/Archives/index.json", List.of(), "{\"directory\": {\"item\": [{}]}}"))
                .isInstanceOf(ListingRead.Unreadable.class);
    }

    @Test
    void countsOnThroughTheNewestFilings_whilePagesAreFull() {
        var entries = IntStream.range(0, 2)
                .mapToObj(i -> "<entry><title>8-K - A</title><link href=\"/x-index.htm\"/>"
                        + "<updated>2025-03-05T10:0" + i + ":00-05:00</updated></entry>")
                .collect(Collectors.joining());
        var atom = "<feed xmlns=\"http://www.w3.org/2005/Atom\">" + entries + "</feed>";
        var place = HOST + "/cgi-bin/browse-edgar?action=getcurrent&start=2&count=";
        assertThat(links(place + "2", atom).older()).containsExactly(
                new Older(URI.create(HOST + "/cgi-bin/browse-edgar?action=getcurrent&start=4&count=2"),
                        Optional.of(Instant.parse("2025-03-05T15:00:00Z")), true));
        assertThat(links(place + "3", atom).older()).isEmpty();
    }

    @Test
    void followsAFilersAtom() {
        assertThat(links(HOST + "/cgi-bin/browse-edgar?action=getcompany&CIK=77", """
                <feed xmlns="http://www.w3.org/2005/Atom">
                <link rel="next" href="/cgi-bin/browse-edgar?start=40"/>
                <entry><title>8-K  - Current report</title><link href="/x-index.htm"/></entry></feed>
                """).older()).extracting(page -> page.url().toString())
                .containsExactly(HOST + "/cgi-bin/browse-edgar?start=40");
    }
}
