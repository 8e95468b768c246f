package lodestone.fetch;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// How to fetch.
///
/// @param product the User-Agent's product token, e.g. `Lodestone/0.1`
/// @param contact name and address appended to the User-Agent, e.g. `Example Research ops@example.org`
/// @param delay least time between two requests to one host
/// @param maxCrawlDelay a robots Crawl-delay is obeyed up to this
/// @param timeout for one whole exchange, connect to last byte
/// @param limits of a body
/// @param maxRedirects followed before giving up
/// @param allowedHosts `host:port` or `host` that may resolve to loopback or private addresses
/// @param attempts how often to try when rate limited for no longer than `maxWait`, or when a host that was
/// well answers with a server error
/// @param maxWait the longest Retry-After that a run waits for
/// @param groups hosts that share a pace; no host in two of them
/// @param pageRobots whether `X-Robots-Tag` and robots meta bind, see [PageRobots]
public record FetchSettings(
        String product,
        Optional<String> contact,
        Duration delay,
        Duration maxCrawlDelay,
        Duration timeout,
        BodyLimits limits,
        int maxRedirects,
        Set<String> allowedHosts,
        int attempts,
        Duration maxWait,
        List<HostGroup> groups,
        boolean pageRobots) {

    public FetchSettings {
        allowedHosts = Set.copyOf(allowedHosts);
        groups = List.copyOf(groups);
    }

    /// Polite defaults; no contact, no private hosts.
    public static FetchSettings defaults() {
        return new FetchSettings("Lodestone/0.1", Optional.empty(), Duration.ofSeconds(1),
                Duration.ofSeconds(30),
                Duration.ofSeconds(20), new BodyLimits(5L << 20, 30L << 20, 50L << 20, false), 5, Set.of(), 3,
                Duration.ofSeconds(30), List.of(HostGroup.SEC_EDGAR), true);
    }

    /// The product token alone, lower case: what robots rules call us.
    String agent() {
        int slash = product.indexOf('/');
        return (slash < 0 ? product : product.substring(0, slash)).toLowerCase(Locale.ROOT);
    }
}
