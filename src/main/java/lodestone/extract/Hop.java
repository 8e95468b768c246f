package lodestone.extract;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jsoup.select.Selector;

/// A page that stands before a document: terms to be agreed to, a notice that the reader is being sent on.
/// What a form would send, what it links to or names, is the document's address.
public final class Hop {

    private static final List<String> ATTRIBUTES = List.of("href", "value", "src", "data", "content",
            "data-url", "data-href", "action");
    private static final Pattern REFRESH = Pattern
            .compile("(?i)^\\s*\\d+\\s*[;,]\\s*url\\s*=\\s*['\"]?|['\"]\\s*$");

    private Hop() {}

    /// Whether this is no page before the document but the document.
    public static boolean isDocument(RawDocument raw) {
        return Decoding.head(raw.bytes()).contains("%PDF-") || !Decoding.isText(raw.bytes());
    }

    /// The address at which the document lies; empty where the selector finds none in the page.
    ///
    /// @param selector CSS, or XPath where it begins with `/` or `(`
    public static Optional<URI> target(RawDocument page, String selector) {
        var html = Jsoup.parse(Decoding.text(page), page.url().map(URI::toString).orElse(""));
        try {
            return selected(html, selector).stream().flatMap(Hop::addresses)
                    .flatMap(address -> Addresses.of(page.url(), address).stream()).findFirst();
        } catch (Selector.SelectorParseException | IllegalArgumentException wrong) {
            return Optional.empty();
        }
    }

    /// What a selector finds: CSS, or XPath where it begins with `/` or `(`.
    static Elements selected(Element page, String selector) {
        return selector.startsWith("/") || selector.startsWith("(") ? page.selectXpath(selector)
                : page.select(selector);
    }

    private static Stream<String> addresses(Element element) {
        return ATTRIBUTES.stream().map(element::attr)
                .map(said -> REFRESH.matcher(said).replaceAll("").strip())
                .filter(said -> !said.isEmpty());
    }
}
