package lodestone.review;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// How far reviewers who do not see each other agree, beyond what chance would bring about.
///
/// @param pairs documents with a first and a second decision
/// @param same of these, how many have the same ruling twice
/// @param kappa Cohen's: 1 is full agreement, 0 what chance gives; empty where chance alone gives all
/// @param alpha Krippendorff's, likewise
public record Agreement(long pairs, long same, Optional<Double> kappa, Optional<Double> alpha) {

    /// Of two rulings on each document: the first and the second.
    static Agreement of(List<List<String>> pairs) {
        long same = pairs.stream().filter(pair -> pair.getFirst().equals(pair.getLast())).count();
        return new Agreement(pairs.size(), same, kappa(pairs), alpha(pairs));
    }

    /// How many of how many are the same.
    public Proportion raw() {
        return new Proportion(same, pairs);
    }

    /// J. Cohen, A coefficient of agreement for nominal scales (1960): two judges, of whom each has habits of
    /// his own; here they are the first and the second round.
    static Optional<Double> kappa(List<List<String>> pairs) {
        double n = pairs.size();
        var first = counts(pairs.stream().map(List::getFirst).toList());
        var second = counts(pairs.stream().map(List::getLast).toList());
        double observed = pairs.stream().filter(pair -> pair.getFirst().equals(pair.getLast())).count() / n;
        double expected = first.entrySet().stream()
                .mapToDouble(one -> one.getValue() * second.getOrDefault(one.getKey(), 0.0)).sum() / (n * n);
        return n == 0 || expected == 1 ? Optional.empty()
                : Optional.of((observed - expected) / (1 - expected));
    }

    /// K. Krippendorff, Computing Krippendorff's alpha-reliability (2011), for names without an order: any
    /// number of judges, of whom some may have left out some units. What only one judged says nothing and is
    /// left out.
    ///
    /// @param units what was said of each
    static Optional<Double> alpha(List<List<String>> units) {
        var paired = units.stream().filter(unit -> unit.size() > 1).toList();
        var all = counts(paired.stream().flatMap(Collection::stream).toList());
        double n = all.values().stream().mapToDouble(count -> count).sum();
        double observed = paired.stream().mapToDouble(unit -> differing(counts(unit)) / (unit.size() - 1))
                .sum();
        double expected = differing(all) / (n - 1);
        return n < 2 || expected == 0 ? Optional.empty() : Optional.of(1 - observed / expected);
    }

    /// How many ordered pairs of values differ.
    private static double differing(Map<String, Double> counts) {
        double n = counts.values().stream().mapToDouble(count -> count).sum();
        return n * n - counts.values().stream().mapToDouble(count -> count * count).sum();
    }

    private static Map<String, Double> counts(List<String> values) {
        var counts = new TreeMap<String, Double>();
        values.forEach(value -> counts.merge(value, 1.0, Double::sum));
        return counts;
    }
}
