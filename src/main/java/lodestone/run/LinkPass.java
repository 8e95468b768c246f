package lodestone.run;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import lodestone.alert.Coverage;
import lodestone.extract.Hop;
import lodestone.extract.ListingRead;
import lodestone.extract.RawDocument;
import lodestone.fetch.FetchOutcome;
import lodestone.fetch.FetchOutcome.Fetched;
import lodestone.fetch.FetchRequest;
import lodestone.model.Capture;
import lodestone.model.Link;
import lodestone.model.Listing;
import lodestone.model.ListingKind;
import lodestone.model.Source;
import lodestone.run.Collector.Collected;
import lodestone.store.ListingState;
import lodestone.store.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes one announced document, or looks again at a known one. A filing is taken as its exhibits.
final class LinkPass {

    /// A known page is looked at again after a quarter of its age, yet not more than daily nor after this.
    private static final Duration REVISITED = Duration.ofDays(60);
    private static final Duration SHORTEST = Duration.ofHours(20);
    private static final Duration ASKED_AGAIN = Duration.ofDays(30);

    private static final Logger LOG = LoggerFactory.getLogger(LinkPass.class);

    private final Parts parts;
    private final Source source;
    private final Listing listing;
    private final Tally tally;
    private final Collector collector;
    private final DocumentPass documents;

    LinkPass(Parts parts, Collector collector, DocumentPass documents, Job job, Tally tally) {
        this.parts = parts;
        this.documents = documents;
        this.source = job.source();
        this.listing = job.listing();
        this.tally = tally;
        this.collector = collector;
    }

    /// Fetches the document unless it is known. A fault of ours costs this document alone, and it is tried
    /// again by the next run; what has come of it is in the archive.
    void take(Link link) throws IOException, InterruptedException {
        alone(link.url(), () -> takeOne(link));
    }

    private interface Step {
        void take() throws IOException, InterruptedException;
    }

    private void alone(URI url, Step step) throws IOException, InterruptedException {
        try {
            step.take();
        } catch (StoreException broken) {
            throw broken;
        } catch (RuntimeException | VirtualMachineError fault) {
            LOG.warn("not taken url={}", url, fault);
            tally.unfetched(url.toString(), "failed: " + fault);
        }
    }

    private void takeOne(Link link) throws IOException, InterruptedException {
        if (listing.kind() == ListingKind.EDGAR && FilingDocuments.isIndex(link)) {
            takeFiling(link);
        } else if (listing.via().isPresent()) {
            takeBehind(link, listing.via().get());
        } else if (parts.store().documents().byUrl(link.url()).isEmpty() && mayBeKept(link)) {
            fetchNew(link, FetchRequest.of(link.url()));
        }
    }

    /// A page that forbade its being kept is told of whenever it is announced, and asked again after some
    /// weeks only.
    private boolean mayBeKept(Link link) {
        var visit = parts.store().listings().get(link.url().toString());
        var again = visit.lastAttempt().map(at -> at.plus(ASKED_AGAIN)).orElse(Instant.MIN);
        boolean forbidden = visit.outcome().equals(Coverage.Outcome.DISALLOWED.label())
                && visit.reason().filter(reason -> !reason.startsWith("robots.txt")).isPresent()
                && parts.clock().instant().isBefore(again);
        if (forbidden) {
            tally.problem(link.url().toString(), visit.reason().orElseThrow());
        }
        return !forbidden;
    }

    /// The filing's index names its documents; a filing never changes, so one whose documents all came is
    /// done.
    private void takeFiling(Link filing) throws IOException, InterruptedException {
        var keys = FilingDocuments.keys(filing);
        if (keys.stream().allMatch(this::isDone)) {
            return;
        }
        var collected = collect(request(filing.url(),
                ListingState.unvisited(keys.getFirst())).asListing());
        if (!(collected.outcome() instanceof Fetched fetched)) {
            missed(filing.url(), collected.outcome());
            return;
        }
        var raw = new RawDocument(fetched.content(), fetched.contentType(), Optional.of(fetched.location()),
                Optional.empty());
        switch (parts.listings().read(ListingKind.EDGAR, raw, Optional.empty())) {
            case ListingRead.Unreadable unreadable ->
                tally.unfetched(filing.url().toString(), unreadable.reason());
            case ListingRead.Links found -> takeExhibits(filing, found.links());
        }
    }

    /// A page that stands before its document is asked once, and left for good when that came.
    private void takeBehind(Link link, String via) throws IOException, InterruptedException {
        var key = "via:" + link.url();
        if (isDone(key)) {
            return;
        }
        var collected = collect(FetchRequest.of(link.url()));
        if (!(collected.outcome() instanceof Fetched fetched)) {
            missed(link.url(), collected.outcome());
            return;
        }
        var raw = new RawDocument(fetched.content(), fetched.contentType(), Optional.of(fetched.location()),
                Optional.empty());
        if (Hop.isDocument(raw)) {
            store(link, fetched, collected.capture().orElseThrow());
            visited(key, Optional.empty());
            return;
        }
        var target = Hop.target(raw, via);
        if (target.isEmpty()) {
            tally.unfetched(link.url().toString(),
                    "the page before the document holds no address at " + via + "; it may have changed");
        } else if (parts.store().documents().byUrl(target.get()).isPresent()
                || fetchNew(link.at(target.get()), FetchRequest.of(target.get()))) {
            visited(key, Optional.empty());
        }
    }

    private boolean isDone(String key) {
        return parts.store().listings().get(key).lastSuccess().isPresent();
    }

    private void takeExhibits(Link filing, List<Link> found) throws IOException, InterruptedException {
        var documents = FilingDocuments.worthReading(filing, found);
        if (documents.isEmpty()) {
            tally.problem(filing.url().toString(), "a filing without a document that can be read");
        }
        boolean complete = true;
        for (var document : documents) {
            if (parts.store().documents().byUrl(document.url()).isEmpty()) {
                complete &= fetchNew(document, request(document.url(), ListingState.unvisited("")));
            }
        }
        if (complete) {
            FilingDocuments.keys(filing).forEach(key -> visited(key, Optional.empty()));
        }
    }

    /// Looks again at the source's documents that are due; what was filed never changes.
    void revisit() throws IOException, InterruptedException {
        if (listing.kind() == ListingKind.EDGAR) {
            return;
        }
        var now = parts.clock().instant();
        for (var page : parts.store().documents().pages(source.id(), now.minus(REVISITED))) {
            var visit = parts.store().listings().get(page.url().toString());
            if (due(page.firstSeen(), visit, now)) {
                alone(page.url(), () -> fetchAgain(Link.to(page.url(), ""), request(page.url(), visit)));
            }
        }
    }

    /// A visit later than now was noted under a wrong clock and counts as none.
    private static boolean due(Instant firstSeen, ListingState visit, Instant now) {
        var last = visit.lastAttempt().filter(at -> !at.isAfter(now)).orElse(firstSeen);
        var interval = Duration.between(firstSeen, now).dividedBy(4);
        return !now.isBefore(last.plus(interval.compareTo(SHORTEST) < 0 ? SHORTEST : interval));
    }

    /// What a document's first visit leaves is the document, and validators if it has any.
    private boolean fetchNew(Link link, FetchRequest request) throws IOException, InterruptedException {
        var collected = collect(request);
        if (!(collected.outcome() instanceof Fetched fetched)) {
            missed(link.url(), collected.outcome());
            return false;
        }
        store(link, fetched, collected.capture().orElseThrow());
        boolean conditional = fetched.etag().isPresent() || fetched.lastModified().isPresent();
        if (conditional && listing.kind() != ListingKind.EDGAR) {
            visited(link.url().toString(), Optional.of(fetched));
        }
        return true;
    }

    private void fetchAgain(Link link, FetchRequest request) throws IOException, InterruptedException {
        var collected = collect(request);
        switch (collected.outcome()) {
            case Fetched fetched -> {
                store(link, fetched, collected.capture().orElseThrow());
                visited(link.url().toString(), Optional.of(fetched));
            }
            case FetchOutcome.NotModified _ -> {
                var visit = parts.store().listings().get(link.url().toString());
                visited(visit.listingId(), visit.etag(), visit.lastModified());
            }
            case FetchOutcome other -> missed(link.url(), other);
        }
    }

    private void store(Link link, Fetched fetched, Capture capture) {
        documents.take(source, listing.kind(), link, fetched, capture).ifPresent(tally::stored);
    }

    private Collected collect(FetchRequest request) throws IOException, InterruptedException {
        var collected = collector.collect(request);
        tally.sent(collected.outcome());
        return collected;
    }

    private FetchRequest request(URI url, ListingState visit) {
        return new FetchRequest(url, visit.etag(), visit.lastModified(), listing.kind() == ListingKind.EDGAR);
    }

    private void missed(URI url, FetchOutcome outcome) {
        var label = Outcomes.of(outcome).label();
        var reason = Outcomes.reason(outcome);
        tally.unfetched(url.toString(), reason.orElse(label));
        var before = parts.store().listings().get(url.toString());
        parts.store().listings().save(new ListingState(before.listingId(), before.etag(),
                before.lastModified(), Optional.empty(), Optional.of(parts.clock().instant()),
                before.lastSuccess(), Optional.empty(), label, reason, before.failures() + 1));
    }

    private void visited(String key, Optional<Fetched> fetched) {
        visited(key, fetched.flatMap(Fetched::etag), fetched.flatMap(Fetched::lastModified));
    }

    private void visited(String key, Optional<String> etag, Optional<String> lastModified) {
        var now = Optional.of(parts.clock().instant());
        parts.store().listings().save(
                new ListingState(key, etag, lastModified, Optional.empty(), now, now, Optional.empty(), "ok",
                        Optional.empty(),
                        0));
    }
}
