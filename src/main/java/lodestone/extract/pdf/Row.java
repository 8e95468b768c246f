package lodestone.extract.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What stands on one line of a region, from left to right, with a wide gap between any two.
record Row(List<Piece> cells) {

    /// Blanks between the cells of a row in the text.
    static final String GAP = "  ";

    private static final float APART = 1.0f;
    private static final float WORD = 0.15f;
    private static final Pattern MARK = Pattern
            .compile("[•●▪■□◦‣⁃∙·➢➤✓✔\uf0b7\uf0a7\uf0d8*–—o-]|\\(?(?:\\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5})[.)]");

    Row {
        cells = List.copyOf(cells);
    }

    /// The rows of pieces that come from the top down.
    static List<Row> of(List<Piece> pieces) {
        var rows = new ArrayList<Row>();
        var level = new ArrayList<Piece>();
        for (var piece : pieces) {
            if (!level.isEmpty() && !piece.isBeside(level.getFirst()) && !piece.isBeside(level.getLast())) {
                rows.add(row(level));
                level.clear();
            }
            level.add(piece);
        }
        if (!level.isEmpty()) {
            rows.add(row(level));
        }
        return rows;
    }

    private static Row row(List<Piece> level) {
        var sorted = level.stream().sorted(Comparator.comparingDouble(Piece::left)).toList();
        var cells = new ArrayList<Piece>();
        for (var piece : sorted) {
            if (!cells.isEmpty() && goesOn(cells.getLast(), piece, cells.size())) {
                float gap = piece.left() - cells.getLast().right();
                var between = gap > WORD * piece.size() ? " " : "";
                cells.set(cells.size() - 1, cells.getLast().with(piece, between));
            } else {
                cells.add(piece);
            }
        }
        return new Row(cells);
    }

    /// Words close by, and what a list's mark stands before.
    private static boolean goesOn(Piece before, Piece next, int cell) {
        float gap = next.left() - before.right();
        return gap <= APART * Math.max(before.size(), next.size())
                || (cell == 1 && MARK.matcher(before.text()).matches() && gap < 5 * next.size());
    }

    boolean isTabular() { return cells.size() > 1; }

    float baseline() {
        return cells.getFirst().baseline();
    }

    float size() {
        return cells.getFirst().size();
    }

    String text() {
        return cells.stream().map(Piece::text).collect(Collectors.joining(GAP));
    }

    /// Whether a line begins with a bullet.
    static boolean isBulleted(String line) {
        return isMarked(line) && !Character.isLetterOrDigit(line.charAt(line.charAt(0) == '(' ? 1 : 0));
    }

    /// Whether a line begins with a bullet, a number or a letter as the items of a list do.
    static boolean isMarked(String line) {
        int blank = line.indexOf(' ');
        return blank > 0 && !line.startsWith("o ") && MARK.matcher(line.substring(0, blank)).matches();
    }
}
