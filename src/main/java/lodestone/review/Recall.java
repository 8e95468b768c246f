package lodestone.review;

import java.util.List;
import java.util.Optional;
import lodestone.review.Proportion.Interval;

/// How much of what should be flagged is flagged, from the daily samples of what is not.
///
/// Each day is a stratum: its documents that were not flagged, of which a few were drawn by chance and
/// decided on. The share that was missed is each day's share weighted by the day's size. Its interval is
/// Wilson's on the effective size of the sample that L. Kish gives for unequal weights; that of the recall
/// takes both ends of it together with those of the precision, each at 97.5 %, so that both hold in 95 of
/// 100 (C. E. Bonferroni). It errs on the wide side.
///
/// @param days that have a decided document
/// @param looked at, of the documents drawn
/// @param missed of these, how many should have been flagged
/// @param estimate 0–1; empty where nothing was looked at or nothing is flagged
/// @param interval of the estimate
public record Recall(int days, long looked, long missed, Optional<Double> estimate, Interval interval) {

    /// The standard normal's value that 97.5 of 100 draws stay within.
    private static final double NINETY_SEVEN_AND_A_HALF = 2.241402727604947;

    /// One day's documents that were not flagged.
    ///
    /// @param population how many there were
    /// @param looked at, of those drawn
    /// @param missed of these, how many should have been flagged
    record Stratum(long population, long looked, long missed) {}

    /// From what is flagged and how many of the flags decided on are right.
    static Recall of(long flagged, Proportion precision, List<Stratum> all) {
        var strata = all.stream().filter(stratum -> stratum.looked() > 0).toList();
        long looked = strata.stream().mapToLong(Stratum::looked).sum();
        long missed = strata.stream().mapToLong(Stratum::missed).sum();
        double unflagged = (double) all.stream().mapToLong(Stratum::population).sum();
        if (looked == 0 || flagged == 0 || precision.share().isEmpty()) {
            return new Recall(strata.size(), looked, missed, Optional.empty(), Interval.ALL);
        }
        double weight = (double) strata.stream().mapToLong(Stratum::population).sum();
        double share = strata.stream().mapToDouble(stratum -> stratum.population() / weight
                * stratum.missed() / stratum.looked()).sum();
        double effective = 1 / strata.stream().mapToDouble(stratum -> Math.pow(
                stratum.population() / weight, 2) / stratum.looked()).sum();
        var lost = Proportion.wilson(share, effective, NINETY_SEVEN_AND_A_HALF);
        var right = Proportion.wilson(precision.share().get(), (double) precision.of(),
                NINETY_SEVEN_AND_A_HALF);
        return new Recall(strata.size(), looked, missed,
                Optional.of(recall(flagged * precision.share().get(), unflagged * share)),
                new Interval(recall(flagged * right.low(), unflagged * lost.high()),
                        recall(flagged * right.high(), unflagged * lost.low())));
    }

    private static double recall(double found, double lost) {
        return found + lost == 0 ? 0 : found / (found + lost);
    }
}
