package lodestone.run;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import lodestone.extract.Hop;
import lodestone.extract.ListingRead;
import lodestone.extract.ListingRead.Older;
import lodestone.extract.ListingReader;
import lodestone.extract.RawDocument;
import lodestone.model.Link;
import lodestone.model.Listing;
import lodestone.model.ListingKind;
import lodestone.store.Store;

/// What a run would do with what a listing announces, by the very rules of a run, without doing it.
public final class Preview {

    private final Listing listing;
    private final Instant now;
    private final Since since;
    private final Selection selection;
    private final Known known;

    public Preview(Listing listing, Store store, Instant now) {
        this.listing = listing;
        this.now = now;
        this.since = new Since(now.minus(RunRequest.HORIZON), false);
        this.selection = new Selection(listing, since);
        this.known = new Known(store, listing);
    }

    /// @param fate what becomes of it
    public record Entry(Link link, Fate fate) {}

    /// The day from which it looks.
    public LocalDate from() {
        return since.day();
    }

    /// The addresses of the listing.
    public List<URI> addresses() {
        return since.addresses(listing, now);
    }

    /// What becomes of each, in their order; a filing counts once.
    public List<Entry> of(List<Link> found) {
        var entries = new LinkedHashMap<URI, Entry>();
        selection.announced(found).forEach(link -> entries.putIfAbsent(link.url(),
                new Entry(link, fate(link))));
        return List.copyOf(entries.values());
    }

    private Fate fate(Link link) {
        var wanted = selection.fate(link);
        return wanted != Fate.TAKE ? wanted
                : !Embargo.isFree(listing, link, now) ? Fate.HELD
                        : known.is(link) ? Fate.STORED : Fate.TAKE;
    }

    /// Whether a run that nobody asks for a date reads that older page.
    public boolean readsOn(Older page) {
        return LookBack.reaches(listing, since, page);
    }

    /// Whether it leads to a page that names its documents, and not to a document.
    public boolean leadsOn(Link link) {
        return known.isFiling(link) || listing.via().isPresent();
    }

    /// The documents that are behind that page; empty if none is found in it.
    public List<Link> behind(Link link, RawDocument page) {
        if (!known.isFiling(link)) {
            return Hop.isDocument(page) ? List.of(link)
                    : listing.via().flatMap(via -> Hop.target(page, via)).map(link::at).stream().toList();
        }
        return new ListingReader().read(ListingKind.EDGAR, page,
                Optional.empty()) instanceof ListingRead.Links(var found, var _)
                        ? FilingDocuments.worthReading(link, found) : List.of();
    }
}
