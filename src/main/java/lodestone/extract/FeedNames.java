package lodestone.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/// What an element of a feed is called, whatever prefix the feed gave to its namespace: `title` for RSS and
/// Atom alike, `dc:date`, `media:content` and so on for the usual modules. Lower case.
final class FeedNames {

    /// What jsoup takes a name without any namespace for.
    private static final String XML = "http://www.w3.org/XML/1998/namespace";
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
        var prefix = element.tag().prefix();
        var namespace = prefix.isEmpty() || !MODULES.contains(lower(prefix)) ? element.tag().namespace() : "";
        var local = lower(element.tag().localName());
        var known = namespace.isEmpty() || namespace.equals(XML) ? null : BY_NAMESPACE.get(normal(namespace));
        if (known != null) {
            return known + local;
        }
        return FORMATS.contains(lower(prefix)) ? local : lower(prefix) + ":" + local;
    }

    /// Of two ways to write a namespace, the one that is meant.
    private static String normal(String namespace) {
        var name = lower(namespace.strip());
        return name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /// The children by their names, in order.
    static Map<String, List<Element>> children(Element parent) {
        var named = new HashMap<String, List<Element>>();
        for (var child : parent.children()) {
            named.computeIfAbsent(of(child), _ -> new ArrayList<>()).add(child);
        }
        return named;
    }

    static List<Element> children(Element parent, String name) {
        return parent.children().stream().filter(child -> of(child).equals(name)).toList();
    }

    static Optional<Element> child(Element parent, String name) {
        return parent.children().stream().filter(child -> of(child).equals(name)).findFirst();
    }
}
