package lodestone.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lodestone.model.Link;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/// XML sitemaps and news sitemaps; an index of sitemaps announces its parts.
final class SitemapListing {

    private SitemapListing() {}

    static ListingRead read(String text) {
        var xml = Jsoup.parse(text, "", Parser.xmlParser());
        if (xml.selectFirst("urlset, sitemapindex") == null) {
            return new ListingRead.Unreadable("not a sitemap");
        }
        var links = new ArrayList<Link>();
        for (var entry : xml.select("url, sitemap")) {
            var date = text(entry, "news|publication_date").or(() -> text(entry, "lastmod"));
            text(entry, "loc").flatMap(loc -> Addresses.of(Optional.empty(), loc)).ifPresent(url -> links.add(new Link(url,
                    text(entry, "news|title").orElse(""), date, date.flatMap(Dates::parse), Optional.empty(),
                    Optional.empty(), List.of(), Optional.empty(), List.of())));
        }
        return new ListingRead.Links(links);
    }

    private static Optional<String> text(Element entry, String query) {
        return Optional.ofNullable(entry.selectFirst(query)).map(element -> element.text().strip())
                .filter(words -> !words.isEmpty());
    }
}
