package lodestone.alert;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Rows of words aligned under their heads. Where the terminal is narrow the columns that matter least are
/// left out, and what is still too wide is cut: a table never wraps.
///
/// ```java
/// TextTable.of(List.of(TextTable.left("source"), TextTable.right("new")), rows, 80);
/// ```
public final class TextTable {

    private static final String INDENT = "  ";
    private static final String GAP = "  ";

    private TextTable() {}

    /// @param right whether it is aligned to the right, as numbers are
    /// @param spare 0 if it is always shown; the highest is left out first
    public record Column(String head, boolean right, int spare) {

        /// The same, but left out where there is no room.
        public Column spare(int rank) {
            return new Column(head, right, rank);
        }
    }

    /// A column of words.
    public static Column left(String head) {
        return new Column(head, false, 0);
    }

    /// A column of numbers.
    public static Column right(String head) {
        return new Column(head, true, 0);
    }

    /// The table, each line ended.
    ///
    /// @param width in characters; 0 for any
    public static String of(List<Column> columns, List<List<String>> rows, int width) {
        return Sheet.text(out -> write(columns, rows::stream, width, out));
    }

    /// The same of rows that are made twice, so that never all of them are held.
    static void write(List<Column> columns, Supplier<Stream<List<String>>> rows, int width, Sheet out) {
        var head = columns.stream().map(Column::head).toList();
        var widths = head.stream().mapToInt(String::length).toArray();
        rows.get().forEach(row -> widen(widths, row));
        var shown = shown(columns, widths, width);
        Stream.concat(Stream.of(head), rows.get())
                .forEach(row -> out.append(line(row, columns, widths, shown, width)).append('\n'));
    }

    private static void widen(int[] widths, List<String> row) {
        for (int i = 0; i < widths.length; i++) {
            widths[i] = Math.max(widths[i], row.get(i).length());
        }
    }

    private static List<Integer> shown(List<Column> columns, int[] widths, int width) {
        var shown = new ArrayList<Integer>();
        for (int i = 0; i < columns.size(); i++) {
            shown.add(i);
        }
        while (width > 0 && total(shown, widths) > width) {
            var least = shown.stream().filter(i -> columns.get(i).spare() > 0)
                    .max(Comparator.comparingInt(i -> columns.get(i).spare()));
            if (least.isEmpty()) {
                break;
            }
            shown.removeIf(least.get()::equals);
        }
        return shown;
    }

    private static int total(List<Integer> shown, int[] widths) {
        return shown.stream().mapToInt(i -> widths[i] + GAP.length()).sum() + INDENT.length() - GAP.length();
    }

    private static String line(List<String> row, List<Column> columns, int[] widths, List<Integer> shown,
            int width) {
        var line = new StringBuilder(INDENT);
        for (int i : shown) {
            var blanks = " ".repeat(widths[i] - row.get(i).length());
            line.append(columns.get(i).right() ? blanks + row.get(i) : row.get(i) + blanks).append(GAP);
        }
        var text = line.toString().stripTrailing();
        return width == 0 || text.length() <= width ? text : text.substring(0, width - 1) + "…";
    }
}
