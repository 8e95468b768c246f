package lodestone.store;

import java.util.List;

/// What is known of each listing's visits.
public final class ListingStates {

    ListingStates() {}

    /// The state of that listing; [ListingState#unvisited] if there is none.
    public ListingState get(String listingId) {
        throw new IllegalStateException("skeleton " + listingId);
    }

    /// Every state, by id.
    public List<ListingState> all() {
        throw new IllegalStateException("skeleton");
    }

    /// Replaces the state.
    public void save(ListingState state) {
        throw new IllegalStateException("skeleton " + state);
    }
}
