package lodestone.extract;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/// What an element of a feed is called, whatever prefix the feed gave to its namespace: `title` for RSS and
/// Atom alike, `dc:date`, `media:content` and so on for the usual modules. Lower case.
final class FeedNames {

    private static final Map<String, String> BY_NAMESPACE = Map.ofEntries(
            Map.entry("http://www.w3.org/2005/atom", ""),
            Map.entry("http://purl.org/atom/ns#", ""),
            Map.entry("http://example.com/newformat#", ""),
            Map.entry("http://my.netscape.com/rdf/simple/0.9", ""),
            Map.entry("http://channel.netscape.com/rdf/simple/0.9", ""),
            Map.entry("http://my.netscape.com/publish/formats/rss-0.91.dtd", ""),
            Map.entry("http://my.netscape.com/publish/formats/rss-0.9.dtd", ""),
            Map.entry("http://purl.org/rss/1.0", ""),
            Map.entry("http://purl.org/net/rss1.1#", ""),
            Map.entry("http://backend.userland.com/rss", ""),
            Map.entry("http://backend.userland.com/rss2", ""),
            Map.entry("http://blogs.law.harvard.edu/tech/rss", ""),
            Map.entry("http://purl.org/dc/elements/1.0", "dc:"),
            Map.entry("http://purl.org/dc/elements/1.1", "dc:"),
            Map.entry("http://purl.org/dc/terms", "dcterms:"),
            Map.entry("http://purl.org/rss/1.0/modules/content", "content:"),
            Map.entry("http://search.yahoo.com/mrss", "media:"),
            Map.entry("http://tools.search.yahoo.com/mrss", "media:"),
            Map.entry("http://www.itunes.com/dtds/podcast-1.0.dtd", "itunes:"),
            Map.entry("http://rssnamespace.org/feedburner/ext/1.0", "feedburner:"),
            Map.entry("http://www.w3.org/1999/02/22-rdf-syntax-ns#", "rdf:"),
            Map.entry("http://www.w3.org/1999/xhtml", "xhtml:"));

    /// Prefixes that everybody writes for one module: an undeclared prefix gets the feed's own namespace.
    private static final Set<String> MODULES = Set.of("dc", "dcterms", "content", "media", "itunes",
            "feedburner", "rdf", "xhtml", "slash", "wfw", "thr", "geo", "georss", "gd", "prn", "news",
            "image");
    /// Prefixes that stand for the formats themselves.
    private static final Set<String> FORMATS = Set.of("", "atom", "atom03", "atom10", "a10", "rss");

    private FeedNames() {}

    static String of(Element element) {
        var prefix = element.tag().prefix().toLowerCase(Locale.ROOT);
        if (MODULES.contains(prefix)) {
            return prefix + ":" + local(element);
        }
        var namespace = element.tag().namespace().strip().toLowerCase(Locale.ROOT).replaceFirst("/$", "");
        var known = BY_NAMESPACE.get(namespace);
        if (known != null) {
            return known + local(element);
        }
        return FORMATS.contains(prefix) ? local(element) : prefix + ":" + local(element);
    }

    private static String local(Element element) {
        return element.tag().localName().toLowerCase(Locale.ROOT);
    }

    static List<Element> children(Element parent, String name) {
        return parent.children().stream().filter(child -> of(child).equals(name)).toList();
    }

    static Optional<Element> child(Element parent, String name) {
        return parent.children().stream().filter(child -> of(child).equals(name)).findFirst();
    }
}
