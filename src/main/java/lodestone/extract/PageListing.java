package lodestone.extract;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import lodestone.extract.ListingRead.Older;
import lodestone.model.Link;
import lodestone.model.Listing.DateForm;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jsoup.select.Selector;

/// A news page whose links announce documents. Selectors are CSS, or XPath where they begin with `/` or `(`.
final class PageListing {

    private static final Pattern LIKE_A_RELEASE = Pattern.compile(
            "(?i)/(news|press|press-releases?|releases?|media|announcements?|investors?|article|"
                    + "20\\d\\d)[/-][^?]{8,}|\\.pdf$");
    private static final int SHORTEST_TITLE = 12;
    private static final String NEXT = "link[rel=next][href], a[rel~=(?i)\\bnext\\b][href]";

    private final Optional<URI> base;
    private final DateForm dates;

    PageListing(Optional<URI> base, DateForm dates) {
        this.base = base;
        this.dates = dates;
    }

    /// @param next of the link to the next page; without one, what the page itself calls its next
    ListingRead read(String html, Optional<String> selector, Optional<String> next) {
        var page = Jsoup.parse(html, base.map(URI::toString).orElse(""));
        var found = new LinkedHashMap<URI, Link>();
        try {
            for (var element : Hop.selected(page, selector.orElse("a[href]"))) {
                for (var anchor : element.normalName().equals("a") ? element.select(":root, a[href]")
                        : element.select("a[href]")) {
                    link(anchor, selector.isPresent())
                            .ifPresent(link -> found.merge(link.url(), link, PageListing::better));
                }
            }
            if (found.isEmpty() && selector.isPresent()) {
                return new ListingRead.Unreadable(
                        "the selector " + selector.get() + " finds nothing; the page may have changed",
                        true);
            }
            var links = found.values().stream().toList();
            return links.size() > ListingReader.MOST_LINKS ? ListingReader.tooMany()
                    : new ListingRead.Links(links, older(Hop.selected(page, next.orElse(NEXT)), links));
        } catch (Selector.SelectorParseException | IllegalArgumentException wrong) {
            return new ListingRead.Unreadable("the selector cannot be read: " + wrong.getMessage());
        }
    }

    private List<Older> older(Elements next, List<Link> links) {
        return next.stream().flatMap(link -> Addresses.of(base, link.attr("href")).stream())
                .filter(url -> !Optional.of(url).equals(base)).limit(1)
                .map(url -> new Older(url, FeedPages.oldest(links))).toList();
    }

    private static Link better(Link one, Link other) {
        return other.title().length() > one.title().length() ? other : one;
    }

    private Optional<Link> link(Element anchor, boolean chosen) {
        var title = anchor.text().strip();
        return Addresses.of(base, anchor.attr("href"))
                .filter(url -> chosen
                        || (title.length() >= SHORTEST_TITLE && LIKE_A_RELEASE.matcher(url.toString()).find()
                                && anchor.closest("nav, footer, header") == null))
                .map(url -> dated(Link.to(url, title), anchor));
    }

    private Link dated(Link link, Element anchor) {
        var raw = new LinkDate(anchor, dates.dayFirst()).written();
        return new Link(link.url(), link.title(), raw, raw.flatMap(said -> Dates.parse(said, dates)),
                link.summary(), link.id(),
                link.tickers(), link.form(), link.enclosures());
    }
}
