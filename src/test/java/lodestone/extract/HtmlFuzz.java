package lodestone.extract;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import lodestone.model.ListingKind;

/// Any bytes as a web page: as a document and as a list of links.
final class HtmlFuzz {

    @FuzzTest(maxDuration = "60s")
    @DictionaryEntries({
        "<p>", "<table><tr><td>", "<ul><li>", "<a href=",
        "<script type=\"application/ld+json\">{",
        "\"datePublished\":\"", "<time datetime=\"", "<base href=", "style=\"display:none\"", "<h1>",
        "&#x1F600;", "About ", "&nbsp;", "</div>", "<article>", "itemprop=\"articleBody\""})
    void reads(byte[] bytes) {
        Sound.document(bytes, "text/html", "page.html");
        Sound.listing(ListingKind.PAGE, bytes);
    }
}
