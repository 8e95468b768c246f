package lodestone.extract;

import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lodestone.extract.ListingRead.Older;
import lodestone.model.Link;
import org.jsoup.nodes.Element;

/// Where a feed goes on: archived and paged feeds (RFC 5005), and the pages that WordPress makes of every
/// feed without saying so.
final class FeedPages {

    private static final List<String> RELATIONS = List.of("prev-archive", "next");

    private FeedPages() {}

    static List<Older> older(Element root, Optional<URI> base, List<Link> links) {
        var oldest = oldest(links);
        var channel = FeedNames.child(root, "channel").orElse(root);
        var named = RELATIONS.stream().flatMap(relation -> linked(channel, relation))
                .flatMap(link -> Addresses.of(BaseAddress.of(link, base), link.attr("href")).stream())
                .filter(url -> !Optional.of(url).equals(base)).findFirst();
        return named.map(url -> new Older(url, oldest))
                .or(() -> base.filter(_ -> isWordPress(channel) && !links.isEmpty())
                        .map(url -> counted(url, "paged", oldest)))
                .stream().toList();
    }

    /// The page after the one that a parameter of its address counts, the first if there is none.
    static Older counted(URI url, String parameter, Optional<Instant> newest) {
        return new Older(Query.next(url, parameter), newest, true);
    }

    /// A page begins where the one before ends.
    static Optional<Instant> oldest(List<Link> links) {
        return links.stream().flatMap(link -> link.publishedUtc().stream()).min(Comparator.naturalOrder());
    }

    private static Stream<Element> linked(Element channel, String relation) {
        return FeedNames.children(channel, "link").stream()
                .filter(link -> link.attr("rel").strip().equalsIgnoreCase(relation) && link.hasAttr("href"));
    }

    private static boolean isWordPress(Element channel) {
        return FeedNames.child(channel, "generator")
                .filter(generator -> generator.wholeText().contains("wordpress.org/")).isPresent();
    }
}
