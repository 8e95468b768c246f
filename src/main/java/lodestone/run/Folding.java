package lodestone.run;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lodestone.extract.Correction;
import lodestone.extract.Signature;
import lodestone.run.Kinship.Relation;
import lodestone.run.Kinship.Side;
import lodestone.store.Store;
import lodestone.store.Stored;
import lodestone.store.Trace;
import lodestone.store.Trace.Kept;
import lodestone.store.Trace.Place;

/// Puts a document among its copies and corrections (SOURCES C9). What comes of a set of documents is the
/// same in whichever order they arrive: copies are what is joined by pairs that are alike, and the one which
/// speaks for them is chosen anew when one joins.
final class Folding {

    private static final Duration WINDOW = Duration.ofDays(30);
    /// So long after a release a correction may name it.
    private static final Duration LATER = Duration.ofDays(400);

    private final Store store;

    Folding(Store store) {
        this.store = store;
    }

    /// Where a document belongs, and what else moves because of it.
    ///
    /// @param repeats whether a copy of it was known
    record Placing(Trace trace, Optional<String> copyOf, Optional<String> corrects, boolean repeats,
            List<Place> places) {}

    /// The place of that document among those that are stored.
    Placing place(String id, Side side, Precedence precedence) {
        var trace = trace(id, side, precedence.rank());
        var self = new Kept(trace, id);
        var kin = kin(trace, side);
        var members = new Copies(store.traces(), self, kin).members();
        var head = Copies.head(members);
        var places = new LinkedHashMap<String, Place>();
        members.forEach(member -> places.put(member.id(), new Place(member.id(),
                member.id().equals(head.id()) ? Optional.empty() : Optional.of(head.id()),
                Optional.empty())));
        follow(members, head, places);
        if (head.trace().correction()) {
            places.put(head.id(), new Place(head.id(), Optional.empty(),
                    head.id().equals(id) ? target(kin) : target(kin(head))));
        } else {
            corrected(self, kin, head, places);
        }
        var own = Objects.requireNonNull(places.get(id));
        return new Placing(trace, own.copyOf(), own.corrects(), members.size() > 1,
                List.copyOf(places.values()));
    }

    private static Trace trace(String id, Side side, int precedence) {
        var signature = Signature.of(side.core());
        return new Trace(id, Signature.METHOD, side.published(), side.company().orElse(""),
                side.core().title(), side.correction().isPresent(), precedence,
                side.core().length(),
                signature.bits(), signature.bands());
    }

    /// A stored document that is related.
    record Kin(Kept kept, Kinship kinship) {

        boolean is(Relation relation) {
            return kinship.relation() == relation;
        }
    }

    private List<Kin> kin(Kept kept) {
        var stored = store.documents().byId(kept.id()).orElseThrow();
        var side = side(kept, stored);
        return kin(trace(kept.id(), side, kept.trace().precedence()), side);
    }

    private List<Kin> kin(Trace trace, Side side) {
        var near = store.traces().near(trace, WINDOW);
        var company = store.traces().ofCompany(trace, LATER).stream()
                .filter(kept -> mayMean(trace, side, kept));
        var all = Stream.concat(near.stream(), company)
                .collect(
                        Collectors.toMap(Kept::id, Function.identity(), (one, _) -> one, LinkedHashMap::new));
        return all.values().stream().map(kept -> new Kin(kept, closest(side, kept)))
                .filter(kin -> !kin.is(Relation.NONE)).toList();
    }

    /// Whether it is worth reading, to see if one of the two names the other.
    private static boolean mayMean(Trace trace, Side side, Kept kept) {
        if (!trace.correction()) {
            return true;
        }
        boolean dated = side.correction().flatMap(Correction::replaced)
                .map(day -> Math
                        .abs(ChronoUnit.DAYS.between(day, Kinship.day(kept.trace().published()))) <= 1)
                .orElse(false);
        return dated || (side.document().filing().isPresent()
                && kept.trace().precedence() == Precedence.EXHIBIT.rank())
                || Correction.cites(side.document(), kept.trace().title());
    }

    /// A page that has changed may be the copy of what it was.
    private Kinship closest(Side side, Kept kept) {
        var newest = store.documents().byId(kept.id()).orElseThrow();
        var versions = newest.version().number() == 1 ? List.of(newest)
                : store.documents().versions(kept.id());
        return versions.stream().map(stored -> Kinship.of(side, side(kept, stored)))
                .max(Comparator.comparingDouble(kinship -> kinship.relation() == Relation.NONE ? -1
                        : kinship.degree()))
                .orElseThrow();
    }

    private static Side side(Kept kept, Stored stored) {
        return Side.of(stored.version().document(), kept.trace().published(),
                Optional.of(kept.trace().company()).filter(name -> !name.isEmpty()));
    }

    /// What corrects a document that is now a copy corrects the one which speaks for it.
    private void follow(List<Kept> members, Kept head, Map<String, Place> places) {
        members.stream().filter(member -> !member.id().equals(head.id()))
                .flatMap(member -> store.traces().correctionsOf(member.id()).stream())
                .forEach(correction -> places.putIfAbsent(correction,
                        new Place(correction, Optional.empty(), Optional.of(head.id()))));
    }

    /// Corrections that were here before what they correct.
    private void corrected(Kept self, List<Kin> kin, Kept head, Map<String, Place> places) {
        for (var correction : kin) {
            if (correction.is(Relation.CORRECTED) && correction.kept().isHead()) {
                var id = correction.kept().id();
                var rivals = new ArrayList<>(kin(correction.kept()));
                rivals.removeIf(rival -> places.containsKey(rival.kept().id()));
                rivals.add(new Kin(new Kept(self.trace(), head.id()),
                        new Kinship(Relation.CORRECTS, correction.kinship().degree())));
                places.put(id, new Place(id, Optional.empty(), target(rivals)));
            }
        }
    }

    /// The release that is corrected.
    private static Optional<String> target(List<Kin> kin) {
        return kin.stream().filter(one -> one.is(Relation.CORRECTS))
                .max(Comparator.comparingDouble((Kin one) -> one.kinship().degree())
                        .thenComparing(one -> one.kept().id()))
                .map(one -> one.kept().head());
    }
}
