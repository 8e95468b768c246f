package lodestone.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import lodestone.claim.Tally.Counter;

/// A figure of an evaluation by its name.
///
/// @param keywords the keyword search's; always empty where it has no meaning, as that search knows no stages
record Metric(String name, Function<Tally, Optional<Double>> lodestone,
        Function<Tally, Optional<Double>> keywords) {

    /// Every figure, in the order in which they are told.
    static List<Metric> all() {
        var all = new ArrayList<Metric>();
        three(all, "claim", Counter.CLAIM, Optional.of(Counter.CLAIM_WORDS));
        all.add(alone("modality accuracy where claimed", tally -> tally.recall(Counter.MODALITY)));
        all.add(alone("claimed stages F1", tally -> tally.f1(Counter.CLAIMED_STAGES)));
        three(all, "supported stages, claimed documents", Counter.SUPPORTED_OF_CLAIMED, Optional.empty());
        three(all, "supported stages, all documents", Counter.SUPPORTED, Optional.empty());
        all.add(new Metric("verdict accuracy", tally -> tally.recall(Counter.VERDICT),
                tally -> tally.recall(Counter.VERDICT_WORDS)));
        all.add(new Metric("verdict macro-F1", tally -> tally.macro(false), tally -> tally.macro(true)));
        three(all, "flag", Counter.FLAG, Optional.of(Counter.FLAG_WORDS));
        return all;
    }

    private static Metric alone(String name, Function<Tally, Optional<Double>> lodestone) {
        return new Metric(name, lodestone, _ -> Optional.empty());
    }

    private static void three(List<Metric> all, String name, Counter ours, Optional<Counter> words) {
        all.add(new Metric(name + " precision", tally -> tally.precision(ours),
                tally -> words.flatMap(tally::precision)));
        all.add(new Metric(name + " recall", tally -> tally.recall(ours),
                tally -> words.flatMap(tally::recall)));
        all.add(new Metric(name + " F1", tally -> tally.f1(ours), tally -> words.flatMap(tally::f1)));
    }
}
