package lodestone.run;

import java.time.Instant;
import java.util.Optional;
import lodestone.model.Listing;
import lodestone.model.TextDigest;
import lodestone.store.ListingState;
import lodestone.store.Store;

/// How a listing was configured when it left its validators: with another selector, keyword or form the same
/// answer holds other documents, which "not modified" would hide.
final class Edition {

    private final Store store;
    private final String key;
    private final Optional<String> now;
    private final Optional<String> before;

    Edition(Store store, Listing listing) {
        this.store = store;
        this.key = "settings:" + listing.id();
        this.now = Optional.of(TextDigest.of(listing.toString()));
        this.before = store.listings().get(key).etag();
    }

    /// Whether it is configured as it was then.
    boolean isSame() { return now.equals(before); }

    /// Validators were left by what it is now.
    void keep(Instant at) {
        if (!isSame()) {
            var none = ListingState.unvisited(key);
            store.listings().save(new ListingState(key, now, none.lastModified(), none.lookedBack(),
                    Optional.of(at), none.lastSuccess(), none.lastNewDocument(), none.lastChange(),
                    none.watchedSince(), none.missingSince(), none.due(), "settings", none.reason(), 0));
        }
    }
}
