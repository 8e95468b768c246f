package lodestone.run;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
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
import lodestone.store.ListingState;

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
    /// A dropped document that does not come is tried for so long.
    private static final Duration TRIED = Duration.ofDays(7);
    private static final int MOST = 1000;

    private final Parts parts;
    private final Listing listing;
    private final String key;
    private final Instant now;
    private final Map<URI, Link> held = new LinkedHashMap<>();
    private final Set<URI> free = new HashSet<>();

    Embargo(Parts parts, Listing listing) {
        this.parts = parts;
        this.listing = listing;
        this.key = "held:" + listing.id();
        this.now = parts.clock().instant();
        parts.store().listings().get(key).reason().stream().flatMap(String::lines).map(Embargo::read)
                .forEach(link -> held.put(link.url(), link));
    }

    /// Those whose time has come; the others are remembered.
    List<Link> free(List<Link> announced) {
        var due = new ArrayList<Link>();
        for (var link : announced) {
            if (isFree(link)) {
                due.add(link);
                free.add(link.url());
            } else if (held.size() < MOST) {
                held.put(link.url(), link);
            }
        }
        return due;
    }

    private boolean isFree(Link link) {
        return listing.kind() == ListingKind.EDGAR
                || link.publishedUtc().filter(at -> at.isAfter(now.plus(leeway(link)))).isEmpty();
    }

    private Duration leeway(Link link) {
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

    /// Remembers what is held still, and what was due and has not come.
    void save() {
        var before = parts.store().listings().get(key);
        var lines = held.values().stream().filter(this::isAwaited).map(Embargo::written)
                .reduce((one, other) -> one + "\n" + other);
        if (!lines.equals(before.reason())) {
            parts.store().listings().save(remembered(before, lines));
        }
    }

    private boolean isAwaited(Link link) {
        boolean tried = link.publishedUtc().orElseThrow().plus(TRIED).isAfter(now);
        return !isFree(link) || (tried && parts.store().documents().byUrl(link.url()).isEmpty());
    }

    private ListingState remembered(ListingState before, Optional<String> lines) {
        return new ListingState(key, Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(now),
                Optional.empty(), Optional.empty(), Optional.empty(),
                before.watchedSince().or(() -> Optional.of(now)), Optional.empty(), Optional.empty(),
                lines.isPresent() ? "held" : "ok", lines, 0);
    }

    private static String written(Link link) {
        return link.publishedUtc().orElseThrow() + " " + link.url() + " "
                + link.title().replaceAll("\\s+", " ").strip();
    }

    private static Link read(String line) {
        var words = line.split(" ", 3);
        return new Link(URI.create(words[1]), words[2], Optional.of(words[0]),
                Optional.of(Instant.parse(words[0])), Optional.empty(), Optional.empty(), List.of(),
                Optional.empty(), List.of());
    }
}
