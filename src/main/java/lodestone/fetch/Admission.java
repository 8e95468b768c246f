package lodestone.fetch;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lodestone.fetch.FetchOutcome.Disallowed;
import lodestone.fetch.FetchOutcome.Failed;
import lodestone.fetch.FetchOutcome.RateLimited;
import lodestone.fetch.FetchOutcome.Refused;
import lodestone.model.Exchange;

/// What is asked before every request, that after a redirect too: may it be sent now?
final class Admission {

    private static final String NO_CONTACT = "this host is fetched only under a contact: name one in "
            + "config/lodestone.yaml, key contact, e.g. Example Research ops@example.org";

    private static final String FORBIDDEN = "this host forbids programs: ";

    private final FetchSettings settings;
    private final HostGates gates;
    private final RobotsCache robots;
    private final Clock clock;

    Admission(FetchSettings settings, HostGates gates, RobotsCache robots, Clock clock) {
        this.settings = settings;
        this.gates = gates;
        this.robots = robots;
        this.clock = clock;
    }

    /// Why the address must not be asked; empty if it may.
    ///
    /// @param exchanges gets those that were needed to find out
    Optional<FetchOutcome> forbids(FetchRequest request, URI at, List<Exchange> exchanges)
            throws InterruptedException {
        var scheme = String.valueOf(at.getScheme()).toLowerCase(Locale.ROOT);
        boolean web = scheme.equals("http") || scheme.equals("https");
        if (!web || at.getHost() == null || at.getRawUserInfo() != null) {
            return Optional.of(new Refused(request.url(), exchanges, "not a plain http(s) address: " + at));
        }
        if (ForbiddenHosts.include(at.getHost())) {
            return Optional.of(new Refused(request.url(), exchanges, FORBIDDEN + at.getHost()));
        }
        var gate = gates.of(at);
        if ((request.contactRequired() || gate.contactRequired()) && settings.contact().isEmpty()) {
            return Optional.of(new Refused(request.url(), exchanges, NO_CONTACT));
        }
        var closed = gate.closed();
        if (closed.isPresent()) {
            return closed.map(why -> outcome(request, exchanges, why));
        }
        var asked = robots.of(at, exchanges::add);
        return gate.closed().map(why -> outcome(request, exchanges, why))
                .or(() -> byRobots(request, at, exchanges, asked));
    }

    /// A host that is left alone for longer than a run waits.
    static FetchOutcome outcome(FetchRequest request, List<Exchange> exchanges, HostGate.Closed closed) {
        return closed.asked() ? new RateLimited(request.url(), exchanges, closed.left())
                : new Failed(request.url(), exchanges, "the host failed too often in a row ("
                        + closed.reason() + "); it is left alone for " + closed.left().toSeconds() + " s");
    }

    private Optional<FetchOutcome> byRobots(FetchRequest request, URI at, List<Exchange> exchanges,
            RobotsCache.Rules asked) {
        if (asked.refused()) {
            return Optional.of(new Refused(request.url(), exchanges, asked.unreachable()));
        }
        if (!asked.unreachable().isEmpty()) {
            return Optional.of(new Failed(request.url(), exchanges, "robots.txt: " + asked.unreachable()));
        }
        if (!asked.rules().isAllowed(at.toString())) {
            return disallowed(request, at, exchanges, "robots.txt of " + at.getAuthority() + " forbids it");
        }
        var crawlDelay = asked.rules().getCrawlDelay() > 0
                ? Duration.ofMillis(asked.rules().getCrawlDelay()) : Duration.ZERO;
        if (crawlDelay.compareTo(settings.maxCrawlDelay()) > 0) {
            return disallowed(request, at, exchanges, "robots.txt asks for " + crawlDelay.toSeconds()
                    + " s between requests, more than fetch.max_crawl_delay");
        }
        gates.of(at).slowTo(crawlDelay);
        return Optional.empty();
    }

    private Optional<FetchOutcome> disallowed(FetchRequest request, URI at, List<Exchange> exchanges,
            String reason) {
        gates.of(at).ledger().refused(clock.instant());
        return Optional.of(new Disallowed(request.url(), exchanges, reason));
    }
}
