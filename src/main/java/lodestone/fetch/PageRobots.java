package lodestone.fetch;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import lodestone.fetch.FetchRequest.Purpose;
import lodestone.model.Exchange;

/// What a page says of its own use by robots, in `X-Robots-Tag` or a robots meta tag, to all or to us by
/// name. Where several speak, the strictest holds, as with the search engines that defined them
/// (developers.google.com/search/docs/crawling-indexing/robots-meta-tag). RFC 9309 says nothing of these.
///
/// What binds goes by what is done with the answer. A document is kept and found again: it must not be where
/// it says `noindex`, `noarchive` or `none` (other archives of single pages, such as WebCite, held themselves
/// to `noarchive`). A listing is neither kept for readers nor found, so `noindex`, which WordPress sends with
/// every feed and interface, does not bind; `nofollow` and `none` forbid what it is read for. `nosnippet`,
/// `unavailable_after` and the other limits on how a search engine presents a page do not bind a reader who
/// fetches it for himself.
final class PageRobots {

    /// How reasons begin that are a page's own.
    static final String HEADER = "X-Robots-Tag: ";
    static final String META = "meta robots: ";
    private static final String ALL = "robots";
    private static final Set<String> WITH_VALUE = Set.of("max-snippet", "max-image-preview",
            "max-video-preview", "unavailable_after");

    private final String agent;

    /// @param agent our product token, lower case
    PageRobots(String agent) {
        this.agent = agent;
    }

    /// The rule that forbids that use, in words; empty if none does.
    Optional<String> binds(Purpose purpose, Exchange exchange, byte[] content) {
        return exchange.responseHeaders().stream()
                .filter(header -> header.name().equalsIgnoreCase("X-Robots-Tag"))
                .flatMap(header -> tags(header.value())).filter(rule -> binds(purpose, rule)).findFirst()
                .map(rule -> HEADER + rule)
                .or(() -> meta(exchange, content).filter(rule -> binds(purpose, rule)).findFirst()
                        .map(rule -> META + rule));
    }

    private static boolean binds(Purpose purpose, String rule) {
        return switch (rule) {
            case "none" -> true;
            case "noindex", "noarchive" -> purpose == Purpose.DOCUMENT;
            case "nofollow" -> purpose == Purpose.LISTING;
            default -> false;
        };
    }

    /// Rules for us: a name before a rule holds for the rules after it too.
    private Stream<String> tags(String value) {
        var rules = Stream.<String>builder();
        boolean ours = true;
        for (var part : value.toLowerCase(Locale.ROOT).split(",", -1)) {
            int colon = part.indexOf(':');
            var name = colon < 0 ? "" : part.substring(0, colon).strip();
            boolean named = colon >= 0 && !WITH_VALUE.contains(name);
            ours = named ? name.equals(agent) : ours;
            if (ours) {
                rules.add(part.substring(named ? colon + 1 : 0).strip());
            }
        }
        return rules.build();
    }

    private Stream<String> meta(Exchange exchange, byte[] content) {
        boolean markup = exchange.header("Content-Type").map(type -> type.toLowerCase(Locale.ROOT))
                .map(type -> type.contains("html")).orElse(true);
        if (!markup) {
            return Stream.empty();
        }
        return MetaTags.of(content).stream()
                .filter(tag -> List.of(ALL, agent).contains(tag.name()))
                .flatMap(tag -> Arrays.stream(tag.content().split(",", -1))).map(String::strip);
    }
}
