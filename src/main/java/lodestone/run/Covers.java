package lodestone.run;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import lodestone.alert.Coverage.Outcome;
import lodestone.extract.Attached;
import lodestone.extract.Hop;
import lodestone.fetch.FetchOutcome.Fetched;
import lodestone.fetch.FetchRequest;
import lodestone.model.Document;
import lodestone.model.Link;
import lodestone.model.ListingKind;
import lodestone.store.Announcements.Announced;

/// Releases that are a file, and pages that are but their covers: a headline and "Download PDF", or nothing
/// that a program may read. The file is the one that the listing attaches to the entry, else the one to which
/// the page leads. It is taken under the page's title and day, and speaks for the page if it says the same.
final class Covers {

    private static final String PAGE = "a page instead of a file";

    private final Parts parts;
    private final Job job;
    private final Tally tally;
    private final Collector collector;
    private final DocumentPass documents;
    private final PageStates pages;

    Covers(Parts parts, Collector collector, DocumentPass documents, Job job, Tally tally) {
        this.parts = parts;
        this.job = job;
        this.tally = tally;
        this.collector = collector;
        this.documents = documents;
        this.pages = new PageStates(parts);
    }

    /// The page need not be asked for again.
    void done(Link link) {
        pages.visited(Known.covered(link), Optional.empty());
    }

    /// The file for a page that could not be had.
    Optional<Link> instead(Link link) {
        return enclosed(link).map(file -> link.file(file, Document.of("")));
    }

    /// The file of which that page is the cover; empty if it says enough itself.
    Optional<Link> of(Link link, Fetched fetched, Document read) throws InterruptedException {
        if (job.listing().kind() == ListingKind.EDGAR || !Attached.isFew(read.text())) {
            return Optional.empty();
        }
        var raw = Outcomes.raw(fetched);
        var enclosed = enclosed(link);
        var file = Hop.isDocument(raw) ? Optional.<URI>empty()
                : enclosed.isPresent() ? enclosed
                        : collector.hands().work(() -> Attached.file(raw, title(link, read)));
        return file.filter(url -> !url.equals(link.url())).map(url -> link.file(url, read));
    }

    private static String title(Link link, Document read) {
        return link.title() + " " + read.title();
    }

    private Optional<URI> enclosed(Link link) {
        return job.listing().kind() == ListingKind.EDGAR ? Optional.empty()
                : link.enclosures().stream().filter(Attached::isFile)
                        .filter(file -> !file.equals(link.url())).findFirst();
    }

    /// Takes the file, unless it is known.
    ///
    /// @return what was heard instead; empty if it is stored
    Optional<Answer> take(Link file) throws IOException, InterruptedException {
        if (parts.store().documents().knows(file.url())) {
            return Optional.empty();
        }
        var collected = collector.collect(FetchRequest.of(file.url()));
        tally.sent(collected.outcome());
        var answer = collector.answer(collected.outcome());
        if (!(collected.outcome() instanceof Fetched fetched) || !answer.outcome().covered()) {
            return Optional.of(answer);
        }
        if (!Hop.isDocument(Outcomes.raw(fetched))) {
            return Optional.of(Answer.bad(Outcome.UNREADABLE, PAGE));
        }
        var capture = collected.capture().orElseThrow();
        parts.store().announcements().add(job.listing().id(),
                List.of(new Announced(file.url(), Optional.empty())));
        collector.hands().work(() -> documents.take(job.source(), job.listing().kind(), file, fetched,
                capture)).ifPresent(tally::stored);
        pages.came(capture, fetched);
        return Optional.empty();
    }

    /// Whether what the link promised as a file turned out to be a page, which asking again would not mend.
    static boolean isPage(Answer answer) {
        return answer.reason().equals(Optional.of(PAGE));
    }

    /// Whether all that the page says stands in the file, which is stored.
    boolean says(Link file, Document page) {
        return page.text().isBlank()
                || parts.store().documents().byUrl(file.url()).map(stored -> stored.version().document())
                        .filter(known -> Attached.says(known.title() + "\n" + known.text(),
                                page.title() + "\n" + page.text()))
                        .isPresent();
    }
}
