package lodestone.run;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import lodestone.alert.Coverage;
import lodestone.alert.Coverage.Outcome;
import lodestone.extract.ListingRead;
import lodestone.fetch.FetchOutcome;
import lodestone.fetch.FetchOutcome.Fetched;
import lodestone.fetch.FetchRequest;
import lodestone.model.Link;
import lodestone.model.Listing;
import lodestone.model.ListingKind;
import lodestone.store.ListingState;

/// One pass over one listing: fetch it, archive it, and take every document it announces. Used by one thread.
final class ListingPass {

    private final Parts parts;
    private final Listing listing;
    private final Since since;
    private final Tally tally;
    private final ListingFetch fetch;
    private final Selection selection;
    private final History history;
    private final Embargo embargo;
    private final Owed owed;
    private final Share share;
    private final Edition edition;
    private final LinkPass links;
    private final RevisitPass again;
    private boolean hasUndatedParts;

    ListingPass(Parts parts, Collector collector, DocumentPass documents, Job job, Since since) {
        this.parts = parts;
        this.listing = job.listing();
        this.since = since;
        this.tally = new Tally(job);
        this.fetch = new ListingFetch(parts, collector, listing, tally);
        this.selection = new Selection(listing, since);
        this.history = new History(parts, listing);
        this.embargo = new Embargo(parts, listing);
        this.owed = new Owed(parts, listing, since);
        this.share = new Share(owed, since, parts.revisit().mostDocuments());
        this.edition = new Edition(parts.store(), listing);
        this.links = new LinkPass(parts, collector, documents, job, tally, owed);
        this.again = new RevisitPass(parts, collector, documents, job, tally);
    }

    /// @param coverage the row of this listing
    /// @param problems one line each
    record Report(Coverage coverage, List<String> problems) {}

    Report run(Progress progress) throws IOException, InterruptedException {
        var before = parts.store().listings().get(listing.id());
        var waited = parts.fetcher().waited(listing.url());
        var outcome = fetch.fetch(fetchRequest(before));
        var answer = outcome instanceof Fetched fetched ? read(fetched, before, progress)
                : Answer.of(outcome);
        takeMissing(embargo.dropped(), Progress.NONE);
        takeOwed(progress);
        share.tell(tally);
        owed.save();
        tally.owed(owed.count());
        var standing = Standing.after(before, answer, parts.clock().instant());
        if (answersItself(answer)) {
            again.run();
        }
        var after = state(before, standing, answer, outcome);
        if (after.lookedBack().isPresent()) {
            edition.keep(parts.clock().instant());
        }
        parts.store().listings().save(after);
        embargo.save();
        return new Report(tally.coverage(after, parts.fetcher().waited(listing.url()).minus(waited),
                history.silence(after)), tally.problems());
    }

    /// Conditional only if an unchanged listing has nothing for this run: the visit that left the validators
    /// looked back as far, and the listing is configured as it was then.
    private FetchRequest fetchRequest(ListingState before) {
        boolean lookedAsFar = listing.query().isEmpty() && lookedAsFar(before);
        return new FetchRequest(addresses().getFirst(), before.etag().filter(_ -> lookedAsFar),
                before.lastModified().filter(_ -> lookedAsFar), listing.kind() == ListingKind.EDGAR)
                .asListing();
    }

    private boolean lookedAsFar(ListingState before) {
        return edition.isSame()
                && before.lookedBack().map(back -> !back.isAfter(since.from())).orElse(false);
    }

    private Answer read(Fetched fetched, ListingState before, Progress progress)
            throws IOException, InterruptedException {
        var blocked = fetch.refusal(fetched);
        if (blocked.isPresent()) {
            return Answer.bad(Outcome.BLOCKED, blocked.get());
        }
        return switch (fetch.read(fetched)) {
            case ListingRead.Unreadable unreadable -> Answer.bad(
                    unreadable.foundNothing() ? Outcome.CHANGED_SHAPE : Outcome.UNREADABLE,
                    unreadable.reason());
            case ListingRead.Links found -> take(found, before, progress);
        };
    }

    /// The listing's own page, then its older pages as far back as is asked for.
    private Answer take(ListingRead.Links found, ListingState before, Progress progress)
            throws IOException, InterruptedException {
        hasUndatedParts = found.older().stream().anyMatch(page -> LookBack.isUndatedPart(listing, page));
        var newest = selection.matching(found.links());
        boolean gap = history.rolledOver(newest, before);
        history.announced(newest, before);
        take(found.links(), progress);
        var overlap = new AtomicBoolean();
        var seen = before.lastSuccess().filter(_ -> lookedAsFar(before));
        var back = new LookBack(parts, listing, since, seen, tally, fetch);
        back.run(addresses(), found, older -> {
            var matching = selection.matching(older);
            overlap.compareAndSet(false, gap && history.isKnown(matching));
            history.older(matching);
            take(older, progress);
        });
        before.lastSuccess().filter(_ -> gap && !overlap.get()).ifPresent(tally::gap);
        if (tally.anyAnnounced() || back.stands()) {
            return Answer.good(Outcome.OK);
        }
        boolean hadSome = listing.kind() == ListingKind.PAGE && before.lastNewDocument().isPresent();
        return hadSome ? Answer.bad(Outcome.CHANGED_SHAPE, "no link looks like a release any more")
                : Answer.good(Outcome.EMPTY);
    }

    private void take(List<Link> found, Progress progress) throws IOException, InterruptedException {
        tally.announced(found.size());
        again.announced(found);
        var selected = selection.of(found);
        tally.leftAside(selected.aside());
        var wanted = selected.wanted();
        var free = embargo.free(wanted);
        tally.held(wanted.size() - free.size());
        takeMissing(free, progress);
    }

    private void takeMissing(List<Link> free, Progress progress) throws IOException, InterruptedException {
        takeNow(owed.due(free.stream().filter(links::isMissing).toList()), progress);
    }

    private void takeNow(List<Link> found, Progress progress) throws IOException, InterruptedException {
        var due = share.of(found);
        for (int i = 0; i < due.size(); i++) {
            links.take(due.get(i));
            progress.at(listing.id(), i + 1L, due.size());
        }
    }

    /// What earlier visits could not have, and what another listing has brought meanwhile.
    private void takeOwed(Progress progress) throws IOException, InterruptedException {
        takeOwed(owed.dropped(), progress);
        takeOwed(owed.last(), progress);
    }

    private void takeOwed(List<Link> found, Progress progress) throws IOException, InterruptedException {
        var due = found.stream().collect(Collectors.partitioningBy(links::isMissing));
        due.getOrDefault(false, List.of()).forEach(owed::settled);
        takeNow(due.getOrDefault(true, List.of()), progress);
    }

    private List<URI> addresses() {
        return since.addresses(listing, parts.clock().instant());
    }

    /// Whether its host is well, so that the pages of what it announced before may be looked at: when a
    /// newsroom is taken down as a whole, its list goes with it.
    private static boolean answersItself(Answer answer) {
        return answer.outcome().covered() || answer.missing() || answer.outcome() == Outcome.CHANGED_SHAPE
                || answer.outcome() == Outcome.UNREADABLE;
    }

    private Instant due(Instant visit, boolean covered) {
        return embargo.sooner(covered ? owed.sooner(visit) : visit);
    }

    /// Validators are kept only when the whole listing was read; documents that did not come are owed. A list
    /// of pages that does not say which of them changed has none: it is the same whatever they announce.
    private ListingState state(ListingState before, Standing standing, Answer answer, FetchOutcome outcome) {
        var now = parts.clock().instant();
        boolean covered = standing.outcome().covered();
        boolean clean = covered && tally.complete();
        Optional<Fetched> fetched = outcome instanceof Fetched f && clean ? Optional.of(f) : Optional.empty();
        var whole = fetched.filter(_ -> !hasUndatedParts);
        boolean unchanged = standing.outcome() == Outcome.NOT_MODIFIED;
        return new ListingState(listing.id(),
                unchanged ? before.etag() : whole.flatMap(Fetched::etag),
                unchanged ? before.lastModified() : whole.flatMap(Fetched::lastModified),
                unchanged ? before.lookedBack() : fetched.map(_ -> since.from()),
                Optional.of(now),
                covered ? Optional.of(now) : before.lastSuccess(),
                tally.anyNew() ? Optional.of(now) : before.lastNewDocument(),
                tally.anyChanged() ? Optional.of(now) : before.lastChange(),
                before.watchedSince().or(before::lastAttempt).or(() -> Optional.of(now)),
                standing.missingSince(), Optional.of(due(history.due(standing, answer), covered)),
                standing.outcome().label(), standing.reason(), standing.failures());
    }
}
