package lodestone.extract;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import lodestone.model.Listing.DateForm;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/// RSS of every version, RDF, Atom, CDF and JSON Feed, well formed or not. Entities are never expanded.
final class FeedListing {

    private static final List<String> ROOTS = List.of("rss", "feed", "rdf:rdf", "channel");
    private static final List<String> ENTRIES = List.of("item", "entry");
    private static final Pattern END = Pattern.compile(
            "(</[\\w:]*(rss|feed|RDF|channel)\\s*>|/>)\\s*(<!--.*)?$",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern OPENED = Pattern.compile("<(?:\\w+:)?(?:item|entry)[\\s>]",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CLOSED = Pattern.compile("</(?:\\w+:)?(?:item|entry)\\s*>",
            Pattern.CASE_INSENSITIVE);

    /// Entries that are never closed lie within one another.
    private static final int DEEPEST = 2 * ListingReader.MOST_LINKS;

    private final Optional<URI> base;
    private final DateForm dates;

    FeedListing(Optional<URI> base) {
        this(base, DateForm.USUAL);
    }

    /// @param dates how they are written where the feed does not go by its format
    FeedListing(Optional<URI> base, DateForm dates) {
        this.base = base;
        this.dates = dates;
    }

    ListingRead read(String text) {
        var start = text.stripLeading();
        if (start.startsWith("{") || start.startsWith("[")) {
            return new JsonListing(base, dates).feed(text);
        }
        if (ListingReader.isTooMany(OPENED, text)) {
            return ListingReader.tooMany();
        }
        var root = root(text);
        return root.isPresent() ? read(root.get(), text)
                : new ListingRead.Unreadable(isPage(start) ? "an HTML page instead of a feed" : "not a feed");
    }

    private ListingRead read(Element root, String text) {
        boolean whole = END.matcher(text.substring(Math.max(0, text.length() - 1000))).find();
        var entries = entries(root);
        var announced = whole || isClosed(text) || entries.isEmpty() ? entries
                : entries.subList(0, entries.size() - 1);
        var links = announced.stream().flatMap(entry -> entry.link().stream()).toList();
        if (links.isEmpty() && !whole) {
            return new ListingRead.Unreadable("a feed that is cut off before its first entry ends");
        }
        if (links.isEmpty() && !announced.isEmpty()) {
            return new ListingRead.Unreadable("a feed whose " + announced.size() + " entries lead nowhere");
        }
        return new ListingRead.Links(links, FeedPages.older(root, base, links));
    }

    /// The entries of a feed in its order, those without an address too; none for what is no feed.
    List<FeedEntry> entries(String text) {
        return root(text).map(this::entries).orElse(List.of());
    }

    private List<FeedEntry> entries(Element root) {
        var place = site(root);
        var entries = new ArrayList<FeedEntry>();
        for (var element : root.getAllElements()) {
            if (!element.equals(root) && ENTRIES.contains(FeedNames.of(element))) {
                entries.add(FeedEntry.of(element, place, dates));
            }
        }
        return entries;
    }

    /// What links are relative to: of RSS the site that its channel names, for feeds often lie on another
    /// host; of Atom its own address (RFC 4287, 2).
    private Optional<URI> site(Element root) {
        var channel = FeedNames.child(root, "channel").orElse(root);
        return FeedNames.of(root).equals("feed") ? base
                : FeedNames.children(channel, "link").stream()
                        .filter(link -> !link.hasAttr("href"))
                        .flatMap(link -> Addresses.of(base, link.wholeText()).stream()).findFirst()
                        .or(() -> base);
    }

    private static Optional<Element> root(String text) {
        var xml = Jsoup.parse(text, "", Parser.xmlParser().setMaxDepth(DEEPEST));
        for (var element : xml.getAllElements()) {
            var name = FeedNames.of(element);
            if (ROOTS.contains(name)) {
                return Optional.of(element);
            }
            if (name.equals("html") || name.equals("body")) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static boolean isPage(String start) {
        var head = start.substring(0, Math.min(2000, start.length())).toLowerCase(Locale.ROOT);
        return head.contains("<!doctype html") || head.contains("<html") || head.contains("<body")
                || head.contains("<head");
    }

    /// Whether the last entry that begins also ends.
    private static boolean isClosed(String text) {
        return last(OPENED, text) < last(CLOSED, text);
    }

    private static int last(Pattern pattern, String text) {
        var match = pattern.matcher(text);
        int at = -1;
        while (match.find()) {
            at = match.start();
        }
        return at;
    }
}
