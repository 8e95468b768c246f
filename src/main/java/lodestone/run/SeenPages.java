package lodestone.run;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import lodestone.fetch.FetchOutcome.Fetched;
import lodestone.fetch.FetchRequest;
import lodestone.model.Listing;
import lodestone.model.ListingKind;
import lodestone.store.ListingState;
import lodestone.store.ListingStates;

/// Validators of a listing's older pages, so that each is asked whether it changed and is sent once. Only of
/// pages that name no further ones: behind "not modified" others could have changed. What is asked for under
/// another address each day is never the same.
final class SeenPages {

    private final ListingStates states;
    private final Listing listing;
    private final boolean settled;
    private final Instant now;

    /// @param settled whether all that the pages announced was taken or noted when they left their validators
    SeenPages(Parts parts, Listing listing, boolean settled) {
        this.states = parts.store().listings();
        this.listing = listing;
        this.settled = settled;
        this.now = parts.clock().instant();
    }

    FetchRequest request(URI page) {
        var seen = Optional.of(page).filter(_ -> settled).map(one -> states.get(key(one)));
        return new FetchRequest(page, seen.flatMap(ListingState::etag),
                seen.flatMap(ListingState::lastModified), listing.kind() == ListingKind.EDGAR).asListing();
    }

    /// All that the page announces is taken or noted.
    ///
    /// @param last whether it names no further page
    void done(URI page, Fetched fetched, boolean last) {
        if (listing.query().isDaily()) {
            return;
        }
        var before = states.get(key(page));
        var etag = fetched.etag().filter(_ -> last);
        var modified = fetched.lastModified().filter(_ -> last);
        if (!etag.equals(before.etag()) || !modified.equals(before.lastModified())) {
            states.save(new ListingState(before.listingId(), etag, modified, Optional.empty(),
                    Optional.of(now), Optional.of(now), Optional.empty(), Optional.empty(), Optional.empty(),
                    Optional.empty(), Optional.empty(), "page", Optional.empty(), 0));
        }
    }

    private String key(URI page) {
        return "page:" + listing.id() + " " + page;
    }
}
