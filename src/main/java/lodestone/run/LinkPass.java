package lodestone.run;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import lodestone.alert.Coverage.Outcome;
import lodestone.extract.Hop;
import lodestone.extract.ListingRead;
import lodestone.fetch.FetchOutcome;
import lodestone.fetch.FetchOutcome.Fetched;
import lodestone.fetch.FetchRequest;
import lodestone.model.Capture;
import lodestone.model.Link;
import lodestone.model.Listing;
import lodestone.model.ListingKind;
import lodestone.model.Source;
import lodestone.run.Collector.Collected;
import lodestone.run.DocumentPass.Read;
import lodestone.store.Announcements.Announced;
import lodestone.store.ListingState;

/// Takes one announced document. A filing is taken as its exhibits.
final class LinkPass {

    private static final Duration ASKED_AGAIN = Duration.ofDays(30);

    private final Parts parts;
    private final Source source;
    private final Listing listing;
    private final Tally tally;
    private final Collector collector;
    private final DocumentPass documents;
    private final PageStates pages;
    private final Known known;
    private final Covers covers;
    private final Owed owed;
    private Optional<Answer> missed = Optional.empty();

    LinkPass(Parts parts, Collector collector, DocumentPass documents, Job job, Tally tally, Owed owed) {
        this.parts = parts;
        this.owed = owed;
        this.covers = new Covers(parts, collector, documents, job, tally);
        this.documents = documents;
        this.source = job.source();
        this.listing = job.listing();
        this.tally = tally;
        this.collector = collector;
        this.pages = new PageStates(parts);
        this.known = new Known(parts.store(), listing);
    }

    /// Whether it is neither stored nor done with.
    boolean isMissing(Link link) {
        return !known.is(link) && mayBeKept(link);
    }

    /// Fetches a document that is missing; what does not come of it is owed. A fault of ours costs this
    /// document alone; what has come of it is in the archive.
    void take(Link link) throws IOException, InterruptedException {
        missed = Optional.empty();
        owed.begins(link);
        int before = tally.faults();
        tally.alone(link.url(), () -> takeOne(link));
        missed.or(() -> Optional.of(Answer.bad(Outcome.FAILED, "it could not be taken"))
                .filter(_ -> tally.faults() > before))
                .ifPresentOrElse(answer -> owed.missed(link, answer), () -> owed.settled(link));
    }

    private void takeOne(Link link) throws IOException, InterruptedException {
        if (known.isFiling(link)) {
            takeFiling(link);
        } else if (listing.via().isPresent()) {
            takeBehind(link, listing.via().get());
        } else {
            fetchNew(link, FetchRequest.of(link.url()));
        }
    }

    /// A page that forbade its being kept is told of whenever it is announced, and asked again after some
    /// weeks only.
    private boolean mayBeKept(Link link) {
        var visit = parts.store().listings().get(link.url().toString());
        var again = visit.lastAttempt().map(at -> at.plus(ASKED_AGAIN)).orElse(Instant.MIN);
        boolean forbidden = visit.reason().filter(FetchOutcome.Disallowed::isByPage).isPresent()
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
        var collected = collect(request(filing.url(),
                ListingState.unvisited(keys.getFirst())).asListing());
        var answer = collector.answer(collected.outcome());
        if (!(collected.outcome() instanceof Fetched fetched) || !answer.outcome().covered()) {
            missed(filing.url(), answer);
            return;
        }
        var raw = Outcomes.raw(fetched);
        var read = collector.hands()
                .work(() -> parts.listings().read(ListingKind.EDGAR, raw, Optional.empty()));
        switch (read) {
            case ListingRead.Unreadable unreadable ->
                missed(filing.url(), Answer.bad(Outcome.UNREADABLE, unreadable.reason()));
            case ListingRead.Links found -> takeExhibits(filing, found.links());
        }
    }

    /// A page that stands before its document is asked once, and left for good when that came.
    private void takeBehind(Link link, String via) throws IOException, InterruptedException {
        var key = Known.behind(link);
        var collected = collect(FetchRequest.of(link.url()));
        var answer = collector.answer(collected.outcome());
        if (!(collected.outcome() instanceof Fetched fetched) || !answer.outcome().covered()) {
            missed(link.url(), answer);
            return;
        }
        var raw = Outcomes.raw(fetched);
        if (Hop.isDocument(raw)) {
            store(link, fetched, collected.capture().orElseThrow());
            pages.visited(key, Optional.empty());
            return;
        }
        var target = collector.hands().work(() -> Hop.target(raw, via));
        if (target.isEmpty()) {
            missed(link.url(), Answer.bad(Outcome.CHANGED_SHAPE,
                    "the page before the document holds no address at " + via + "; it may have changed"));
        } else if (parts.store().documents().knows(target.get())
                || fetchNew(link.at(target.get()), FetchRequest.of(target.get()))) {
            pages.visited(key, Optional.empty());
        }
    }

    private void takeExhibits(Link filing, List<Link> found) throws IOException, InterruptedException {
        var documents = FilingDocuments.worthReading(filing, found);
        if (documents.isEmpty()) {
            tally.problem(filing.url().toString(), "a filing without a document that can be read");
        }
        parts.store().announcements().add(listing.id(), documents.stream()
                .map(document -> new Announced(document.url(), Optional.empty())).toList());
        boolean complete = true;
        for (var document : documents) {
            if (!parts.store().documents().knows(document.url())) {
                complete &= fetchNew(document, request(document.url(), ListingState.unvisited("")));
            }
        }
        if (complete) {
            FilingDocuments.keys(filing).forEach(key -> pages.visited(key, Optional.empty()));
        }
    }

    private boolean fetchNew(Link link, FetchRequest request) throws IOException, InterruptedException {
        var collected = collect(request);
        var answer = collector.answer(collected.outcome());
        if (!(collected.outcome() instanceof Fetched fetched) || !answer.outcome().covered()) {
            return isHadInstead(link, answer);
        }
        var read = collector.hands().work(() -> documents.read(link, fetched));
        if (!isCover(link, fetched, read)) {
            keep(link, fetched, read, collected.capture().orElseThrow());
        }
        return true;
    }

    /// What a document's first visit leaves is the document, and validators if it has any; when to look again
    /// follows from when it was first seen.
    private void keep(Link link, Fetched fetched, Read read, Capture capture) throws InterruptedException {
        collector.hands().work(() -> documents.take(source, listing.kind(), link, read, capture))
                .ifPresent(tally::stored);
        if (listing.kind() != ListingKind.EDGAR) {
            pages.came(capture, fetched);
        }
    }

    /// Whether the file that the listing attaches is had, of a page that is not there or not for us; if the
    /// page was in trouble, it is owed still. Who forbids that the page be kept is not asked for the file.
    private boolean isHadInstead(Link link, Answer answer) throws IOException, InterruptedException {
        boolean forbidden = answer.reason().filter(FetchOutcome.Disallowed::isByPage).isPresent();
        var file = covers.instead(link).filter(_ -> !forbidden);
        boolean had = file.isPresent() && covers.take(file.get()).isEmpty()
                && (answer.lasting() || answer.outcome() == Outcome.BLOCKED);
        if (had) {
            covers.done(link);
        } else {
            missed(link.url(), answer);
        }
        return had;
    }

    /// Whether a file is had that says all that the page says. One that does not come is owed, and the page
    /// is kept.
    private boolean isCover(Link link, Fetched fetched, Read read) throws IOException, InterruptedException {
        var file = covers.of(link, fetched, read.document());
        if (file.isEmpty()) {
            return false;
        }
        var answer = covers.take(file.get());
        answer.filter(heard -> !Covers.isPage(heard)).ifPresent(heard -> {
            tally.unfetched(file.get().url().toString(), heard.reason().orElse(heard.outcome().label()));
            owed.late(file.get(), heard);
        });
        boolean had = answer.isEmpty() && covers.says(file.get(), read.document());
        if (had) {
            covers.done(link);
        }
        return had;
    }

    private void store(Link link, Fetched fetched, Capture capture) throws InterruptedException {
        collector.hands().work(() -> documents.take(source, listing.kind(), link, fetched, capture))
                .ifPresent(tally::stored);
    }

    private Collected collect(FetchRequest request) throws IOException, InterruptedException {
        var collected = collector.collect(request);
        tally.sent(collected.outcome());
        return collected;
    }

    private FetchRequest request(URI url, ListingState visit) {
        return new FetchRequest(url, visit.etag(), visit.lastModified(), listing.kind() == ListingKind.EDGAR);
    }

    private void missed(URI url, Answer answer) {
        missed = Optional.of(answer);
        tally.unfetched(url.toString(), answer.reason().orElse(answer.outcome().label()));
        pages.missed(url, answer);
    }
}
