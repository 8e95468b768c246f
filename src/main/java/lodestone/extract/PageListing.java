package lodestone.extract;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.regex.Pattern;
import lodestone.model.Link;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.select.Selector;

/// A news page whose links announce documents.
final class PageListing {

    private static final Pattern LIKE_A_RELEASE = Pattern.compile(
            "(?i)/(news|press|press-releases?|releases?|media|announcements?|investors?|article|20\\d\\d)[/-][^?]{8,}|\\.pdf$");
    private static final int SHORTEST_TITLE = 12;

    private final Optional<URI> base;

    PageListing(Optional<URI> base) {
        this.base = base;
    }

    ListingRead read(String html, Optional<String> selector) {
        var page = Jsoup.parse(html, base.map(URI::toString).orElse(""));
        var links = new LinkedHashMap<URI, Link>();
        try {
            for (var element : page.select(selector.orElse("a[href]"))) {
                for (var anchor : element.normalName().equals("a") ? element.select(":root, a[href]") : element.select("a[href]")) {
                    link(anchor, selector.isPresent()).ifPresent(link -> links.merge(link.url(), link, PageListing::better));
                }
            }
        } catch (Selector.SelectorParseException wrong) {
            return new ListingRead.Unreadable("the selector cannot be read: " + wrong.getMessage());
        }
        return links.isEmpty() && selector.isPresent()
                ? new ListingRead.Unreadable("the selector " + selector.get() + " finds nothing; the page may have changed")
                : new ListingRead.Links(links.values().stream().toList());
    }

    private static Link better(Link one, Link other) {
        return other.title().length() > one.title().length() ? other : one;
    }

    private Optional<Link> link(Element anchor, boolean chosen) {
        var title = anchor.text().strip();
        return Addresses.of(base, anchor.attr("href"))
                .filter(url -> chosen || (title.length() >= SHORTEST_TITLE && LIKE_A_RELEASE.matcher(url.toString()).find()
                        && anchor.closest("nav, footer, header") == null))
                .map(url -> dated(Link.to(url, title), anchor));
    }

    /// The date that stands next to the link, in the same row of the list.
    private static Link dated(Link link, Element anchor) {
        Element row = anchor;
        for (int level = 0; level < 3 && row.parent() != null && row.parent().select("a[href]").size() <= 2; level++) {
            row = row.parent();
        }
        var time = row.selectFirst("time[datetime]");
        var raw = time == null ? Dates.find(row.text()).map(Dates.Found::raw) : Optional.of(time.attr("datetime"));
        return new Link(link.url(), link.title(), raw, raw.flatMap(Dates::parse), link.summary(), link.id(), link.tickers(),
                link.form(), link.enclosures());
    }
}
