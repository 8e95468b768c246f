package lodestone.run;

import lodestone.model.Link;
import lodestone.model.Listing;
import lodestone.model.ListingKind;
import lodestone.store.Store;

/// Which of the documents that a listing announces are stored, or done with.
record Known(Store store, Listing listing) {

    boolean is(Link link) {
        return isFiling(link) ? FilingDocuments.keys(link).stream().allMatch(this::isDone)
                : listing.via().isPresent() ? isDone(behind(link))
                        : store.documents().knows(link.url()) || isDone(covered(link));
    }

    /// Whether it leads to the index of a filing.
    boolean isFiling(Link link) {
        return listing.kind() == ListingKind.EDGAR && FilingDocuments.isIndex(link);
    }

    private boolean isDone(String key) {
        return store.listings().get(key).lastSuccess().isPresent();
    }

    /// The key of a page whose document came from behind it.
    static String behind(Link link) {
        return "via:" + link.url();
    }

    /// The key of a page for which a file was taken.
    static String covered(Link link) {
        return "file:" + link.url();
    }
}
