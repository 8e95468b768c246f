package lodestone.run;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lodestone.alert.Coverage;
import lodestone.extract.ListingRead;
import lodestone.extract.RawDocument;
import lodestone.fetch.FetchOutcome;
import lodestone.fetch.FetchOutcome.Fetched;
import lodestone.fetch.FetchRequest;
import lodestone.model.Link;
import lodestone.model.Listing;
import lodestone.model.ListingKind;
import lodestone.store.ListingState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One pass over one listing: fetch it, archive it, and take every document it announces. Used by one thread.
final class ListingPass {

    private static final Logger LOG = LoggerFactory.getLogger(ListingPass.class);

    private final Parts parts;
    private final Listing listing;
    private final Instant since;
    private final Tally tally;
    private final Collector collector;
    private final LinkPass links;

    ListingPass(Parts parts, DocumentPass documents, Job job, Instant since) {
        this.parts = parts;
        this.listing = job.listing();
        this.since = since;
        this.tally = new Tally(job);
        this.collector = new Collector(parts.fetcher(), parts.archive());
        this.links = new LinkPass(parts, documents, job, tally);
    }

    /// @param coverage the row of this listing
    /// @param problems one line each
    record Report(Coverage coverage, List<String> problems) {}

    Report run(Progress progress) throws IOException, InterruptedException {
        var before = parts.store().listings().get(listing.id());
        var waited = waited();
        var collected = collect(fetchRequest(before));
        tally.sent(collected.outcome());
        var result = collected.outcome() instanceof Fetched fetched
                ? read(fetched, progress)
                : new Result(Outcomes.of(collected.outcome()), Outcomes.reason(collected.outcome()));
        if (result.outcome().covered()) {
            links.revisit();
        }
        var after = state(before, result, collected.outcome());
        parts.store().listings().save(after);
        return new Report(tally.coverage(result.outcome(), result.reason(), waited().minus(waited),
                after.lastNewDocument()), tally.problems());
    }

    /// Many hosts may send as much as they may at the same moment: that costs those listings, not the run.
    private Collector.Collected collect(FetchRequest request) throws IOException, InterruptedException {
        try {
            return collector.collect(request);
        } catch (OutOfMemoryError full) {
            LOG.warn("not kept source={}", listing.id(), full);
            return new Collector.Collected(new FetchOutcome.Failed(request.url(), List.of(),
                    "not enough memory for what it sent"), Optional.empty());
        }
    }

    /// Conditional only if an unchanged listing has nothing for this run: the visit that left the validators
    /// looked back as far.
    private FetchRequest fetchRequest(ListingState before) {
        boolean lookedAsFar = before.lookedBack().map(back -> !back.isAfter(since)).orElse(false);
        return new FetchRequest(listing.url(), before.etag().filter(_ -> lookedAsFar),
                before.lastModified().filter(_ -> lookedAsFar), listing.kind() == ListingKind.EDGAR);
    }

    private record Result(Coverage.Outcome outcome, Optional<String> reason) {}

    private Result read(Fetched fetched, Progress progress) throws IOException, InterruptedException {
        return switch (links(fetched, listing.selector())) {
            case ListingRead.Unreadable unreadable ->
                new Result(Coverage.Outcome.UNREADABLE, Optional.of(unreadable.reason()));
            case ListingRead.Links found -> take(all(found), progress);
        };
    }

    private ListingRead links(Fetched fetched, Optional<String> selector) {
        var raw = new RawDocument(fetched.content(), fetched.contentType(), Optional.of(fetched.location()),
                Optional.empty());
        try {
            return parts.listings().read(listing.kind(), raw, selector);
        } catch (RuntimeException | VirtualMachineError fault) {
            LOG.warn("not read source={}", listing.id(), fault);
            return new ListingRead.Unreadable("failed: " + fault);
        }
    }

    /// What the listing announces, on its older pages too as far back as is asked for.
    private List<Link> all(ListingRead.Links found) throws IOException, InterruptedException {
        var links = new ArrayList<>(found.links());
        for (var page : found.older()) {
            if (page.newest().map(newest -> !newest.isBefore(since)).orElse(true)) {
                links.addAll(older(page.url()));
            }
        }
        return links;
    }

    private List<Link> older(URI url) throws IOException, InterruptedException {
        var collected = collect(new FetchRequest(url, Optional.empty(), Optional.empty(),
                listing.kind() == ListingKind.EDGAR));
        tally.sent(collected.outcome());
        if (!(collected.outcome() instanceof Fetched fetched)) {
            tally.unfetched(url.toString(), Outcomes.reason(collected.outcome())
                    .orElse(Outcomes.of(collected.outcome()).label()));
            return List.of();
        }
        return switch (links(fetched, Optional.empty())) {
            case ListingRead.Unreadable unreadable -> {
                tally.unfetched(url.toString(), unreadable.reason());
                yield List.of();
            }
            case ListingRead.Links found -> found.links();
        };
    }

    private Result take(List<Link> found, Progress progress) throws IOException, InterruptedException {
        tally.announced(found.size());
        var announced = listing.kind() == ListingKind.EDGAR
                ? FilingDocuments.announced(Link.to(listing.url(), ""), found) : found;
        var wanted = announced.stream().filter(this::wanted).toList();
        for (int i = 0; i < wanted.size(); i++) {
            links.take(wanted.get(i));
            progress.at(listing.id(), i + 1L, wanted.size());
        }
        return new Result(found.isEmpty() ? Coverage.Outcome.EMPTY : Coverage.Outcome.OK, Optional.empty());
    }

    private boolean wanted(Link link) {
        return link.publishedUtc().map(at -> !at.isBefore(since)).orElse(true) && formWanted(link)
                && named(link);
    }

    private boolean formWanted(Link link) {
        return listing.forms().isEmpty() || link.form().map(listing.forms()::contains).orElse(true);
    }

    private boolean named(Link link) {
        if (listing.keywords().isEmpty()) {
            return true;
        }
        var words = (link.title() + " " + link.summary().orElse("")).toLowerCase(Locale.ROOT);
        return listing.keywords().stream()
                .anyMatch(keyword -> words.contains(keyword.toLowerCase(Locale.ROOT)));
    }

    /// Validators are kept only when every document came: after a failure the listing is read again in full.
    private ListingState state(ListingState before, Result result, FetchOutcome outcome) {
        var now = parts.clock().instant();
        boolean covered = result.outcome().covered();
        boolean clean = covered && tally.complete();
        Optional<Fetched> fetched = outcome instanceof Fetched f && clean ? Optional.of(f) : Optional.empty();
        boolean unchanged = outcome instanceof FetchOutcome.NotModified;
        return new ListingState(listing.id(),
                unchanged ? before.etag() : fetched.flatMap(Fetched::etag),
                unchanged ? before.lastModified() : fetched.flatMap(Fetched::lastModified),
                unchanged ? before.lookedBack() : fetched.map(_ -> since),
                Optional.of(now),
                covered ? Optional.of(now) : before.lastSuccess(),
                tally.anyNew() ? Optional.of(now) : before.lastNewDocument(),
                result.outcome().label(), result.reason(), covered ? 0 : before.failures() + 1);
    }

    private Duration waited() {
        return parts.fetcher().ledger().stream().filter(row -> row.host().equals(host(listing.url())))
                .map(row -> row.waited()).reduce(Duration.ZERO, Duration::plus);
    }

    private static String host(URI url) {
        return url.getPort() < 0 ? url.getHost() : url.getHost() + ":" + url.getPort();
    }
}
