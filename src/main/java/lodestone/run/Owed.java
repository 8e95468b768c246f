package lodestone.run;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lodestone.alert.SourceAlerts;
import lodestone.alert.SourceAlerts.Lost;
import lodestone.fetch.FetchOutcome;
import lodestone.model.Link;
import lodestone.model.Listing;
import lodestone.store.OwedLinks.Debt;

/// What a listing announced and is not stored. It is noted before it is asked for, so that it is had when the
/// run is killed or the page is in trouble, also when the listing has dropped it meanwhile; and it is asked
/// for less and less often, so that a dead link costs a few requests and the listing may be asked whether it
/// changed. What was owed before is noted as begun when it is taken, and comes last if its end was not noted:
/// a document that ends the process while it is read holds nothing up but itself. Used by one thread, for one
/// pass.
final class Owed {

    /// Then it is told, once, and no longer asked for, unless somebody asks for a look back.
    static final Duration TRIED = Duration.ofDays(30);
    private static final Duration LONGEST = Duration.ofDays(1);
    private static final int PART = 4;
    /// So many tries without an end are no chance: it is told, and left alone for a day or twice its age.
    private static final int OFTEN = 3;

    private final Parts parts;
    private final Listing listing;
    private final boolean everything;
    private final Instant now;
    private final Map<URI, Debt> debts = new LinkedHashMap<>();
    private final Set<URI> former;
    private final Set<Asked> asked = new HashSet<>();
    private final List<Link> last = new ArrayList<>();
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
        this.former = Set.copyOf(debts.keySet());
    }

    /// Notes what is announced and not stored.
    ///
    /// @return what of it is to be asked for now, without what comes [#last]
    List<Link> due(List<Link> announced) {
        note(announced);
        return withoutLast(announced.stream()
                .filter(link -> isDue(link.url()) && asked.add(Asked.of(link))));
    }

    private List<Link> withoutLast(Stream<Link> due) {
        var parted = due.collect(Collectors.partitioningBy(link -> begun(link.url()) > 0));
        last.addAll(parted.getOrDefault(true, List.of()));
        return parted.getOrDefault(false, List.of());
    }

    private void note(List<Link> announced) {
        var fresh = announced.stream().filter(link -> !debts.containsKey(link.url()))
                .map(link -> Debt.of(link, now)).toList();
        if (!fresh.isEmpty()) {
            parts.store().owed().add(listing.id(), fresh);
            fresh.forEach(debt -> debts.putIfAbsent(debt.link().url(), debt));
        }
    }

    private int begun(URI url) {
        return Optional.ofNullable(debts.get(url)).map(Debt::begun).orElse(0);
    }

    private boolean isDue(URI url) {
        var debt = debts.get(url);
        boolean waits = debt != null && (debt.givenUp() || now.isBefore(debt.next()));
        return everything || !waits;
    }

    /// What of earlier visits is to be asked for now and was not announced again, without what comes
    /// [#last].
    List<Link> dropped() {
        var before = asked.stream().map(Asked::url).collect(Collectors.toSet());
        return withoutLast(debts.values().stream().map(Debt::link)
                .filter(link -> isDue(link.url()) && !before.contains(link.url())));
    }

    /// What is to be asked for after everything else, since no end of a former try is known; that of which
    /// the fewest are comes first.
    List<Link> last() {
        return last.stream().sorted(Comparator.comparingInt(link -> begun(link.url()))).toList();
    }

    /// It is taken now. On disk before, if it was owed before; what is announced for the first time costs
    /// nothing more.
    void begins(Link link) {
        var debt = debts.get(link.url());
        if (debt == null || !former.contains(link.url())) {
            return;
        }
        boolean often = debt.begun() + 1 >= OFTEN;
        var age = Duration.between(debt.since(), now);
        var begun = new Debt(debt.link(), debt.since(), often ? now.plus(longer(age, LONGEST)) : debt.next(),
                often ? Math.max(1, debt.tries()) : debt.tries(), debt.reason(), debt.givenUp(),
                debt.begun() + 1);
        parts.store().owed().settle(listing.id(), List.of(), List.of(begun));
        debts.put(link.url(), begun);
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
                age.compareTo(TRIED) >= 0, 0));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? other : one;
    }

    /// A file that was found only now did not come; noted at once, since the page that leads to it is stored.
    void late(Link file, Answer answer) {
        note(List.of(file));
        asked.add(Asked.of(file));
        missed(file, answer);
    }

    /// It is not asked for with this visit, which has asked for enough.
    void postponed(Link link) {
        var debt = debts.getOrDefault(link.url(), Debt.of(link, now));
        tried.put(link.url(), new Debt(debt.link(), debt.since(), now, debt.tries() + 1,
                Optional.of("left for the next visit"), false, debt.begun()));
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
        var alerts = new SourceAlerts(parts.store().alerts(), parts.clock());
        alerts.lost(listing.id(), lost);
        paid.retainAll(debts.keySet());
        if (!paid.isEmpty() || !tried.isEmpty()) {
            parts.store().owed().settle(listing.id(), paid, tried.values());
        }
        tried.forEach(debts::put);
        paid.forEach(debts::remove);
        debts.values().stream().filter(debt -> debt.begun() >= OFTEN)
                .forEach(debt -> alerts.unended(listing.id(), debt.link().url(), debt.begun()));
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
