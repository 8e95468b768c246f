package lodestone.run;

import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import lodestone.alert.Coverage.Outcome;
import lodestone.archive.Archive;
import lodestone.fetch.FetchOutcome;
import lodestone.fetch.FetchOutcome.Fetched;
import lodestone.fetch.FetchOutcome.NotModified;
import lodestone.fetch.FetchRequest;
import lodestone.fetch.Fetcher;
import lodestone.model.Capture;

/// Fetches and archives in one step: nothing goes on that is not on disk. One a run: what two of its listings
/// ask for is sent once, and the second gets the outcome of the first, a body from the archive. Thread-safe.
final class Collector {

    /// Addresses remembered, of the newest; under a kilobyte each.
    private static final int MOST = 20_000;

    private final Fetcher fetcher;
    private final Archive archive;
    private final Hands hands;
    private final AtomicLong turns = new AtomicLong();
    private final Map<URI, Asked> asked = new LinkedHashMap<>();

    Collector(Fetcher fetcher, Archive archive, Hands hands) {
        this.fetcher = fetcher;
        this.archive = archive;
        this.hands = hands;
    }

    /// What came of it.
    record Collected(FetchOutcome outcome, Optional<Capture> capture) {}

    /// Who asks, and what will have come of it.
    private record Asked(long turn, CompletableFuture<Sent> sent) {}

    /// What was sent in this run, without body and exchanges.
    private record Sent(FetchRequest request, FetchOutcome outcome, Optional<Capture> capture) {}

    /// Who does what is to be done with what came.
    Hands hands() {
        return hands;
    }

    /// What it says of a document's page; a host that sends pages for automated visitors instead gets its
    /// peace.
    Answer answer(FetchOutcome outcome) {
        return outcome instanceof Fetched fetched
                ? refusal(fetched).map(reason -> Answer.bad(Outcome.BLOCKED, reason))
                        .orElseGet(() -> Answer.good(Outcome.OK))
                : Answer.of(outcome);
    }

    /// Why what came is a page for automated visitors; empty if it is not.
    Optional<String> refusal(Fetched fetched) {
        var reason = BlockPage.reason(fetched);
        reason.filter(_ -> !fetched.exchanges().isEmpty())
                .ifPresent(said -> fetcher.turnedAway(fetched.location(), said));
        return reason;
    }

    /// The outcome, and the capture of its last exchange.
    Collected collect(FetchRequest request) throws IOException, InterruptedException {
        var mine = new Asked(turns.incrementAndGet(), new CompletableFuture<>());
        var first = before(request.url(), 0, mine);
        while (first.isPresent()) {
            var again = again(request, first.get().sent());
            if (again.isPresent()) {
                return again.get();
            }
            first = before(request.url(), first.get().turn(), mine);
        }
        try {
            var collected = send(request);
            mine.sent().complete(new Sent(request, bare(collected.outcome()), collected.capture()));
            return collected;
        } finally {
            // if it did not come to an outcome, whoever waits for it asks himself
            mine.sent().cancel(false);
        }
    }

    /// Who asked before; mine is entered if nobody did, or only the one whose turn is no help.
    private Optional<Asked> before(URI url, long noHelp, Asked mine) {
        synchronized (asked) {
            var first = Optional.ofNullable(asked.get(url)).filter(one -> one.turn() != noHelp);
            if (first.isEmpty()) {
                asked.put(url, mine);
                if (asked.size() > MOST) {
                    asked.remove(asked.keySet().iterator().next());
                }
            }
            return first;
        }
    }

    private Collected send(FetchRequest request) throws IOException, InterruptedException {
        var outcome = hands.lend(back -> fetcher.fetch(request, back));
        Optional<Capture> last = Optional.empty();
        for (var exchange : outcome.exchanges()) {
            last = Optional.of(archive.write(exchange));
        }
        return new Collected(outcome, last);
    }

    /// The first one's outcome; empty if it does not answer this request: it had none, asked under other
    /// conditions whether anything changed, or left what cannot be read back.
    private Optional<Collected> again(FetchRequest request, CompletableFuture<Sent> first)
            throws InterruptedException {
        var before = hands.lend(_ -> came(first));
        return before.filter(sent -> answers(sent, request)).flatMap(this::readBack);
    }

    private Optional<Collected> readBack(Sent before) {
        try {
            return Optional.of(new Collected(whole(before), before.capture()));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<Sent> came(CompletableFuture<Sent> first) throws InterruptedException {
        try {
            return Optional.of(first.get());
        } catch (CancellationException none) {
            return Optional.empty();
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static boolean answers(Sent before, FetchRequest request) {
        return before.request().purpose() == request.purpose()
                && (!(before.outcome() instanceof NotModified) || isSame(before.request(), request));
    }

    private static boolean isSame(FetchRequest before, FetchRequest request) {
        return before.etag().equals(request.etag()) && before.lastModified().equals(request.lastModified());
    }

    private FetchOutcome whole(Sent before) throws IOException {
        return before.outcome() instanceof Fetched fetched
                ? with(fetched, archive.read(before.capture().orElseThrow())) : before.outcome();
    }

    private static Fetched with(Fetched fetched, byte[] content) {
        return new Fetched(fetched.url(), List.of(), fetched.location(), content, fetched.contentType(),
                fetched.etag(), fetched.lastModified());
    }

    private static FetchOutcome bare(FetchOutcome outcome) {
        return switch (outcome) {
            case Fetched fetched -> with(fetched, new byte[0]);
            case NotModified same -> new NotModified(same.url(), List.of());
            case FetchOutcome.Disallowed no -> new FetchOutcome.Disallowed(no.url(), List.of(), no.reason());
            case FetchOutcome.RateLimited later ->
                new FetchOutcome.RateLimited(later.url(), List.of(), later.retryAfter());
            case FetchOutcome.Gone gone -> new FetchOutcome.Gone(gone.url(), List.of(), gone.status());
            case FetchOutcome.Refused no -> new FetchOutcome.Refused(no.url(), List.of(), no.reason());
            case FetchOutcome.Failed failed -> new FetchOutcome.Failed(failed.url(), List.of(),
                    failed.reason());
        };
    }
}
