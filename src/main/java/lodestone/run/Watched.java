package lodestone.run;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lodestone.alert.Coverage.Silence;
import lodestone.model.Listing;
import lodestone.model.Source;
import lodestone.store.HeldLinks.Holding;
import lodestone.store.ListingState;
import lodestone.store.Store;

/// A listing and how it stands.
///
/// @param silence empty if it is switched off or was never read
/// @param owed how many documents it announced that did not come and are asked for again
/// @param held what it announced before its time; empty if nothing
public record Watched(Source source, Listing listing, ListingState state, Optional<Silence> silence, int owed,
        Optional<Holding> held) {

    /// Every listing of those sources, in their order. One that was never visited costs no query.
    public static Stream<Watched> all(List<Source> sources, Store store, Instant now) {
        var states = store.listings().of(sources.stream().flatMap(source -> source.listings().stream())
                .map(Listing::id).toList());
        var owed = store.owed().counts();
        var held = store.held().counts();
        return sources.stream().flatMap(source -> source.listings().stream().map(listing -> {
            var state = Optional.ofNullable(states.get(listing.id()));
            var visited = state.filter(_ -> source.visits(listing));
            return new Watched(source, listing,
                    state.orElseGet(() -> ListingState.unvisited(listing.id())),
                    visited.flatMap(known -> History.silence(store, known, now)),
                    owed.getOrDefault(listing.id(), 0), Optional.ofNullable(held.get(listing.id())));
        }));
    }

    /// Whether it is not visited at all.
    public boolean isOff() { return !source.visits(listing); }

    /// Its state in a word.
    public String outcome() {
        return isOff() ? "disabled" : state.outcome();
    }

    /// Its state, and what of its documents is outstanding, e.g. `ok, owes 2, holds 1`.
    public String words() {
        return outcome() + (owed > 0 ? ", owes " + owed : "")
                + held.map(holding -> ", holds " + holding.count()).orElse("");
    }

    /// When the next visit is worth it; empty if that is now, or never.
    public Optional<Instant> due(Instant now) {
        return state.due().filter(at -> !isOff() && at.isAfter(now));
    }
}
