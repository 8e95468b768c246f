package lodestone.extract.edgar;

import java.util.ArrayList;
import java.util.List;

/// Chooses among headings that may begin Items.
final class ItemChain {

    /// No report has nearly as many; each is compared with all others.
    private static final int MOST = 1000;

    private ItemChain() {}

    /// Headings of an Item that has begun already, as on each page of it, are dropped.
    static List<ItemCandidate> merged(List<ItemCandidate> candidates) {
        var merged = new ArrayList<ItemCandidate>();
        for (var candidate : candidates) {
            if (merged.isEmpty() || merged.getLast().order() != candidate.order()) {
                merged.add(candidate);
            }
        }
        return merged;
    }

    /// Of headings in the order of their form, those that have most text after them: what stands out of order
    /// is a reference or an index.
    static List<ItemCandidate> longest(List<ItemCandidate> candidates, int end) {
        var merged = merged(candidates);
        var all = merged.subList(0, Math.min(MOST, merged.size()));
        var weights = new long[all.size()];
        var before = new int[all.size()];
        int best = -1;
        for (int i = 0; i < all.size(); i++) {
            before[i] = -1;
            for (int j = 0; j < i; j++) {
                boolean follows = all.get(j).order() < all.get(i).order();
                if (follows && weights[j] > (before[i] < 0 ? 0 : weights[before[i]])) {
                    before[i] = j;
                }
            }
            int next = i + 1 < all.size() ? all.get(i + 1).start() : end;
            weights[i] = next - all.get(i).start() + (before[i] < 0 ? 0 : weights[before[i]]);
            best = best < 0 || weights[i] > weights[best] ? i : best;
        }
        var chain = new ArrayList<ItemCandidate>();
        for (int i = best; i >= 0; i = before[i]) {
            chain.addFirst(all.get(i));
        }
        return chain;
    }
}
