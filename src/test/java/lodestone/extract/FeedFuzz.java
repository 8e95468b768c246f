package lodestone.extract;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import lodestone.model.ListingKind;

/// Any bytes as a feed and as a sitemap.
final class FeedFuzz {

    @FuzzTest(maxDuration = "60s")
    @DictionaryEntries({
        "<rss>", "<item>", "<entry>", "<link>", "<link href=\"",
        "<guid isPermaLink=\"false\">",
        "<pubDate>",
        "<![CDATA[", "]]>", "xml:base=\"", "xmlns:a=\"", "&amp;lt;", "<!DOCTYPE a [<!ENTITY b \"",
        "<urlset>", "<loc>", "<rdf:RDF>", "{\"items\":[{\"url\":\"", "Fri, 02 Oct 2026 18:06 AEST"})
    void reads(byte[] bytes) {
        Sound.listing(ListingKind.FEED, bytes);
        Sound.listing(ListingKind.SITEMAP, bytes);
    }
}
