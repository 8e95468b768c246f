package lodestone.extract.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// Cuts a page into regions in reading order. A column's text begins at one left edge, line after line, and
/// nothing crosses the space before it; what does cross, such as a headline over both columns, ends it. Only
/// where both sides are prose is the page cut: the columns of a table belong together, row by row.
final class Columns {

    private static final int FEWEST = 4;
    private static final int DEEPEST = 8;
    private static final int CANDIDATES = 12;
    private static final float LOOSE = 1.5f;
    private static final float GUTTER = 0.6f;
    private static final float FULL = 0.75f;
    private static final float HALF = 0.5f;
    private static final int SHORTEST = 12;
    private static final int LONG = 30;

    private final List<List<Piece>> regions = new ArrayList<>();

    private Columns() {}

    /// The pieces of each region from its top down.
    static List<List<Piece>> regions(List<Piece> pieces) {
        var columns = new Columns();
        columns.split(pieces.stream().sorted(Comparator.comparingDouble(Piece::baseline)
                .thenComparingDouble(Piece::left)).toList(), 0);
        return columns.regions;
    }

    /// Pieces one below the other that all stand on one side of an edge.
    private record Cut(int from, int to, float edge) {

        int size() {
            return to - from;
        }

        List<Piece> side(List<Piece> pieces, boolean right) {
            return pieces.subList(from, to).stream().filter(p -> isRight(p, edge) == right).toList();
        }
    }

    private void split(List<Piece> pieces, int depth) {
        var cut = depth < DEEPEST ? best(pieces) : Optional.<Cut>empty();
        if (cut.isPresent()) {
            split(pieces.subList(0, cut.get().from), depth + 1);
            split(cut.get().side(pieces, false), depth + 1);
            split(cut.get().side(pieces, true), depth + 1);
            split(pieces.subList(cut.get().to, pieces.size()), depth + 1);
        } else if (!pieces.isEmpty()) {
            regions.add(pieces);
        }
    }

    private static Optional<Cut> best(List<Piece> pieces) {
        Optional<Cut> best = Optional.empty();
        for (float edge : edges(pieces)) {
            for (var cut : cuts(pieces, edge)) {
                boolean larger = best.isEmpty() || cut.size() > best.get().size();
                if (larger && cut.size() >= 2 * FEWEST && isColumns(cut, pieces)) {
                    best = Optional.of(cut);
                }
            }
        }
        return best;
    }

    /// Left edges at which several pieces begin, the commonest first.
    private static List<Float> edges(List<Piece> pieces) {
        var begins = new TreeMap<Integer, Integer>();
        pieces.forEach(piece -> begins.merge(Math.round(piece.left() / 2), 1, Integer::sum));
        if (begins.size() < 2) {
            return List.of();
        }
        begins.pollFirstEntry();
        return begins.entrySet().stream()
                .filter(edge -> edge.getValue() + begins.getOrDefault(edge.getKey() + 1, 0) >= FEWEST)
                .sorted(Comparator.comparingInt(edge -> -edge.getValue())).limit(CANDIDATES)
                .map(edge -> edge.getKey() * 2 - 1f).toList();
    }

    private static List<Cut> cuts(List<Piece> pieces, float edge) {
        var cuts = new ArrayList<Cut>();
        int from = 0;
        for (int at = 0; at <= pieces.size(); at++) {
            if (at == pieces.size() || crosses(pieces.get(at), edge)) {
                cuts.add(new Cut(from, at, edge));
                from = at + 1;
            }
        }
        return cuts;
    }

    private static boolean isRight(Piece piece, float edge) {
        return piece.left() >= edge - LOOSE;
    }

    private static boolean crosses(Piece piece, float edge) {
        return !isRight(piece, edge) && piece.right() > edge - GUTTER * piece.size();
    }

    private static boolean isColumns(Cut cut, List<Piece> pieces) {
        var left = cut.side(pieces, false);
        var right = cut.side(pieces, true);
        if (left.size() < FEWEST || right.size() < FEWEST || !areBeside(left, right)) {
            return false;
        }
        float filled = isGrid(left, right) ? FULL : HALF;
        return (isProse(left, filled) && isProse(right, filled))
                || (isRunning(left) && isWorded(right)) || (isRunning(right) && isWorded(left));
    }

    /// Whether they stand side by side for at least half of the shorter one.
    private static boolean areBeside(List<Piece> left, List<Piece> right) {
        float top = Math.max(left.getFirst().baseline(), right.getFirst().baseline());
        float bottom = Math.min(left.getLast().baseline(), right.getLast().baseline());
        float shorter = Math.min(left.getLast().baseline() - left.getFirst().baseline(),
                right.getLast().baseline() - right.getFirst().baseline());
        return shorter > 0 && (bottom - top) * 2 >= shorter;
    }

    /// Whether nearly every piece has another one on its line, as in a table.
    private static boolean isGrid(List<Piece> left, List<Piece> right) {
        int level = 0;
        int at = 0;
        for (var piece : left) {
            while (at < right.size() && !right.get(at).isBeside(piece)
                    && right.get(at).baseline() < piece.baseline()) {
                at++;
            }
            level += at < right.size() && right.get(at).isBeside(piece) ? 1 : 0;
        }
        return level * 10 >= Math.min(left.size(), right.size()) * 8;
    }

    private static boolean isProse(List<Piece> side, float filled) {
        return isWorded(side) && full(side, filled) * 2 >= side.size()
                && characters(side) >= side.size() * SHORTEST;
    }

    /// Long full lines, which no column of a table has; beside them may stand a figure or a listing.
    private static boolean isRunning(List<Piece> side) {
        return side.size() >= 2 * FEWEST && full(side, FULL) * 10 >= side.size() * 6L
                && characters(side) >= side.size() * LONG && isWorded(side);
    }

    private static boolean isWorded(List<Piece> side) {
        return side.stream().mapToInt(Piece::letters).sum() * 2 > characters(side);
    }

    private static int characters(List<Piece> side) {
        return side.stream().mapToInt(piece -> piece.text().length()).sum();
    }

    /// How many pieces fill that part of the width.
    private static long full(List<Piece> side, float part) {
        double left = side.stream().mapToDouble(Piece::left).min().orElse(0);
        double right = side.stream().mapToDouble(Piece::right).max().orElse(0);
        return side.stream().filter(piece -> piece.width() >= (right - left) * part).count();
    }
}
