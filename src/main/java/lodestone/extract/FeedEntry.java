package lodestone.extract;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lodestone.model.Link;
import lodestone.model.Listing.DateForm;
import org.jsoup.nodes.Element;

/// One entry of an RSS, RDF or Atom feed, or of a CDF channel.
///
/// @param url of the document; empty for an entry that names none
/// @param published as written; when it was last changed where nothing else is said
/// @param enclosures attached files and media, without pictures
/// @param modified when it was last changed, as written
/// @param dates how both are written
record FeedEntry(
        Optional<URI> url,
        String title,
        Optional<String> published,
        Optional<String> summary,
        Optional<String> id,
        List<String> tickers,
        List<URI> enclosures,
        Optional<String> modified,
        DateForm dates) {

    private static final Pattern SHORT_YEAR = Pattern
            .compile("(?<=^|\\s)(\\d{1,2}[ -]\\p{L}{3,9}[ -])(\\d{2})(?=\\s\\d|$)");
    private static final List<String> TITLES = List.of("title", "dc:title", "media:title", "itunes:title");
    private static final List<String> DATES = List.of("pubdate", "published", "dc:date", "issued",
            "dcterms:issued", "dc:issued", "dcterms:created", "created", "updated", "modified",
            "dcterms:modified", "date", "lastmod");
    private static final List<String> CHANGES = List.of("updated", "modified", "dcterms:modified", "lastmod");
    private static final List<String> SUMMARIES = List.of("description", "summary", "abstract",
            "dc:description", "content:encoded", "content", "xhtml:body", "body", "fullitem",
            "itunes:summary", "media:description");
    private static final List<String> IDS = List.of("guid", "id", "dc:identifier");

    /// @param base of links that are written relative, where the entry itself names none
    static FeedEntry of(Element entry, Optional<URI> base, DateForm form) {
        var parts = new Parts(entry, FeedNames.children(entry));
        var place = BaseAddress.of(entry, base);
        var enclosures = enclosures(parts, place);
        var url = address(parts, place).or(() -> enclosures.stream().findFirst());
        return new FeedEntry(url, words(parts, TITLES).orElse(""), dates(parts, DATES),
                words(parts, SUMMARIES), id(parts), tickers(parts), enclosures, dates(parts, CHANGES),
                form);
    }

    /// What this entry announces.
    Optional<Link> link() {
        return url.map(at -> new Link(at, title, published, publishedUtc(), summary, id,
                tickers, Optional.empty(), enclosures, LastChange.of(modified, dates)));
    }

    /// RFC 822 had years of two digits.
    Optional<Instant> publishedUtc() {
        return published.map(date -> SHORT_YEAR.matcher(date).replaceFirst("$120$2"))
                .flatMap(date -> Dates.parse(date, dates));
    }

    private static Optional<URI> address(Parts parts, Optional<URI> base) {
        return Stream.of(original(parts), alternate(parts), written(parts), permanent(parts),
                any(parts)).flatMap(List::stream)
                .flatMap(named -> Addresses.of(BaseAddress.of(named.element(), base), named.text()).stream())
                .findFirst();
    }

    private record Parts(Element entry, Map<String, List<Element>> byName) {

        private List<Element> named(String name) {
            return byName.getOrDefault(name, List.of());
        }
    }

    /// @param element whose `xml:base` counts
    private record Named(Element element, String text) {}

    private static List<Named> original(Parts parts) {
        return texts(parts, "feedburner:origlink");
    }

    /// `<link rel="alternate" href="…">`, of which a web page is the best.
    private static List<Named> alternate(Parts parts) {
        var links = parts.named("link").stream().filter(link -> link.hasAttr("href"))
                .filter(link -> List.of("", "alternate").contains(link.attr("rel").strip())).toList();
        var pages = links.stream().filter(link -> link.attr("type").matches("|.*html.*"));
        return Stream.concat(pages, links.stream()).map(link -> new Named(link, link.attr("href"))).toList();
    }

    /// Old Atom wrote the address between the tags, and said beside it which link is the document's.
    private static List<Named> written(Parts parts) {
        var links = texts(parts, "link");
        var own = links.stream().filter(link -> link.element().attr("rel").equals("alternate"));
        return Stream.of(own, links.stream(), texts(parts, "url").stream()).flatMap(found -> found).toList();
    }

    /// RSS's guid is an address unless it says that it is none; RDF and CDF name the document in attributes.
    private static List<Named> permanent(Parts parts) {
        var guids = parts.named("guid").stream()
                .filter(guid -> !guid.attr("isPermaLink").equalsIgnoreCase("false"))
                .map(guid -> new Named(guid, guid.wholeText().strip()));
        var ids = parts.named("id").stream().map(id -> new Named(id, id.wholeText().strip()));
        var about = Stream.of("rdf:about", "href", "about")
                .map(name -> new Named(parts.entry(), parts.entry().attr(name)));
        return Stream.of(guids, ids, about).flatMap(found -> found)
                .filter(named -> named.text().regionMatches(true, 0, "http", 0, 4)).toList();
    }

    /// Whatever else is linked, but neither the feed itself nor files.
    private static List<Named> any(Parts parts) {
        return parts.named("link").stream()
                .filter(link -> List.of("related", "via", "canonical").contains(link.attr("rel")))
                .map(link -> new Named(link, link.attr("href"))).toList();
    }

    private static List<Named> texts(Parts parts, String name) {
        return parts.named(name).stream()
                .map(child -> new Named(child, child.wholeText().strip()))
                .filter(named -> !named.text().isEmpty()).toList();
    }

    /// CDF dates an entry in an attribute.
    private static Optional<String> dates(Parts parts, List<String> names) {
        var written = names.stream().flatMap(name -> texts(parts, name).stream()).map(Named::text);
        return Stream.concat(written, Stream.of(parts.entry().attr("lastmod").strip()))
                .filter(text -> !text.isEmpty()).map(text -> text.replaceAll("\\s+", " ")).findFirst();
    }

    private static Optional<String> words(Parts parts, List<String> names) {
        return names.stream().flatMap(name -> parts.named(name).stream()).map(FeedText::words)
                .filter(words -> !words.isEmpty()).findFirst();
    }

    private static Optional<String> id(Parts parts) {
        return IDS.stream().flatMap(name -> texts(parts, name).stream()).map(Named::text)
                .findFirst().or(() -> Optional.of(parts.entry().attr("rdf:about"))
                        .filter(about -> !about.isEmpty()));
    }

    private static List<String> tickers(Parts parts) {
        return parts.named("category").stream()
                .filter(category -> (category.attr("domain") + category.attr("scheme")).contains("stock"))
                .map(category -> category.hasAttr("term") ? category.attr("term") : category.text())
                .map(Tickers::normal).filter(ticker -> ticker.contains(":")).distinct().toList();
    }

    private static List<URI> enclosures(Parts parts, Optional<URI> base) {
        var files = Stream.of(
                parts.named("enclosure").stream().map(file -> file.attr("url")),
                parts.named("link").stream()
                        .filter(link -> link.attr("rel").equals("enclosure"))
                        .map(link -> link.attr("href")),
                media(parts).filter(file -> !file.attr("type").startsWith("image/")
                        && !file.attr("medium").equals("image")).map(file -> file.attr("url")));
        return files.flatMap(found -> found).filter(file -> !file.isBlank())
                .flatMap(file -> Addresses.of(base, file).stream()).distinct().toList();
    }

    private static Stream<Element> media(Parts parts) {
        var groups = parts.named("media:group").stream()
                .flatMap(group -> FeedNames.children(group, "media:content").stream());
        return Stream.concat(parts.named("media:content").stream(), groups);
    }
}
