package lodestone.extract;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lodestone.extract.ListingRead.Older;
import lodestone.model.Link;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/// XML sitemaps and news sitemaps; of an index the sitemaps are pages on which it goes on. A feed or a list
/// of addresses, one a line, serves as well (sitemaps.org).
final class SitemapListing {

    private static final Pattern OPENED = Pattern.compile("<(?:\\w+:)?(?:url|sitemap)[\\s>]");

    private static final Pattern WEB = Pattern.compile("(?i)https?://\\S+");

    private final Optional<URI> base;

    SitemapListing(Optional<URI> base) {
        this.base = base;
    }

    ListingRead read(String text) {
        if (ListingReader.isTooMany(OPENED, text)) {
            return ListingReader.tooMany();
        }
        var xml = Jsoup.parse(text, "", Parser.xmlParser());
        var root = xml.getAllElements().stream()
                .filter(element -> List.of("urlset", "sitemapindex").contains(local(element))).findFirst();
        if (root.isPresent()) {
            return new ListingRead.Links(links(root.get()), older(root.get()));
        }
        return new FeedListing(base).read(text) instanceof ListingRead.Links feed ? feed : lines(text);
    }

    private List<Link> links(Element root) {
        var links = new ArrayList<Link>();
        for (var entry : entries(root, "url")) {
            for (var place : places(entry)) {
                var date = text(entry, "publication_date").or(place::lastmod);
                Addresses.of(base, place.loc()).ifPresent(url -> links.add(
                        new Link(url, text(entry, "title").orElse(""), date, date.flatMap(Dates::parse),
                                Optional.empty(), Optional.empty(), tickers(entry), Optional.empty(),
                                List.of(), LastChange.of(place.lastmod()))));
            }
        }
        return links;
    }

    private List<Older> older(Element root) {
        return entries(root, "sitemap").stream().flatMap(entry -> places(entry).stream())
                .flatMap(place -> Addresses.of(base, place.loc())
                        .map(url -> new Older(url, place.lastmod().flatMap(Dates::parse))).stream())
                .toList();
    }

    private record Place(String loc, Optional<String> lastmod) {}

    /// Where an entry leads. Some leave `loc` out and write the address alone; others do not close an entry,
    /// so that the next one's `loc` stands in it.
    private static List<Place> places(Element entry) {
        var locs = entry.children().stream().filter(child -> local(child).equals("loc")).toList();
        if (locs.isEmpty()) {
            return Stream.of(entry.ownText().strip()).filter(own -> WEB.matcher(own).matches())
                    .map(own -> new Place(own, text(entry, "lastmod"))).toList();
        }
        return locs.stream().map(loc -> new Place(address(loc), locs.size() == 1
                ? text(entry, "lastmod") : after(loc))).filter(place -> !place.loc().isEmpty()).toList();
    }

    private static String address(Element loc) {
        return loc.childrenSize() > 0 ? loc.wholeText().strip() : FeedText.words(loc);
    }

    private static Optional<String> after(Element loc) {
        for (var next = loc.nextElementSibling(); next != null
                && !local(next).equals("loc"); next = next.nextElementSibling()) {
            if (local(next).equals("lastmod")) {
                return Optional.of(FeedText.words(next));
            }
        }
        return Optional.empty();
    }

    /// `NASDAQ:CVNE, ASX:CVN` of a news sitemap.
    private static List<String> tickers(Element entry) {
        return Arrays.stream(text(entry, "stock_tickers").orElse("").split(",", -1)).map(Tickers::normal)
                .filter(ticker -> ticker.contains(":")).distinct().toList();
    }

    private ListingRead lines(String text) {
        var lines = text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        var links = lines.stream().filter(line -> WEB.matcher(line).matches())
                .flatMap(line -> Addresses.of(base, line).stream()).map(url -> Link.to(url, "")).toList();
        return links.size() == lines.size() && links.size() <= ListingReader.MOST_LINKS
                ? new ListingRead.Links(links) : new ListingRead.Unreadable("not a sitemap");
    }

    private static List<Element> entries(Element root, String name) {
        return root.getAllElements().stream().filter(element -> local(element).equals(name))
                .filter(element -> element.parent() == null || !local(element.parent()).equals("loc"))
                .toList();
    }

    /// Of the entry itself or of its news, but not of its pictures and videos.
    private static Optional<String> text(Element entry, String name) {
        return entry.getAllElements().stream().filter(element -> local(element).equals(name))
                .filter(element -> within(element, entry))
                .map(FeedText::words).filter(words -> !words.isEmpty()).findFirst();
    }

    private static boolean within(Element element, Element entry) {
        var parent = element.parent();
        return parent != null && (parent.equals(entry) || local(parent).equals("news"));
    }

    private static String local(Element element) {
        return element.tag().localName();
    }
}
