package lodestone.run;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import lodestone.extract.ListingRead;
import lodestone.extract.ListingRead.Older;
import lodestone.fetch.FetchOutcome;
import lodestone.fetch.FetchOutcome.Fetched;
import lodestone.model.Link;
import lodestone.model.Listing;
import lodestone.model.ListingKind;
import lodestone.store.OlderPages;
import lodestone.store.OlderPages.Page;

/// Goes over a listing's older pages, as far back as is asked for, page by page: each is fetched and its
/// documents are taken before the next.
///
/// Where somebody asked for a date, the store remembers which pages are done, so that a look back that was
/// cut short goes on where it stopped when that date is asked for again. It begins with the last page that
/// was done: had a document been withdrawn from a newer page meanwhile, the next would have moved up to
/// there. A page of which a document could not be fetched is not done.
///
/// Where nobody did, what an earlier run has read is read again for a week only, since some releases come
/// late, and each page is asked whether it changed.
final class LookBack {

    /// A listing that never ends costs no more than this in one run.
    private static final int MOST_PAGES = 500;
    /// What is published under an earlier day is found so late still.
    private static final Duration LATE = Duration.ofDays(7);
    /// What is answered where the pages end; a time-out or a host in trouble is no end.
    private static final Set<String> NO_SUCH_PAGE = Set.of("HTTP 404", "HTTP 410", "HTTP 400");

    private final Listing listing;
    private final Since since;
    private final Tally tally;
    private final ListingFetch fetch;
    private final OlderPages memory;
    private final SeenPages pages;
    private final Instant now;
    private final Instant reach;
    private final Set<URI> announced = new HashSet<>();
    private boolean stands;

    /// @param seen when the listing was last read as far back as is asked for now, all that it announced
    ///     being taken or noted; then pages are left alone that were old by then
    LookBack(Parts parts, Listing listing, Since since, Optional<Instant> seen, Tally tally,
            ListingFetch fetch) {
        this.listing = listing;
        this.since = since;
        this.tally = tally;
        this.fetch = fetch;
        this.memory = parts.store().olderPages();
        this.pages = new SeenPages(parts, listing, seen.isPresent() && !since.asked());
        this.now = parts.clock().instant();
        this.reach = seen.map(at -> at.minus(LATE)).filter(at -> !since.asked() && at.isAfter(since.from()))
                .orElse(since.from());
    }

    /// Takes the documents that a page announces.
    interface Taker {
        void take(List<Link> links) throws IOException, InterruptedException;
    }

    /// Goes on after the listing's first page.
    ///
    /// @param addresses of the listing; the first has been read
    void run(List<URI> addresses, ListingRead.Links first, Taker taker)
            throws IOException, InterruptedException {
        announces(first);
        var waiting = new ArrayDeque<Older>();
        begin(Stream.concat(first.older().stream(), addresses.stream().skip(1)
                .map(url -> new Older(url, Optional.of(now)))).toList(), waiting);
        var seen = new HashSet<>(addresses.subList(0, 1));
        while (!waiting.isEmpty()) {
            var page = waiting.removeFirst();
            if (seen.add(page.url())) {
                if (seen.size() > MOST_PAGES) {
                    tally.unread(page.url().toString(), "more than " + MOST_PAGES
                            + " pages; run it again to go on");
                    break;
                }
                waiting.addAll(take(page, taker));
            }
        }
        if (since.asked() && memory.waiting(listing.id(), since.from()).isEmpty()) {
            memory.forget(listing.id(), since.from());
        }
    }

    private void begin(List<Older> named, Deque<Older> waiting) {
        var reached = named.stream().filter(this::reaches).toList();
        if (since.asked()) {
            memory.done(listing.id(), since.from(), Optional.empty(), pages(reached));
            memory.last(listing.id(), since.from()).map(LookBack::older).ifPresent(waiting::add);
            memory.waiting(listing.id(), since.from()).stream().map(LookBack::older).forEach(waiting::add);
        } else {
            waiting.addAll(reached);
        }
    }

    /// The pages that it names in turn.
    private List<Older> take(Older page, Taker taker) throws IOException, InterruptedException {
        int missed = tally.missed();
        var outcome = fetch.fetch(pages.request(page.url()));
        var read = read(page, outcome);
        taker.take(read.links());
        if (outcome instanceof Fetched fetched && !read.links().isEmpty() && !since.asked()) {
            pages.done(page.url(), fetched, read.older().isEmpty());
        }
        boolean ends = !announces(read) && page.counted();
        var found = read.older().stream().filter(_ -> !ends).filter(this::reaches).toList();
        if (since.asked()) {
            memory.done(listing.id(), since.from(),
                    Optional.of(page(page)).filter(_ -> tally.missed() == missed), pages(found));
        }
        return found.stream().filter(this::waits).toList();
    }

    /// Whether it names a document that no page before named. Who ignores the number of a page answers with
    /// the first again and again.
    private boolean announces(ListingRead.Links read) {
        return read.links().stream().filter(link -> announced.add(link.url())).count() > 0;
    }

    private boolean waits(Older page) {
        return !since.asked() || !memory.isDone(listing.id(), since.from(), page.url());
    }

    /// A page that does not say how old it is counts as older than a run looks back by itself, except where
    /// the listing is but a list of pages.
    private boolean reaches(Older page) {
        boolean old = page.newest().filter(reach::isAfter).isPresent();
        boolean asked = reaches(listing, since, page);
        stands |= asked && old;
        return asked && !old;
    }

    /// Whether a page was left alone that announces what it did before.
    boolean stands() {
        return stands;
    }

    /// Whether a look back of that listing reads the page.
    static boolean reaches(Listing listing, Since since, Older page) {
        return page.newest().map(newest -> !newest.isBefore(since.from()))
                .orElse(since.asked() || isUndatedPart(listing, page));
    }

    /// Whether it is one of those of which the listing is but a list, which does not say when it changed.
    static boolean isUndatedPart(Listing listing, Older page) {
        return page.newest().isEmpty()
                && (listing.kind() == ListingKind.EDGAR || listing.kind() == ListingKind.SITEMAP);
    }

    private ListingRead.Links read(Older page, FetchOutcome outcome) throws InterruptedException {
        if (outcome instanceof FetchOutcome.NotModified) {
            stands = true;
            return new ListingRead.Links(List.of());
        }
        if (!(outcome instanceof Fetched fetched)) {
            var reason = Outcomes.reason(outcome).orElse(Outcomes.of(outcome).label());
            return NO_SUCH_PAGE.contains(reason) ? none(page, reason) : missed(page, reason);
        }
        var blocked = fetch.refusal(fetched);
        if (blocked.isPresent()) {
            return missed(page, blocked.get());
        }
        return switch (fetch.read(fetched)) {
            case ListingRead.Links found -> found;
            case ListingRead.Unreadable unreadable -> none(page, unreadable.reason());
        };
    }

    /// A page whose address was only counted on to need not be there: the listing ends before it.
    private ListingRead.Links none(Older page, String reason) {
        return page.counted() ? new ListingRead.Links(List.of()) : missed(page, reason);
    }

    private ListingRead.Links missed(Older page, String reason) {
        tally.unread(page.url().toString(), reason);
        return new ListingRead.Links(List.of());
    }

    private static List<Page> pages(Collection<Older> older) {
        return older.stream().map(LookBack::page).toList();
    }

    private static Page page(Older older) {
        return new Page(older.url(), older.newest(), older.counted());
    }

    private static Older older(Page page) {
        return new Older(page.url(), page.newest(), page.counted());
    }
}
