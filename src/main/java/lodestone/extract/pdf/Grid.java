package lodestone.extract.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// The columns of a table, as the rows with the commonest number of cells show them.
///
/// @param lefts where each column begins
/// @param rights where it ends
record Grid(List<Float> lefts, List<Float> rights) {

    /// @param rows of a table; at least one has several cells
    static Grid of(List<Row> rows) {
        int width = commonest(rows);
        var lefts = new ArrayList<Float>();
        var rights = new ArrayList<Float>();
        for (var row : rows) {
            for (int i = 0; row.cells().size() == width && i < width; i++) {
                var cell = row.cells().get(i);
                if (i == lefts.size()) {
                    lefts.add(cell.left());
                    rights.add(cell.right());
                } else {
                    lefts.set(i, Math.min(lefts.get(i), cell.left()));
                    rights.set(i, Math.max(rights.get(i), cell.right()));
                }
            }
        }
        return new Grid(lefts, rights);
    }

    private static int commonest(List<Row> rows) {
        var counts = new TreeMap<Integer, Integer>();
        rows.stream().filter(Row::isTabular)
                .forEach(row -> counts.merge(row.cells().size(), 1, Integer::sum));
        return counts.entrySet().stream()
                .max((one, other) -> Integer.compare(one.getValue() * one.getKey(),
                        other.getValue() * other.getKey()))
                .map(java.util.Map.Entry::getKey).orElse(1);
    }

    int size() {
        return lefts.size();
    }

    /// Whether no two columns lap over each other.
    boolean isClear() {
        for (int i = 1; i < size(); i++) {
            if (lefts.get(i) < rights.get(i - 1)) {
                return false;
            }
        }
        return size() > 1;
    }

    /// The column that a cell stands in: the one it covers most of, else the nearest.
    int column(Piece cell) {
        int best = 0;
        for (int i = 1; i < size(); i++) {
            if (shared(cell, i) > shared(cell, best)) {
                best = i;
            }
        }
        return best;
    }

    /// How much of a cell lies in a column; below zero is the space between.
    float shared(Piece cell, int column) {
        return Math.min(cell.right(), rights.get(column)) - Math.max(cell.left(), lefts.get(column));
    }
}
