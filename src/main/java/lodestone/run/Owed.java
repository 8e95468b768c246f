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
import java.util.stream.Collectors;
import lodestone.alert.SourceAlerts;
import lodestone.alert.SourceAlerts.Lost;
import lodestone.fetch.FetchOutcome;
import lodestone.model.Link;
import lodestone.model.Listing;
import lodestone.store.OwedLinks.Debt;

/// What a listing announced and is not stored. It is noted before it is asked for, so that it is had when the
/// run is killed or the page is in trouble, also when the listing has dropped it meanwhile; and it is asked
/// for less and less often, so that a dead link costs a few requests and the listing may be asked whether it
/// changed. Used by one thread, for one pass.
final class Owed {

    /// Then it is told, once, and no longer asked for, unless somebody asks for a look back.
    static final Duration TRIED = Duration.ofDays(30);
    private static final Duration LONGEST = Duration.ofDays(1);
    private static final int PART = 4;

    private final Parts parts;
    private final Listing listing;
    private final boolean everything;
    private final Instant now;
    private final Map<URI, Debt> debts = new LinkedHashMap<>();
    private final Set<Asked> asked = new HashSet<>();
    private final Set<URI> paid = new HashSet<>();
    private final Map<URI, Debt> tried = new LinkedHashMap<>();

    /// What was asked for in this pass: a filing is announced once for each of its files that were found.
    private record Asked(URI url, List<URI> files) {

        static Asked of(Link link) {
            return new Asked(link.url(), link.enclosures());
        }
    }

    Owed(Parts parts, Listing listing, Since since) {
        this.parts = parts;
        this.listing = listing;
        this.everything = since.asked();
        this.now = parts.clock().instant();
        parts.store().owed().of(listing.id()).forEach(debt -> debts.put(debt.link().url(), debt));
    }

    /// Notes what is announced and not stored.
    ///
    /// @return what of it is to be asked for now
    List<Link> due(List<Link> announced) {
        var fresh = announced.stream().filter(link -> !debts.containsKey(link.url()))
                .map(link -> Debt.of(link, now)).toList();
        if (!fresh.isEmpty()) {
            parts.store().owed().add(listing.id(), fresh);
            fresh.forEach(debt -> debts.putIfAbsent(debt.link().url(), debt));
        }
        return announced.stream().filter(link -> isDue(link.url()) && asked.add(Asked.of(link))).toList();
    }

    private boolean isDue(URI url) {
        var debt = debts.get(url);
        boolean waits = debt != null && (debt.givenUp() || now.isBefore(debt.next()));
        return everything || !waits;
    }

    /// What of earlier visits is to be asked for now and was not announced again.
    List<Link> dropped() {
        var before = asked.stream().map(Asked::url).collect(Collectors.toSet());
        return debts.values().stream().map(Debt::link)
                .filter(link -> isDue(link.url()) && !before.contains(link.url())).toList();
    }

    /// It has come, or is not to be had at all.
    void settled(Link link) {
        paid.add(link.url());
    }

    /// It did not come. What the host says is not there, or not for us, is asked for when twice the time has
    /// passed; everything else after a quarter of it, and at least daily. What forbids its being kept is not
    /// owed.
    void missed(Link link, Answer answer) {
        if (answer.reason().filter(FetchOutcome.Disallowed::isByPage).isPresent()) {
            settled(link);
            return;
        }
        var debt = debts.getOrDefault(link.url(), Debt.of(link, now));
        var age = Duration.between(debt.since(), now);
        var wait = answer.lasting() ? age : shorter(age.dividedBy(PART), LONGEST);
        tried.put(link.url(), new Debt(debt.link(), debt.since(), now.plus(longer(wait, answer.pause())),
                debt.tries() + 1, answer.reason().or(() -> Optional.of(answer.outcome().label())),
                age.compareTo(TRIED) >= 0));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? other : one;
    }

    /// A file that was found only now did not come; noted at once, since the page that leads to it is stored.
    void late(Link file, Answer answer) {
        due(List.of(file));
        missed(file, answer);
    }

    /// It is not asked for with this visit, which has asked for enough.
    void postponed(Link link) {
        var debt = debts.getOrDefault(link.url(), Debt.of(link, now));
        tried.put(link.url(), new Debt(debt.link(), debt.since(), now, debt.tries() + 1,
                Optional.of("left for the next visit"), false));
    }

    /// Writes how all that was asked for stands, and tells what is given up.
    void save() {
        var lost = new ArrayList<Lost>();
        tried.forEach((url, debt) -> {
            boolean before = Optional.ofNullable(debts.get(url)).map(Debt::givenUp).orElse(false);
            if (debt.givenUp() && !before) {
                lost.add(new Lost(url, debt.since(), debt.reason().orElse("")));
            }
        });
        new SourceAlerts(parts.store().alerts(), parts.clock()).lost(listing.id(), lost);
        paid.retainAll(debts.keySet());
        if (!paid.isEmpty() || !tried.isEmpty()) {
            parts.store().owed().settle(listing.id(), paid, tried.values());
        }
        tried.forEach(debts::put);
        paid.forEach(debts::remove);
    }

    /// How many are owed after this pass.
    int count() {
        return (int) debts.values().stream().filter(debt -> debt.tries() > 0 && !debt.givenUp()).count();
    }

    /// That time, or when the first of them is worth a try, yet not within the shortest time between visits.
    Instant sooner(Instant visit) {
        var soonest = now.plus(parts.revisit().min());
        return debts.values().stream().filter(debt -> debt.tries() > 0 && !debt.givenUp()).map(Debt::next)
                .map(next -> next.isBefore(soonest) ? soonest : next).filter(visit::isAfter)
                .min(Instant::compareTo).orElse(visit);
    }
}
