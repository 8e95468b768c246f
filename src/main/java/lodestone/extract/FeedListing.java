package lodestone.extract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import lodestone.model.Link;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/// RSS of every version, RDF, Atom and JSON Feed, well formed or not. Entities are never expanded.
final class FeedListing {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> DATES = List.of("pubDate", "pubdate", "published", "dc:date", "updated",
            "issued", "modified", "date");

    private static final Pattern END = Pattern.compile("(</[\\w:]*(rss|feed|RDF|channel)\\s*>|/>)\\s*$",
            Pattern.CASE_INSENSITIVE);

    private final Optional<URI> base;

    FeedListing(Optional<URI> base) {
        this.base = base;
    }

    ListingRead read(String text) {
        if (text.stripLeading().startsWith("{")) {
            return json(text);
        }
        var xml = Jsoup.parse(text, "", Parser.xmlParser());
        var root = xml.children().stream().filter(child -> isFeed(child.tagName())).findFirst();
        if (root.isEmpty()) {
            boolean page = xml.selectFirst("html, body, head") != null
                    || text.stripLeading().regionMatches(true, 0, "<!doctype html", 0, 14);
            return new ListingRead.Unreadable(page ? "an HTML page instead of a feed" : "not a feed");
        }
        var links = new ArrayList<Link>();
        for (var entry : root.get().select("item, entry")) {
            link(entry).ifPresent(links::add);
        }
        return links.isEmpty() && !END.matcher(text).find()
                ? new ListingRead.Unreadable("a feed that is cut off before its first entry")
                : new ListingRead.Links(links);
    }

    private static boolean isFeed(String tag) {
        return tag.equalsIgnoreCase("rss") || tag.equalsIgnoreCase("feed") || tag.equalsIgnoreCase("rdf:RDF")
                || tag.equalsIgnoreCase("channel") || tag.endsWith(":feed");
    }

    private Optional<Link> link(Element entry) {
        var guid = text(entry, "guid").or(() -> text(entry, "id"));
        var address = address(entry).or(() -> guid.filter(id -> id.startsWith("http")));
        var date = DATES.stream().flatMap(name -> text(entry, name).stream()).findFirst();
        return address.flatMap(link -> Addresses.of(base, link)).map(url -> new Link(url,
                text(entry, "title").map(FeedListing::words).orElse(""), date, date.flatMap(Dates::parse),
                summary(entry), guid, tickers(entry), Optional.empty(), enclosures(entry)));
    }

    private static Optional<String> address(Element entry) {
        for (var link : children(entry, "link")) {
            if (link.hasAttr("href")
                    && (link.attr("rel").isEmpty() || link.attr("rel").equals("alternate"))) {
                return Optional.of(link.attr("href"));
            }
        }
        return children(entry, "link").stream()
                .map(link -> link.hasAttr("href") ? link.attr("href") : link.text().strip())
                .filter(link -> !link.isEmpty()).findFirst();
    }

    private static Optional<String> summary(Element entry) {
        return List.of("description", "summary", "content:encoded", "content").stream()
                .flatMap(name -> text(entry, name).stream()).map(FeedListing::words).filter(s -> !s.isEmpty())
                .findFirst();
    }

    private static List<String> tickers(Element entry) {
        return children(entry, "category").stream()
                .filter(category -> category.attr("domain").contains("stock"))
                .map(category -> Tickers.normal(category.text())).filter(t -> t.contains(":")).distinct()
                .toList();
    }

    private List<URI> enclosures(Element entry) {
        var links = new ArrayList<String>();
        children(entry, "enclosure").forEach(enclosure -> links.add(enclosure.attr("url")));
        children(entry, "link").stream().filter(link -> link.attr("rel").equals("enclosure"))
                .forEach(link -> links.add(link.attr("href")));
        return links.stream().flatMap(link -> Addresses.of(base, link).stream()).distinct().toList();
    }

    private static List<Element> children(Element entry, String tag) {
        return entry.children().stream().filter(child -> child.tagName().equalsIgnoreCase(tag)).toList();
    }

    private static Optional<String> text(Element entry, String tag) {
        return children(entry, tag).stream()
                .map(child -> (child.childrenSize() > 0 ? child.html() : child.wholeText()).strip())
                .filter(text -> !text.isEmpty()).findFirst();
    }

    /// Markup inside, escaped once or twice, is no part of the words.
    private static String words(String text) {
        var once = text.contains("<") || text.contains("&") ? Jsoup.parse(text).text() : text;
        return (once.contains("&") && once.contains(";") ? Jsoup.parse(once).text() : once)
                .replaceAll("\\s+", " ").strip();
    }

    private ListingRead json(String text) {
        try {
            var items = JSON.readTree(text).path("items");
            if (!items.isArray()) {
                return new ListingRead.Unreadable("JSON, but not a JSON Feed");
            }
            var links = new ArrayList<Link>();
            items.forEach(item -> json(item).ifPresent(links::add));
            return new ListingRead.Links(links);
        } catch (JsonProcessingException broken) {
            return new ListingRead.Unreadable("not a feed: " + broken.getOriginalMessage());
        }
    }

    private Optional<Link> json(JsonNode item) {
        var date = string(item, "date_published").or(() -> string(item, "date_modified"));
        return string(item, "url").or(() -> string(item, "external_url"))
                .flatMap(link -> Addresses.of(base, link))
                .map(url -> new Link(url, string(item, "title").orElse(""), date, date.flatMap(Dates::parse),
                        string(item, "summary").or(() -> string(item, "content_text")), string(item, "id"),
                        List.of(),
                        Optional.empty(), List.of()));
    }

    private static Optional<String> string(JsonNode node, String field) {
        return Optional.of(node.path(field)).filter(JsonNode::isValueNode).map(JsonNode::asText)
                .filter(text -> !text.isBlank());
    }
}
