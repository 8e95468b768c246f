package lodestone.fetch;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
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

    /// Troubles of a server that may be over soon.
    private static final Set<Integer> PASSING = Set.of(500, 502, 503, 504);

    private final FetchSettings settings;
    private final Clock clock;
    private final Exchanger exchanger;
    private final HostGates gates;
    private final Admission admission;
    private final PageRobots pageRobots;
    private final InFlight inFlight = new InFlight();

    /// A fetcher of those settings that remembers hosts while it lives; nothing is sent before the first
    /// [#fetch].
    public Fetcher(FetchSettings settings, Clock clock) {
        this(settings, clock, HostMemory.ofOneProgram());
    }

    /// The same, with what is known of hosts from earlier and shared with others.
    public Fetcher(FetchSettings settings, Clock clock, HostMemory memory) {
        this(new Surroundings(settings, memory, clock, Pause.SLEEP,
                () -> ThreadLocalRandom.current().nextDouble()));
    }

    Fetcher(FetchSettings settings, Clock clock, Pause pause) {
        this(new Surroundings(settings, HostMemory.ofOneProgram(), clock, pause, () -> 0.5));
    }

    Fetcher(Surroundings around) {
        this.settings = around.settings();
        this.clock = around.clock();
        this.exchanger = new Exchanger(settings, clock);
        this.gates = new HostGates(around);
        var robots = new RobotsCache((url, conditions, maxBytes) -> gates.of(url)
                .send(() -> robots(url, conditions, maxBytes)), around);
        this.admission = new Admission(settings, gates, robots, clock);
        this.pageRobots = new PageRobots(settings.agent());
    }

    private Exchanger.Sent robots(URI url, List<Header> conditions, long maxBytes)
            throws InterruptedException {
        try (var place = inFlight.place()) {
            place.take();
            return exchanger.get(url, conditions, BodyLimits.start(maxBytes));
        }
    }

    /// Whoever goes on with what came.
    public interface Taker {

        /// Waits until there are hands for it.
        void take() throws InterruptedException;
    }

    /// Asks robots.txt, waits for the host's pace, sends, follows redirects with every check repeated.
    public FetchOutcome fetch(FetchRequest request) throws InterruptedException {
        return fetch(request, () -> {});
    }

    /// The same for one of many who fetch at once: while the taker waits, what came counts as under way, so
    /// that answers do not pile up faster than they are read.
    public FetchOutcome fetch(FetchRequest request, Taker taker) throws InterruptedException {
        try (var place = inFlight.place()) {
            var outcome = followed(request, place);
            gates.tellOften();
            taker.take();
            return outcome;
        }
    }

    private FetchOutcome followed(FetchRequest request, InFlight.Place place) throws InterruptedException {
        var exchanges = new ArrayList<Exchange>();
        var seen = new HashSet<URI>();
        var at = request.url();
        while (seen.add(at)) {
            place.close();
            var stopped = admission.forbids(request, at, exchanges);
            if (stopped.isPresent()) {
                return stopped.get();
            }
            var taken = send(request, at, exchanges, place);
            var next = redirect(taken);
            if (next.isEmpty()) {
                return outcome(request, exchanges, taken);
            }
            if (seen.size() > settings.maxRedirects()) {
                return new Failed(request.url(), exchanges,
                        "more than " + settings.maxRedirects() + " redirects");
            }
            at = next.get();
        }
        return new Failed(request.url(), exchanges, "redirect loop at " + at);
    }

    private static Optional<URI> redirect(HostGate.Taken taken) {
        return taken instanceof HostGate.Sent sent && sent.sent() instanceof Exchanger.Answered answered
                ? Redirect.of(answered.exchange()) : Optional.empty();
    }

    /// Sends, and again as often as the host asks to wait a little or is in trouble for the first time.
    private HostGate.Taken send(FetchRequest request, URI at, List<Exchange> exchanges, InFlight.Place place)
            throws InterruptedException {
        for (int attempt = 1;; attempt++) {
            place.close();
            var taken = gates.of(at).send(() -> {
                place.take();
                return exchanger.get(at, conditions(request), settings.limits());
            });
            if (!(taken instanceof HostGate.Sent sent)) {
                return taken;
            }
            switch (sent.sent()) {
                case Exchanger.Answered answered -> exchanges.add(answered.exchange());
                case Exchanger.Broken broken -> broken.exchange().ifPresent(exchanges::add);
            }
            if (attempt >= settings.attempts() || !isWorthAnother(sent, attempt)) {
                return sent;
            }
        }
    }

    /// A host that was well before this request may be in trouble for a moment only. Where others failed
    /// before it nothing is tried twice, or one dead site would be asked for all its pages again and again.
    private boolean isWorthAnother(HostGate.Sent sent, int attempt) {
        return sent.away().map(away -> away.compareTo(settings.maxWait()) <= 0)
                .orElse(sent.failures() == attempt && sent.sent() instanceof Exchanger.Answered answered
                        && PASSING.contains(answered.exchange().status()));
    }

    private static List<Header> conditions(FetchRequest request) {
        var conditions = new ArrayList<Header>();
        request.etag().ifPresent(etag -> conditions.add(new Header("If-None-Match", etag)));
        request.lastModified().ifPresent(date -> conditions.add(new Header("If-Modified-Since", date)));
        return conditions;
    }

    private FetchOutcome outcome(FetchRequest request, List<Exchange> exchanges, HostGate.Taken taken) {
        return switch (taken) {
            case HostGate.Closed closed -> Admission.outcome(request, exchanges, closed);
            case HostGate.Sent sent when sent.away().isPresent() ->
                new RateLimited(request.url(), exchanges, sent.away().get());
            case HostGate.Sent sent -> outcome(request, exchanges, sent.sent());
        };
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
            case Exchanger.Answered answered -> answer(request, exchanges, answered);
        };
    }

    private FetchOutcome answer(FetchRequest request, List<Exchange> exchanges, Exchanger.Answered answered) {
        var url = request.url();
        var exchange = answered.exchange();
        return switch (exchange.status()) {
            case 200 -> forbiddenUse(request, exchanges, answered).orElseGet(() -> new Fetched(url, exchanges,
                    exchange.url(), answered.content(), exchange.header("Content-Type"),
                    exchange.header("ETag"), exchange.header("Last-Modified")));
            case 304 -> new NotModified(url, exchanges);
            case 404, 410 -> new Gone(url, exchanges, exchange.status());
            default -> new Failed(url, exchanges, "HTTP " + exchange.status());
        };
    }

    /// The page itself says that it must not be kept, or not followed: then its exchange is not handed out.
    private Optional<FetchOutcome> forbiddenUse(FetchRequest request, List<Exchange> exchanges,
            Exchanger.Answered answered) {
        if (!settings.pageRobots()) {
            return Optional.empty();
        }
        return pageRobots.binds(request.purpose(), answered.exchange(), answered.content()).map(rule -> {
            gates.of(answered.exchange().url()).ledger().refused(clock.instant());
            return new Disallowed(request.url(), exchanges.subList(0, exchanges.size() - 1), rule);
        });
    }

    /// What came from that address was a page for automated visitors: a host that sends nothing else is left
    /// alone for a while, like one that answers 403.
    public void turnedAway(URI location, String reason) {
        gates.of(location).wasTurnedAway(reason);
    }

    /// Time spent so far on obeying the host of that address: pace, Crawl-delay, Retry-After.
    public Duration waited(URI url) {
        return gates.of(url).ledger().waited();
    }

    /// Writes the fair-access ledger as it stands. By itself that is done every few seconds, and at the end.
    public void settle() {
        gates.tell();
    }

    @Override
    public void close() {
        try {
            gates.tell();
        } finally {
            exchanger.close();
        }
    }
}
