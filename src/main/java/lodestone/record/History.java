package lodestone.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lodestone.store.Told;

/// All that an issuer's documents have told of the stages, without their words: from it follows how far it
/// had come by any day, with no further question to the store.
///
/// @param versions of each document, oldest first, one document after the other
public record History(List<Told> versions) {

    public History {
        versions = List.copyOf(versions);
    }

    /// How far it had come by the end of that day, in UTC.
    ///
    /// @param besides ids of documents that do not count
    public Shown by(LocalDate asOf, Set<String> besides) {
        var until = Records.endOf(asOf);
        var best = new HashMap<String, Shown.Stage>();
        int documents = 0;
        for (int i = 0; i < versions.size(); i++) {
            var one = versions.get(i);
            if (newest(i, until) && one.own() && !besides.contains(one.documentId())) {
                documents++;
                one.levels().forEach((stage, level) -> best.merge(stage,
                        new Shown.Stage(stage, level, one.at()), History::further));
            }
        }
        return new Shown(documents, List.copyOf(best.values()));
    }

    /// Whether that was the newest version by then.
    private boolean newest(int place, Instant until) {
        var one = versions.get(place);
        if (!one.at().isBefore(until)) {
            return false;
        }
        for (int later = place + 1; later < versions.size() && versions.get(later).documentId()
                .equals(one.documentId()); later++) {
            if (versions.get(later).at().isBefore(until)) {
                return false;
            }
        }
        return true;
    }

    private static Shown.Stage further(Shown.Stage one, Shown.Stage other) {
        return other.level() > one.level()
                || (other.level() == one.level() && other.since().isBefore(one.since())) ? other : one;
    }
}
