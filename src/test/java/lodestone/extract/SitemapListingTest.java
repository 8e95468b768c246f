package lodestone.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import lodestone.model.Link;
import lodestone.model.ListingKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SitemapListingTest {

    private static final String NEWS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <s:urlset xmlns:s="http://www.sitemaps.org/schemas/sitemap/0.9"
              xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"
              xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
            <s:url><image:image><image:loc>https://corvane.example/a.png</image:loc>
              <image:title>Picture</image:title></image:image>
              <s:loc> https://corvane.example/paint?a=1&amp;b=2 </s:loc><s:lastmod>2026-10-03</s:lastmod>
              <news:news><news:publication><news:name>Corvane</news:name></news:publication>
              <news:publication_date>2026-10-02T08:00:00-04:00</news:publication_date>
              <news:title>Corvane &amp; paint</news:title>
              <news:stock_tickers>NASDAQ:CVNE, ASX:CVN</news:stock_tickers></news:news></s:url>
            <s:url><s:loc>/brushes</s:loc></s:url></s:urlset>
            """;

    private static ListingRead read(byte[] bytes) {
        return new ListingReader().read(ListingKind.SITEMAP, new RawDocument(bytes,
                Optional.of("application/gzip"),
                Optional.of(URI.create("https://corvane.example/map.xml.gz")),
                Optional.empty()), Optional.empty());
    }

    private static ListingRead read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] packed(byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    @Test
    void readsNews() {
        assertThat(((ListingRead.Links) read(NEWS)).links()).satisfiesExactly(
                link -> {
                    assertThat(link.url()).hasToString("https://corvane.example/paint?a=1&b=2");
                    assertThat(link.title()).isEqualTo("Corvane & paint");
                    assertThat(link.publishedUtc()).contains(Instant.parse("2026-10-02T12:00:00Z"));
                    assertThat(link.tickers()).containsExactly("NASDAQ:CVNE", "ASX:CVN");
                },
                link -> assertThat(link.url()).hasToString("https://corvane.example/brushes"));
    }

    @Test
    void readsWhatIsPacked() throws IOException {
        assertThat(read(packed(NEWS.getBytes(StandardCharsets.UTF_8)))).isEqualTo(read(NEWS));
    }

    @Test
    void refusesWhatSwells() throws IOException {
        assertThat(read(packed(new byte[80 << 20])))
                .isEqualTo(new ListingRead.Unreadable("larger than 60 MB"));
    }

    @Test
    void goesOnInTheSitemapsOfAnIndex() {
        var read = (ListingRead.Links) read("""
                <sitemapindex><sitemap><loc>https://corvane.example/1.xml</loc><lastmod>2026-10-02</lastmod>
                </sitemap><sitemap><loc>https://corvane.example/2.xml.gz</loc></sitemap></sitemapindex>
                """);

        assertThat(read.links()).isEmpty();
        assertThat(read.older()).containsExactly(
                new ListingRead.Older(URI.create("https://corvane.example/1.xml"),
                        Optional.of(Instant.parse("2026-10-02T00:00:00Z"))),
                new ListingRead.Older(URI.create("https://corvane.example/2.xml.gz"), Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "https://corvane.example/a\nhttps://corvane.example/b\n",
        "<rss><channel><item><link>/a</link></item><item><link>/b</link></item></channel></rss>"})
    void readsFeedsAndPlainLists(String text) {
        assertThat(((ListingRead.Links) read(text)).links()).extracting(Link::url).containsExactly(
                URI.create("https://corvane.example/a"), URI.create("https://corvane.example/b"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html><body>no</body></html>", "hello", "{}"})
    void saysWhenItIsNone(String text) {
        assertThat(read(text)).isEqualTo(new ListingRead.Unreadable("not a sitemap"));
    }

    @Test
    void readsEntriesThatAreNotClosed_orLeaveLocOut() {
        var read = (ListingRead.Links) read("""
                <sitemapindex><sitemap><loc>https://corvane.example/1.xml</loc>
                <lastmod>2026-10-01</lastmod><loc>https://corvane.example/2.xml</loc>
                <loc>https://corvane.example/3.xml</loc><lastmod>2026-10-03</lastmod></sitemap>
                <sitemap>https://corvane.example/4.xml?a=1&amp;b=2</sitemap></sitemapindex>
                """);
        assertThat(read.older()).extracting(older -> older.url().getPath() + " "
                + older.newest().map(Instant::toString).orElse("")).containsExactly(
                        "/1.xml 2026-10-01T00:00:00Z", "/2.xml ", "/3.xml 2026-10-03T00:00:00Z", "/4.xml ");
        assertThat(((ListingRead.Links) read("""
                <urlset><url><loc><url><![CDATA[https://corvane.example/paint]]></url></loc></url></urlset>
                """)).links()).extracting(Link::url)
                .containsExactly(URI.create("https://corvane.example/paint"));
    }
}
