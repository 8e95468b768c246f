package lodestone.run;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import lodestone.alert.Coverage.Silence;
import lodestone.model.Link;
import lodestone.model.Listing;
import lodestone.model.ListingKind;
import lodestone.store.Announcements.Announced;
import lodestone.store.ListingState;
import lodestone.store.Store;

/// What a listing has announced so far: noted as it comes, and asked for its rhythm.
public final class History {

    private static final int MOST_DOUBLINGS = 20;
    private static final int FEW = 5;
    private static final Duration DAY = Duration.ofDays(1);

    private final Store store;
    private final Listing listing;
    private final Instant now;
    private final RevisitSettings bounds;
    private Optional<Duration> window = Optional.empty();

    History(Parts parts, Listing listing) {
        this.store = parts.store();
        this.listing = listing;
        this.now = parts.clock().instant();
        this.bounds = parts.revisit();
    }

    /// What the listing's own page announces. What it does not date came after its last visit; what was there
    /// at the first tells nothing.
    void announced(List<Link> links, ListingState before) {
        window = window(links);
        note(links, before.lastSuccess().map(_ -> now));
    }

    /// Whether all of them are newer than its last visit, which means that others may have come and gone
    /// between. A list in which something is older, or known, was not rolled over; a short one tells little.
    boolean rolledOver(List<Link> links, ListingState before) {
        boolean counted = listing.kind() == ListingKind.EDGAR || !listing.query().isEmpty();
        return !counted && links.size() >= FEW && before.lastSuccess().isPresent()
                && isNewer(links, before.lastSuccess().get()) && !isKnown(links);
    }

    /// Days are written without a time.
    private static boolean isNewer(List<Link> links, Instant visit) {
        return links.stream().flatMap(link -> link.publishedUtc().stream())
                .noneMatch(at -> at.isBefore(visit.minus(DAY)));
    }

    /// Whether it announced any of them before.
    boolean isKnown(List<Link> links) {
        return store.announcements().anyKnown(listing.id(), links.stream().map(Link::url).toList());
    }

    /// How long the oldest that it announces has stood there, as far as the dates tell.
    private Optional<Duration> window(List<Link> links) {
        var times = links.stream().flatMap(link -> link.publishedUtc().stream()).sorted().toList();
        return times.size() < FEW ? Optional.empty() : Optional.of(Duration.between(times.getFirst(), now));
    }

    /// What one of its older pages announces; what that does not date is old.
    void older(List<Link> links) {
        note(links, Optional.empty());
    }

    private void note(List<Link> links, Optional<Instant> undated) {
        store.announcements().add(listing.id(), links.stream()
                .map(link -> new Announced(link.url(),
                        link.publishedUtc().map(at -> at.isAfter(now) ? now : at).or(() -> undated)))
                .toList());
    }

    /// When the next visit is worth it. A listing that fails is asked again soon, then less and less often;
    /// one that is blocked, gone or of another shape needs a person, and is asked as seldom as may be.
    Instant due(Standing standing, Answer answer) {
        var interval = switch (standing.outcome()) {
            case OK, NOT_MODIFIED, EMPTY -> unseen(rhythm(store, listing.id()).interval(now, bounds));
            case FAILED, UNREADABLE, RATE_LIMITED -> bounds.within(bounds.min()
                    .multipliedBy(1L << Math.min(Math.max(standing.failures() - 1, 0), MOST_DOUBLINGS)));
            case BLOCKED, REFUSED, GONE, CHANGED_SHAPE -> bounds.max();
        };
        return now.plus(interval.compareTo(answer.pause()) < 0 ? answer.pause() : interval);
    }

    /// At most half of the time after which something may have come and gone.
    private Duration unseen(Duration interval) {
        return window.map(time -> bounds.within(time.dividedBy(2)))
                .filter(half -> half.compareTo(interval) < 0).orElse(interval);
    }

    /// How long it has been silent.
    Optional<Silence> silence(ListingState state) {
        return silence(store, state, now);
    }

    /// How long that listing has been silent at that time; empty if it was never read.
    public static Optional<Silence> silence(Store store, ListingState state, Instant now) {
        var rhythm = rhythm(store, state.listingId());
        var since = rhythm.last().or(() -> state.lastSuccess().flatMap(_ -> state.watchedSince()));
        return since.map(from -> new Silence(from, Math.max(0, Duration.between(from, now).toDays()),
                rhythm.expectedSilence(), rhythm.longestGap(), rhythm.gapCount()));
    }

    private static Rhythm rhythm(Store store, String listingId) {
        return new Rhythm(store.announcements().times(listingId, Rhythm.REMEMBERED));
    }
}
