package lodestone.run;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lodestone.alert.Coverage;
import lodestone.extract.ListingRead;
import lodestone.extract.ListingRead.Older;
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
    /// A listing that never ends costs no more than this.
    private static final int MOST_PAGES = 500;

    private final Parts parts;
    private final Listing listing;
    private final Since since;
    private final Tally tally;
    private final Collector collector;
    private final LinkPass links;

    ListingPass(Parts parts, Collector collector, DocumentPass documents, Job job, Since since) {
        this.parts = parts;
        this.listing = job.listing();
        this.since = since;
        this.tally = new Tally(job);
        this.collector = collector;
        this.links = new LinkPass(parts, collector, documents, job, tally);
    }

    /// @param coverage the row of this listing
    /// @param problems one line each
    record Report(Coverage coverage, List<String> problems) {}

    Report run(Progress progress) throws IOException, InterruptedException {
        var before = parts.store().listings().get(listing.id());
        var waited = parts.fetcher().waited(listing.url());
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
        return new Report(tally.coverage(result.outcome(), result.reason(),
                parts.fetcher().waited(listing.url()).minus(waited), after.lastNewDocument()),
                tally.problems());
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
        boolean lookedAsFar = listing.query().isEmpty()
                && before.lookedBack().map(back -> !back.isAfter(since.from())).orElse(false);
        return new FetchRequest(addresses().getFirst(), before.etag().filter(_ -> lookedAsFar),
                before.lastModified().filter(_ -> lookedAsFar), listing.kind() == ListingKind.EDGAR)
                .asListing();
    }

    private record Result(Coverage.Outcome outcome, Optional<String> reason) {}

    private Result read(Fetched fetched, Progress progress) throws IOException, InterruptedException {
        return switch (links(fetched)) {
            case ListingRead.Unreadable unreadable ->
                new Result(Coverage.Outcome.UNREADABLE, Optional.of(unreadable.reason()));
            case ListingRead.Links found -> take(all(found), progress);
        };
    }

    private ListingRead links(Fetched fetched) {
        var raw = new RawDocument(fetched.content(), fetched.contentType(), Optional.of(fetched.location()),
                Optional.empty());
        try {
            return parts.listings().read(listing, raw);
        } catch (RuntimeException | VirtualMachineError fault) {
            LOG.warn("not read source={}", listing.id(), fault);
            return new ListingRead.Unreadable("failed: " + fault);
        }
    }

    /// What the listing announces, on its older pages too as far back as is asked for.
    private List<Link> all(ListingRead.Links found) throws IOException, InterruptedException {
        var links = new ArrayList<>(found.links());
        var addresses = addresses();
        var waiting = new ArrayDeque<>(found.older());
        addresses.stream().skip(1).map(url -> new Older(url, Optional.of(Instant.MAX))).forEach(waiting::add);
        var seen = new HashSet<>(addresses.subList(0, 1));
        while (!waiting.isEmpty()) {
            var page = waiting.removeFirst();
            if (reaches(page) && seen.add(page.url())) {
                if (seen.size() > MOST_PAGES) {
                    tally.unfetched(page.url().toString(), "more than " + MOST_PAGES + " pages");
                    break;
                }
                var older = older(page);
                links.addAll(older.links());
                waiting.addAll(older.older());
            }
        }
        return links;
    }

    private List<URI> addresses() {
        return listing.addresses(LocalDate.ofInstant(since.from(), ZoneOffset.UTC),
                LocalDate.ofInstant(parts.clock().instant(), ZoneOffset.UTC));
    }

    /// A page that does not say how old it is counts as older than a run looks back by itself, except where
    /// the listing is but a list of pages.
    private boolean reaches(Older page) {
        boolean parts = listing.kind() == ListingKind.EDGAR || listing.kind() == ListingKind.SITEMAP;
        return page.newest().map(newest -> !newest.isBefore(since.from())).orElse(parts || since.asked());
    }

    private ListingRead.Links older(Older page) throws IOException, InterruptedException {
        var collected = collect(new FetchRequest(page.url(), Optional.empty(), Optional.empty(),
                listing.kind() == ListingKind.EDGAR).asListing());
        tally.sent(collected.outcome());
        if (collected.outcome() instanceof Fetched fetched) {
            return switch (links(fetched)) {
                case ListingRead.Links found -> found;
                case ListingRead.Unreadable unreadable -> none(page, unreadable.reason());
            };
        }
        return none(page, Outcomes.reason(collected.outcome())
                .orElse(Outcomes.of(collected.outcome()).label()));
    }

    /// A page whose address was only counted on to need not be there: the listing ends before it.
    private ListingRead.Links none(Older page, String reason) {
        if (!page.counted()) {
            tally.unfetched(page.url().toString(), reason);
        }
        return new ListingRead.Links(List.of());
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
        return link.publishedUtc().map(at -> !at.isBefore(since.from())).orElse(true) && formWanted(link)
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
                unchanged ? before.lookedBack() : fetched.map(_ -> since.from()),
                Optional.of(now),
                covered ? Optional.of(now) : before.lastSuccess(),
                tally.anyNew() ? Optional.of(now) : before.lastNewDocument(),
                result.outcome().label(), result.reason(), covered ? 0 : before.failures() + 1);
    }
}
