package lodestone.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lodestone.run.Folding.Kin;
import lodestone.run.Kinship.Relation;
import lodestone.store.Trace.Kept;
import lodestone.store.Traces;

/// The copies of one release, as far as a new document joins them.
///
/// What speaks for them is that of the earliest day, so that no finding moves to a later date by a copy; of
/// those of one day that of the best [Precedence] (SOURCES C9 prefers the exhibit filed with EDGAR to the
/// issuer's page, that to the wire's), because wires agree in their day but not in their minute. An excerpt
/// speaks only for itself.
final class Copies {

    private static final double EXCERPT = 0.6;

    private final Traces traces;
    private final Kept self;
    private final List<Kin> copies;

    Copies(Traces traces, Kept self, List<Kin> kin) {
        this.traces = traces;
        this.self = self;
        this.copies = kin.stream().filter(one -> one.is(Relation.COPY)).toList();
    }

    /// All that are copies of one another once the new one is among them.
    List<Kept> members() {
        var members = new LinkedHashMap<String, Kept>(Map.of(self.id(), self));
        group(self.id()).forEach(one -> members.putIfAbsent(one.id(), one));
        for (var copy : joined()) {
            if (isStrayed(copy)) {
                members.putIfAbsent(copy.id(), copy);
            } else {
                group(copy.head()).forEach(one -> members.putIfAbsent(one.id(), one));
            }
        }
        return new ArrayList<>(members.values());
    }

    /// Those that are not yet found by the present method come in their turn.
    private Stream<Kept> group(String head) {
        return traces.group(head).stream()
                .filter(one -> one.trace().method() == self.trace().method());
    }

    /// Those of its own kind. A text without a mark of correction is a correction's copy only if it is no
    /// other's.
    private List<Kept> joined() {
        var alike = copies.stream().map(Kin::kept)
                .filter(kept -> kept.trace().correction() == self.trace().correction()).toList();
        return alike.isEmpty() || self.trace().correction() ? copies.stream().map(Kin::kept).toList() : alike;
    }

    /// Whether it went with a correction for want of the original that has come now.
    private boolean isStrayed(Kept copy) {
        return !self.trace().correction() && !copy.trace().correction() && !copy.isHead()
                && traces.byId(copy.head()).filter(head -> head.trace().correction()).isPresent()
                && copies.stream().noneMatch(one -> one.kept().id().equals(copy.head()));
    }

    /// The one that speaks for them.
    static Kept head(List<Kept> members) {
        int longest = members.stream().mapToInt(member -> member.trace().words()).max().orElseThrow();
        return members.stream().min(Comparator
                .comparing((Kept member) -> member.trace().words() < EXCERPT * longest)
                .thenComparing(member -> Kinship.day(member.trace().published()))
                .thenComparing(member -> member.trace().correction())
                .thenComparingInt(member -> member.trace().precedence())
                .thenComparing(member -> member.trace().published())
                .thenComparing(Kept::id)).orElseThrow();
    }
}
