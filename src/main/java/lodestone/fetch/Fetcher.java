package lodestone.fetch;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import lodestone.fetch.FetchOutcome.Disallowed;
import lodestone.fetch.FetchOutcome.Failed;
import lodestone.fetch.FetchOutcome.Fetched;
import lodestone.fetch.FetchOutcome.Gone;
import lodestone.fetch.FetchOutcome.NotModified;
import lodestone.fetch.FetchOutcome.RateLimited;
import lodestone.fetch.FetchOutcome.Refused;
import lodestone.model.Exchange;
import lodestone.model.Header;

/// Fetches one address at a time per host. Thread-safe; close it when done.
public final class Fetcher implements AutoCloseable {

    private final FetchSettings settings;
    private final Clock clock;
    private final Pause pause;
    private final Exchanger exchanger;
    private final RobotsCache robots;
    private final Map<String, HostGate> gates = new ConcurrentHashMap<>();

    /// A fetcher of those settings; nothing is sent before the first [#fetch].
    public Fetcher(FetchSettings settings, Clock clock) {
        this(settings, clock, Pause.SLEEP);
    }

    Fetcher(FetchSettings settings, Clock clock, Pause pause) {
        this.settings = settings;
        this.clock = clock;
        this.pause = pause;
        this.exchanger = new Exchanger(settings, clock);
        this.robots = new RobotsCache(
                (url, maxBytes) -> gate(url)
                        .send(() -> exchanger.get(url, List.of(), BodyLimits.start(maxBytes))),
                clock, settings.product());
    }

    /// Asks robots.txt, waits for the host's pace, sends, follows redirects with every check repeated.
    public FetchOutcome fetch(FetchRequest request) throws InterruptedException {
        if (request.contactRequired() && settings.contact().isEmpty()) {
            return new Refused(request.url(), List.of(),
                    "this host is fetched only under a contact: name one in "
                            + "config/lodestone.yaml, key contact, e.g. Example Research ops@example.org");
        }
        var exchanges = new ArrayList<Exchange>();
        var seen = new HashSet<URI>();
        var at = request.url();
        while (seen.add(at)) {
            var stopped = forbidden(request, at, exchanges);
            if (stopped.isPresent()) {
                return stopped.get();
            }
            var sent = send(request, at, exchanges);
            var next = sent instanceof Exchanger.Answered answered ? Redirect.of(answered.exchange())
                    : Optional.<URI>empty();
            if (next.isEmpty()) {
                return outcome(request, exchanges, sent);
            }
            if (seen.size() > settings.maxRedirects()) {
                return new Failed(request.url(), exchanges,
                        "more than " + settings.maxRedirects() + " redirects");
            }
            at = next.get();
        }
        return new Failed(request.url(), exchanges, "redirect loop at " + at);
    }

    /// Why the address must not be asked.
    private Optional<FetchOutcome> forbidden(FetchRequest request, URI at, List<Exchange> exchanges)
            throws InterruptedException {
        var scheme = String.valueOf(at.getScheme()).toLowerCase(Locale.ROOT);
        boolean web = scheme.equals("http") || scheme.equals("https");
        if (!web || at.getHost() == null || at.getRawUserInfo() != null) {
            return Optional.of(new Refused(request.url(), exchanges, "not a plain http(s) address: " + at));
        }
        var closed = gate(at).closed(clock.instant());
        if (closed.compareTo(settings.maxWait()) > 0) {
            return Optional.of(new RateLimited(request.url(), exchanges, closed));
        }
        if (gate(at).isDown(clock.instant())) {
            return Optional.of(new Failed(request.url(), exchanges, HostGate.MOST_SILENCES
                    + " requests in a row to this host had no answer; it is left alone for an hour"));
        }
        var asked = robots.of(at, exchanges::add);
        if (asked.refused()) {
            return Optional.of(new Refused(request.url(), exchanges, asked.unreachable()));
        }
        if (!asked.unreachable().isEmpty()) {
            return Optional.of(new Failed(request.url(), exchanges, "robots.txt: " + asked.unreachable()));
        }
        if (!asked.rules().isAllowed(at.toString())) {
            return Optional.of(new Disallowed(request.url(), exchanges,
                    "robots.txt of " + at.getAuthority() + " forbids it"));
        }
        var crawlDelay = asked.rules().getCrawlDelay() > 0
                ? Duration.ofMillis(asked.rules().getCrawlDelay()) : Duration.ZERO;
        if (crawlDelay.compareTo(settings.maxCrawlDelay()) > 0) {
            return Optional.of(
                    new Disallowed(request.url(), exchanges, "robots.txt asks for " + crawlDelay.toSeconds()
                            + " s between requests, more than fetch.max_crawl_delay"));
        }
        gate(at).slowTo(crawlDelay);
        return Optional.empty();
    }

    /// Sends, and again as often as the host asks to wait a little.
    private Exchanger.Sent send(FetchRequest request, URI at, List<Exchange> exchanges)
            throws InterruptedException {
        for (int attempt = 1;; attempt++) {
            var sent = gate(at).send(() -> exchanger.get(at, conditions(request), settings.limits()));
            if (sent instanceof Exchanger.Broken broken) {
                broken.exchange().ifPresent(exchanges::add);
            }
            if (!(sent instanceof Exchanger.Answered answered)) {
                return sent;
            }
            exchanges.add(answered.exchange());
            var wait = RetryAfter.of(answered.exchange(), clock.instant());
            wait.ifPresent(gate(at)::close);
            if (wait.isEmpty() || attempt >= settings.attempts()
                    || wait.get().compareTo(settings.maxWait()) > 0) {
                return sent;
            }
        }
    }

    private static List<Header> conditions(FetchRequest request) {
        var conditions = new ArrayList<Header>();
        request.etag().ifPresent(etag -> conditions.add(new Header("If-None-Match", etag)));
        request.lastModified().ifPresent(date -> conditions.add(new Header("If-Modified-Since", date)));
        return conditions;
    }

    private FetchOutcome outcome(FetchRequest request, List<Exchange> exchanges, Exchanger.Sent sent) {
        var url = request.url();
        return switch (sent) {
            case Exchanger.Broken broken -> broken.why() == Exchanger.Why.REFUSED
                    ? new Refused(url, exchanges, broken.reason())
                    : new Failed(url, exchanges, broken.reason());
            case Exchanger.Answered answered when answered.exchange().status() == 304
                    && conditions(request).isEmpty() ->
                new Failed(url, exchanges, "HTTP 304 to a request without conditions");
            case Exchanger.Answered answered -> answer(url, exchanges, answered);
        };
    }

    private FetchOutcome answer(URI url, List<Exchange> exchanges, Exchanger.Answered answered) {
        var exchange = answered.exchange();
        var wait = RetryAfter.of(exchange, clock.instant());
        if (wait.isPresent()) {
            return new RateLimited(url, exchanges, wait.get());
        }
        return switch (exchange.status()) {
            case 200 -> new Fetched(url, exchanges, exchange.url(), answered.content(),
                    exchange.header("Content-Type"),
                    exchange.header("ETag"), exchange.header("Last-Modified"));
            case 304 -> new NotModified(url, exchanges);
            case 404, 410 -> new Gone(url, exchanges, exchange.status());
            default -> new Failed(url, exchanges, "HTTP " + exchange.status());
        };
    }

    private HostGate gate(URI url) {
        var host = String.valueOf(url.getAuthority()).toLowerCase(Locale.ROOT);
        return gates.computeIfAbsent(host, name -> new HostGate(name, settings.delay(), clock, pause));
    }

    /// What was asked of each host so far, by name.
    public List<HostLedger> ledger() {
        return gates.values().stream().map(HostGate::ledger).sorted(Comparator.comparing(HostLedger::host))
                .toList();
    }

    @Override
    public void close() {
        exchanger.close();
    }
}
