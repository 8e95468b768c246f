package lodestone.run;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lodestone.model.Link;
import lodestone.store.Announcements.Page;

/// Known pages of which a listing says that they were changed after somebody last looked: a weblog's
/// interface, an Atom feed and a sitemap tell of a silent edit on the day when it is made. What they say is a
/// hint and no more, so that few looks follow from it: sitemaps of which half bear one stamp were written
/// anew as a whole, and a page is not looked at twice within 20 hours. Used by one thread, for one pass.
final class Touched {

    /// What changed earlier was seen by an earlier visit.
    private static final Duration RECENT = Duration.ofDays(7);
    /// Looks in one visit, and pages for which the store is asked whether one is due; the newest first.
    private static final int MOST = 20;
    private static final int MOST_ASKED = 200;
    private static final int FEW = 5;

    private final Parts parts;
    private final Instant now;
    private final List<Link> noted = new ArrayList<>();

    Touched(Parts parts) {
        this.parts = parts;
        this.now = parts.clock().instant();
    }

    /// What the listing, or one of its pages, announces.
    void note(List<Link> links) {
        var stamped = links.stream().filter(link -> link.modified().isPresent()).toList();
        Map<Instant, Integer> stamps = new HashMap<>();
        stamped.forEach(link -> stamps.merge(changed(link), 1, Integer::sum));
        stamped.stream().filter(link -> isRecent(changed(link))
                && !isOfAll(stamps.getOrDefault(changed(link), 0), stamped.size())).forEach(noted::add);
    }

    private static Instant changed(Link link) {
        return link.modified().orElse(Instant.MIN);
    }

    private boolean isRecent(Instant changed) {
        return changed.isAfter(now.minus(RECENT)) && !changed.isAfter(now.plus(Embargo.SKEW));
    }

    private static boolean isOfAll(int alike, int all) {
        return alike >= FEW && alike * 2 > all;
    }

    /// Those that are worth a look now.
    List<Page> due() {
        return noted.stream()
                .sorted(Comparator.comparing(Touched::changed).reversed())
                .limit(MOST_ASKED).flatMap(link -> due(link).stream()).limit(MOST).toList();
    }

    private Optional<Page> due(Link link) {
        var looked = parts.store().listings().get(link.url().toString()).lastAttempt();
        return looked.filter(at -> !isLater(link, at)).isPresent() ? Optional.empty()
                : parts.store().announcements().page(link.url())
                        .filter(page -> isLater(link, looked.orElse(page.firstSeen())));
    }

    private boolean isLater(Link link, Instant look) {
        return changed(link).isAfter(look) && !now.isBefore(look.plus(Revisits.SHORTEST));
    }
}
