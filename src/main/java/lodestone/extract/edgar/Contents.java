package lodestone.extract.edgar;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import lodestone.extract.edgar.FiledText.Line;

/// Tells a table of contents, or an index of Items, from the Items: its headings follow one another with
/// nothing but entries between them, and have page numbers, or come again further on.
final class Contents {

    private static final int ENTRY = 130;

    private final List<Line> lines;
    private final int fewest;

    /// @param fewest headings that make a table of contents
    Contents(List<Line> lines, int fewest) {
        this.lines = lines;
        this.fewest = fewest;
    }

    /// The candidates that are no entries.
    List<ItemCandidate> without(List<ItemCandidate> all) {
        var kept = new ArrayList<ItemCandidate>();
        for (int from = 0; from < all.size();) {
            int to = runEnd(all, from);
            var run = all.subList(from, to);
            var later = all.subList(to, all.size());
            boolean listed = run.size() >= fewest || beginsAgain(run, later);
            if (!listed || !isContents(run, later)) {
                kept.addAll(run);
            }
            from = to;
        }
        return kept;
    }

    private int runEnd(List<ItemCandidate> all, int from) {
        int to = from + 1;
        while (to < all.size() && all.get(to).order() > all.get(to - 1).order()
                && isThin(all.get(to - 1).last() + 1, all.get(to).first())) {
            to++;
        }
        return to;
    }

    /// Whether the first of what was listed follows, with nothing between but the end of the list.
    private boolean beginsAgain(List<ItemCandidate> run, List<ItemCandidate> later) {
        return !later.isEmpty() && later.getFirst().order() == run.getFirst().order()
                && isThin(run.getLast().last() + 1, later.getFirst().first());
    }

    /// Whether there are only short lines that end no sentence.
    private boolean isThin(int from, int to) {
        for (int i = from; i < to; i++) {
            if (lines.get(i).words().length() > ENTRY || lines.get(i).stops()) {
                return false;
            }
        }
        return true;
    }

    private static boolean isContents(List<ItemCandidate> run, List<ItemCandidate> later) {
        long paged = run.stream().filter(ItemCandidate::paged).count();
        Set<Integer> again = later.stream().map(ItemCandidate::order).collect(Collectors.toSet());
        long repeated = run.stream().filter(entry -> again.contains(entry.order())).count();
        return paged * 2 > run.size() || repeated * 2 > run.size();
    }
}
