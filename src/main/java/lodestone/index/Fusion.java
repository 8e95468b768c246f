package lodestone.index;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reciprocal rank fusion (Cormack, Clarke and Büttcher 2009): one order out of several, by ranks alone,
/// since the scores of words and of meaning do not compare.
final class Fusion {

    /// How little the first ranks weigh more than those behind them; the figure of the paper.
    private static final double FLATNESS = 60;

    private Fusion() {}

    /// Everything in any of the orders with its score, the highest first; of equals what an earlier order
    /// names, and names first.
    @SafeVarargs
    static <T> List<Map.Entry<T, Double>> of(List<T>... orders) {
        var scores = new LinkedHashMap<T, Double>();
        for (var order : orders) {
            for (int i = 0; i < order.size(); i++) {
                scores.merge(order.get(i), 1 / (FLATNESS + i + 1), Double::sum);
            }
        }
        return scores.entrySet().stream()
                .sorted(Comparator.comparingDouble((Map.Entry<T, Double> one) -> -one.getValue())).toList();
    }
}
