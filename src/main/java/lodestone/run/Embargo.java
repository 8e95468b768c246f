package lodestone.run;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lodestone.extract.Zones;
import lodestone.model.Link;
import lodestone.model.Listing;
import lodestone.model.ListingKind;
import lodestone.store.HeldLinks.Held;

/// What a listing announces before its time: text under embargo is not public before its stamp. Such a
/// document is not asked for, and no one is told of it, until it is due; then the first run takes it, also
/// when the listing has dropped it meanwhile. Used by one thread, for one pass.
///
/// Filings are public when EDGAR lists them, and are dated the next business day when they come late: they
/// are never held.
final class Embargo {

    /// Clocks differ by so much.
    static final Duration SKEW = Duration.ofMinutes(10);
    /// A day, or a time of no zone, begins so long before UTC in the furthest east.
    private static final Duration FURTHEST_EAST = Duration.ofHours(14);
    private static final int MOST = 1000;

    private final Parts parts;
    private final Listing listing;
    private final Instant now;
    private final List<Held> before;
    private final Map<URI, Link> held = new LinkedHashMap<>();
    private final Set<URI> free = new HashSet<>();

    Embargo(Parts parts, Listing listing) {
        this.parts = parts;
        this.listing = listing;
        this.now = parts.clock().instant();
        this.before = parts.store().held().of(listing.id());
        before.stream().map(Embargo::link).forEach(link -> held.put(link.url(), link));
    }

    /// Those whose time has come; the others are remembered.
    List<Link> free(List<Link> announced) {
        var due = new ArrayList<Link>();
        for (var link : announced) {
            if (isFree(link)) {
                due.add(link);
                free.add(link.url());
                held.remove(link.url());
            } else if (held.size() < MOST) {
                held.put(link.url(), link);
            }
        }
        return due;
    }

    private boolean isFree(Link link) {
        return isFree(listing, link, now);
    }

    /// Whether what that listing announces is due.
    static boolean isFree(Listing listing, Link link, Instant now) {
        return listing.kind() == ListingKind.EDGAR
                || link.publishedUtc().filter(at -> at.isAfter(now.plus(leeway(listing, link)))).isEmpty();
    }

    private static Duration leeway(Listing listing, Link link) {
        var written = link.published().orElse("");
        boolean zoned = listing.dates().zone().or(() -> listing.json().flatMap(json -> json.zone()))
                .isPresent() && written.indexOf(':') > 0;
        return zoned || Zones.isMoment(written) ? SKEW : FURTHEST_EAST;
    }

    /// What was held, is due, and was not announced in this pass.
    List<Link> dropped() {
        return held.values().stream().filter(link -> isFree(link) && !free.contains(link.url())).toList();
    }

    /// That time, or when the first of what is held is due.
    Instant sooner(Instant visit) {
        return held.values().stream().filter(link -> !isFree(link))
                .flatMap(link -> link.publishedUtc().stream()).filter(visit::isAfter)
                .min(Instant::compareTo).orElse(visit);
    }

    /// Remembers what is held still.
    void save() {
        var after = held.values().stream().filter(link -> !isFree(link)).map(Embargo::held).toList();
        if (!after.equals(before)) {
            parts.store().held().save(listing.id(), after);
        }
    }

    /// As the store keeps it, to the millisecond.
    private static Held held(Link link) {
        return new Held(link.url(), link.publishedUtc().orElseThrow().truncatedTo(ChronoUnit.MILLIS),
                link.title().replaceAll("\\s+", " ").strip());
    }

    private static Link link(Held held) {
        return new Link(held.url(), held.title(), Optional.of(held.due().toString()),
                Optional.of(held.due()), Optional.empty(), Optional.empty(), List.of(), Optional.empty(),
                List.of());
    }
}
