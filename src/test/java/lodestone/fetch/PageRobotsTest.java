package lodestone.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lodestone.fetch.FetchRequest.Purpose;
import lodestone.model.Exchange;
import lodestone.model.Header;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageRobotsTest {

    private static final PageRobots ROBOTS = new PageRobots("lodestone");

    private static Optional<String> binds(Purpose purpose, @Nullable String tag, String type, String body) {
        var headers = Stream.concat(Stream.of(new Header("Content-Type", type)),
                tag == null ? Stream.empty()
                        : Stream.of(tag.split("\\|", -1))
                                .map(value -> new Header("x-robots-tag", value.strip())));
        var exchange = new Exchange(URI.create("http://site.example/"), Instant.EPOCH, "GET", List.of(), 200,
                "OK", headers.toList(), new byte[0], Optional.empty(), Optional.empty());
        return ROBOTS.binds(purpose, exchange, body.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            noindex                              ; true  ; false
            NoIndex, Follow                      ; true  ; false
            noarchive                            ; true  ; false
            none                                 ; true  ; true
            nofollow                             ; false ; true
            noindex, nofollow                    ; true  ; true
            all                                  ; false ; false
            nosnippet                            ; false ; false
            max-snippet: 20, max-image-preview:large ; false ; false
            unavailable_after: 25 Jun 2010 15:00:00 PST ; false ; false
            max-snippet: 20, noindex             ; true  ; false
            otherbot: noindex                    ; false ; false
            lodestone: noindex                   ; true  ; false
            otherbot: noindex, none              ; false ; false
            otherbot: noindex, lodestone: nofollow ; false ; true
            otherbot: none | noarchive           ; true  ; false
            notnoindex                           ; false ; false
            """)
    void bindsByHeader(String tag, boolean document, boolean listing) {
        assertThat(binds(Purpose.DOCUMENT, tag, "application/pdf", "").isPresent()).isEqualTo(document);
        assertThat(binds(Purpose.LISTING, tag, "application/rss+xml", "").isPresent()).isEqualTo(listing);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            <head><meta name="robots" content="noindex"></head>              ; true
            <META CONTENT='NOINDEX,FOLLOW' NAME='ROBOTS' />                  ; true
            <meta name=robots content=none>                                  ; true
            <meta name="lodestone" content="noarchive">                      ; true
            <meta name="otherbot" content="noindex">                         ; false
            <meta name="robots" content="index, follow">                     ; false
            <meta property="x" content="a > b"><meta name="robots" content="noarchive"> ; true
            <!-- <meta name="robots" content="noindex"> --><p>               ; false
            <script>'<meta name="robots" content="noindex">'</script>        ; false
            <body><meta name="robots" content="noindex">                     ; false
            <meta name="robots"><p content="noindex">                        ; false
            <meta name="description" content="robots: noindex">              ; false
            <!-- never closed <meta name="robots" content="noindex">         ; false
            """)
    void bindsByMetaTag(String page, boolean document) {
        assertThat(binds(Purpose.DOCUMENT, null, "text/html; charset=utf-8", page).isPresent())
                .isEqualTo(document);
        assertThat(binds(Purpose.DOCUMENT, null, "text/plain", page)).isEmpty();
    }

    @Test
    void saysWhichRule() {
        assertThat(binds(Purpose.DOCUMENT, "all, noindex", "text/html", ""))
                .contains("X-Robots-Tag: noindex");
        assertThat(binds(Purpose.LISTING, null, "text/html", "<meta name=robots content=nofollow>"))
                .contains("meta robots: nofollow");
    }

    @Test
    void readsAPageOfTagsInGoodTime() {
        var page = "<meta name=\"".repeat(40_000) + "<".repeat(400_000);
        assertThat(binds(Purpose.DOCUMENT, null, "text/html", page)).isEmpty();
    }

    @Test
    void keepsNothingOfAPageThatForbidsIt() throws Exception {
        try (var site = Site.of("HTTP/1.1 200 OK\r\nX-Robots-Tag: noindex\r\nConnection: close\r\n\r\nhi")) {
            var d = FetchSettings.defaults();
            var settings = new FetchSettings(d.product(), d.contact(), java.time.Duration.ZERO,
                    d.maxCrawlDelay(), d.timeout(), d.limits(), d.maxRedirects(),
                    java.util.Set.of(site.host()), d.attempts(), d.maxWait(), List.of(), true);
            try (var fetcher = new Fetcher(settings, java.time.Clock.systemUTC())) {
                var outcome = fetcher.fetch(FetchRequest.of(site.url("/a")));
                assertThat(outcome).isInstanceOfSatisfying(FetchOutcome.Disallowed.class,
                        no -> assertThat(no.reason()).isEqualTo("X-Robots-Tag: noindex"));
                assertThat(outcome.exchanges()).extracting(e -> e.url().getPath())
                        .containsExactly("/robots.txt");
                assertThat(fetcher.fetch(FetchRequest.of(site.url("/a")).asListing()))
                        .isInstanceOf(FetchOutcome.Fetched.class);
            }
        }
    }
}
