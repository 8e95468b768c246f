package lodestone.claim;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import lodestone.claim.Evaluation.Judged;
import lodestone.model.Modality;
import lodestone.model.StageFinding;
import lodestone.model.Verdict;

/// Counts over judged documents, from which every figure of an evaluation comes. Counts of documents add up,
/// so that a resample is a sum.
final class Tally {

    /// What is counted: how often said and true, said, true.
    enum Counter {
        CLAIM(0),
        CLAIM_WORDS(1),
        MODALITY(2),
        CLAIMED_STAGES(3),
        SUPPORTED_OF_CLAIMED(4),
        SUPPORTED(5),
        VERDICT(6),
        VERDICT_WORDS(7),
        FLAG(8),
        FLAG_WORDS(9);

        private final int place;

        Counter(int place) {
            this.place = place;
        }
    }

    private static final int VERDICTS = Verdict.values().length;
    private static final int FIRST_VERDICT = Counter.values().length;
    private static final int SIZE = (FIRST_VERDICT + 2 * VERDICTS) * 3;

    private final int[] counts = new int[SIZE];

    /// The counts of one document.
    static Tally of(Judged judged) {
        var tally = new Tally();
        var gold = judged.gold();
        var found = judged.found();
        boolean claims = gold.claim() != Modality.NONE;
        var word = judged.keyword() ? Verdict.UNSUPPORTED : Verdict.NO_CLAIM;
        tally.count(Counter.CLAIM, found.modality() != Modality.NONE, claims);
        tally.count(Counter.CLAIM_WORDS, judged.keyword(), claims);
        if (claims) {
            tally.count(Counter.MODALITY, gold.claim() == found.modality(), true);
        }
        var supported = found.stages().stream().filter(StageFinding::supported).map(StageFinding::stage)
                .toList();
        var real = gold.levels().keySet().stream().filter(gold::supports).toList();
        tally.count(Counter.CLAIMED_STAGES, found.claimed(), gold.claimed());
        tally.count(Counter.SUPPORTED, supported, real);
        if (claims) {
            tally.count(Counter.SUPPORTED_OF_CLAIMED, supported, real);
        }
        tally.count(Counter.VERDICT, gold.verdict() == found.verdict(), true);
        tally.count(Counter.VERDICT_WORDS, gold.verdict() == word, true);
        int place = FIRST_VERDICT;
        for (var verdict : Verdict.values()) {
            tally.count(place, found.verdict() == verdict, gold.verdict() == verdict);
            tally.count(place + VERDICTS, word == verdict, gold.verdict() == verdict);
            place++;
        }
        tally.count(Counter.FLAG, found.flagged(), gold.verdict().flagged());
        tally.count(Counter.FLAG_WORDS, judged.keyword(), gold.verdict().flagged());
        return tally;
    }

    void add(Tally other) {
        for (int i = 0; i < SIZE; i++) {
            counts[i] += other.counts[i];
        }
    }

    private void count(Counter counter, boolean said, boolean real) {
        count(counter.place, said, real);
    }

    private void count(int counter, boolean said, boolean real) {
        counts[counter * 3] += said && real ? 1 : 0;
        counts[counter * 3 + 1] += said ? 1 : 0;
        counts[counter * 3 + 2] += real ? 1 : 0;
    }

    private void count(Counter counter, Collection<String> said, Collection<String> real) {
        int at = counter.place * 3;
        counts[at] += (int) said.stream().filter(real::contains).count();
        counts[at + 1] += said.size();
        counts[at + 2] += real.size();
    }

    Optional<Double> precision(Counter counter) {
        return ratio(both(counter.place), said(counter.place));
    }

    /// Also the accuracy of what is counted as right and true.
    Optional<Double> recall(Counter counter) {
        return ratio(both(counter.place), real(counter.place));
    }

    Optional<Double> f1(Counter counter) {
        return f1(counter.place);
    }

    /// The mean F1 over the verdicts that occur in the labels.
    ///
    /// @param words whether of the keyword search
    Optional<Double> macro(boolean words) {
        List<Double> all = new ArrayList<>();
        for (int verdict = 0; verdict < VERDICTS; verdict++) {
            int counter = FIRST_VERDICT + verdict + (words ? VERDICTS : 0);
            if (real(counter) > 0) {
                all.add(f1(counter).orElse(0.0));
            }
        }
        return all.isEmpty() ? Optional.empty()
                : Optional.of(all.stream().mapToDouble(Double::doubleValue).sum() / all.size());
    }

    private Optional<Double> f1(int counter) {
        return ratio(2 * both(counter), said(counter) + real(counter));
    }

    private static Optional<Double> ratio(int part, int whole) {
        return whole == 0 ? Optional.empty() : Optional.of(part / (double) whole);
    }

    private int both(int counter) {
        return counts[counter * 3];
    }

    private int said(int counter) {
        return counts[counter * 3 + 1];
    }

    private int real(int counter) {
        return counts[counter * 3 + 2];
    }
}
