package lodestone.run;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import lodestone.alert.Coverage.Outcome;
import lodestone.fetch.FetchOutcome.Fetched;
import lodestone.fetch.FetchRequest;
import lodestone.model.Link;
import lodestone.model.Listing;
import lodestone.model.ListingKind;
import lodestone.model.Source;
import lodestone.run.Collector.Collected;
import lodestone.store.Announcements.Page;
import lodestone.store.ListingState;

/// Looks again at the pages of known documents: whether they say the same, something else, or are gone.
final class RevisitPass {

    private final Parts parts;
    private final Source source;
    private final Listing listing;
    private final Tally tally;
    private final Collector collector;
    private final DocumentPass documents;
    private final PageStates pages;
    private final Touched touched;

    RevisitPass(Parts parts, Collector collector, DocumentPass documents, Job job, Tally tally) {
        this.parts = parts;
        this.documents = documents;
        this.source = job.source();
        this.listing = job.listing();
        this.tally = tally;
        this.collector = collector;
        this.pages = new PageStates(parts);
        this.touched = new Touched(parts);
    }

    /// What the listing says of the pages now.
    void announced(List<Link> links) {
        if (listing.kind() != ListingKind.EDGAR) {
            touched.note(links);
        }
    }

    /// Looks at what this listing says was changed, and at what it announced and is due; what was filed never
    /// changes.
    void run() throws IOException, InterruptedException {
        if (listing.kind() == ListingKind.EDGAR) {
            return;
        }
        for (var page : touched.due()) {
            tally.alone(page.url(), () -> look(page, parts.store().listings().get(page.url().toString())));
        }
        var now = parts.clock().instant();
        var latest = now.plus(Revisits.LONGEST);
        for (var page : parts.store().announcements().due(source.id(), listing.id(),
                now.minus(Revisits.WATCHED), now, latest)) {
            var visit = parts.store().listings().get(page.url().toString());
            var due = visit.due().orElseGet(() -> Revisits.next(page.firstSeen(), page.firstSeen()));
            if (!now.isBefore(due) || due.isAfter(latest)) {
                tally.alone(page.url(), () -> look(page, visit));
            }
        }
    }

    private void look(Page page, ListingState visit) throws IOException, InterruptedException {
        var collected = collector.collect(request(page, visit));
        tally.sent(collected.outcome());
        var answer = collector.answer(collected.outcome());
        var capture = collected.capture();
        if (answer.outcome() == Outcome.NOT_MODIFIED) {
            capture.ifPresent(seen -> parts.store().documents().seenAt(page.documentId(), page.url(),
                    seen.at(), capture));
        } else if (collected.outcome() instanceof Fetched fetched && answer.outcome().covered()) {
            var again = collector.hands().work(() -> documents.again(source, listing.kind(),
                    Link.to(page.url(), ""), fetched, capture.orElseThrow()));
            again.changed().ifPresent(tally::stored);
            answer = again.unfit().map(reason -> Answer.bad(Outcome.UNREADABLE, reason)).orElse(answer);
        }
        looked(page, visit, answer, collected);
    }

    /// After a failure unconditional: "not modified" would not tell whether the page is well again.
    private static FetchRequest request(Page page, ListingState visit) {
        boolean well = visit.failures() == 0;
        return new FetchRequest(page.url(), visit.etag().filter(_ -> well),
                visit.lastModified().filter(_ -> well), false);
    }

    private void looked(Page page, ListingState visit, Answer answer, Collected collected) {
        var standing = Standing.after(visit, answer, parts.clock().instant());
        if (standing.outcome().covered()) {
            pages.found(visit, Optional.of(collected.outcome()).filter(Fetched.class::isInstance)
                    .map(Fetched.class::cast), standing, page.firstSeen());
            return;
        }
        tally.problem(page.url().toString(), standing.reason().orElse(standing.outcome().label()));
        if (answer.missing()) {
            collected.capture().ifPresent(
                    capture -> parts.store().absences().add(page.documentId(), page.url(), capture));
        }
        if (standing.outcome() == Outcome.GONE) {
            parts.alerting().takenDown(page.documentId(), standing.missingSince().orElseThrow());
        }
        pages.failed(visit, standing, page.firstSeen());
    }
}
