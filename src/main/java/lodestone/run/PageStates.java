package lodestone.run;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import lodestone.alert.Coverage.Outcome;
import lodestone.fetch.FetchOutcome.Fetched;
import lodestone.model.Capture;
import lodestone.store.ListingState;

/// What each visit of a document's page leaves in the store.
final class PageStates {

    private final Parts parts;

    PageStates(Parts parts) {
        this.parts = parts;
    }

    /// A first visit that found it.
    void visited(String key, Optional<Fetched> fetched) {
        var before = ListingState.unvisited(key);
        var now = parts.clock().instant();
        found(before, fetched, Standing.after(before, Answer.good(Outcome.OK), now), now);
    }

    /// A document's first visit, which leaves validators if there are any.
    void came(Capture capture, Fetched fetched) {
        if (fetched.etag().isPresent() || fetched.lastModified().isPresent()) {
            visited(capture.url().toString(), Optional.of(fetched));
        }
    }

    /// A visit that found it; where nothing was fetched, the validators stay.
    void found(ListingState before, Optional<Fetched> fetched, Standing standing, Instant firstSeen) {
        var now = parts.clock().instant();
        save(before, fetched.isPresent() ? fetched.flatMap(Fetched::etag) : before.etag(),
                fetched.isPresent() ? fetched.flatMap(Fetched::lastModified) : before.lastModified(),
                standing, Revisits.next(firstSeen, now, standing));
    }

    /// A visit that did not.
    void failed(ListingState before, Standing standing, Instant firstSeen) {
        save(before, before.etag(), before.lastModified(), standing,
                Revisits.next(firstSeen, parts.clock().instant(), standing));
    }

    /// A document that is not known yet did not come; [Owed] knows when it is asked for again.
    void missed(URI url, Answer answer) {
        var before = parts.store().listings().get(url.toString());
        var now = parts.clock().instant();
        save(before, before.etag(), before.lastModified(), Standing.after(before, answer, now), now);
    }

    private void save(ListingState before, Optional<String> etag, Optional<String> lastModified,
            Standing standing, Instant due) {
        var now = Optional.of(parts.clock().instant());
        parts.store().listings().save(new ListingState(before.listingId(), etag, lastModified,
                Optional.empty(), now, standing.outcome().covered() ? now : before.lastSuccess(),
                Optional.empty(), Optional.empty(), before.watchedSince().or(() -> now),
                standing.missingSince(), Optional.of(due), standing.outcome().label(), standing.reason(),
                standing.failures()));
    }
}
