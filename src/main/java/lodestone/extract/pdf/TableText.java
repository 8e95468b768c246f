package lodestone.extract.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Flattens a table row by row. Where a head stands over columns of figures, each figure gets the words over
/// it and the unit of its row, so that a row alone says what it is about: `NdPr oxide  Q1 2026: 512 t`.
final class TableText {

    private static final int HEAD_ROWS = 4;
    private static final int LONGEST_HEAD = 60;
    private static final Pattern PERIOD = Pattern.compile(
            "(?:(?:[A-Z][a-z]{2,8}\\.?|[QH]\\d|FY|CY)[ -]?)+'?(?:\\d{2}|\\d{4})?(?:[/–-]\\d{2,4})?[AEF]?"
                    + "|(?:19|20)\\d{2}(?:[/–-]\\d{2,4})?[AEF]?");
    private static final Pattern UNIT = Pattern.compile("(?i)units?|uom|unit of measure(?:ment)?");

    private final Grid grid;
    private final List<String[]> rows = new ArrayList<>();
    private final List<Row> raw;

    private TableText(List<Row> raw) {
        this.raw = raw;
        this.grid = Grid.of(raw);
    }

    /// A line for each row.
    static List<String> lines(List<Row> rows) {
        var table = new TableText(rows);
        return table.grid.isClear() ? table.flattened() : rows.stream().map(Row::text).toList();
    }

    private List<String> flattened() {
        int first = firstFigures();
        var heads = new String[grid.size()];
        Arrays.fill(heads, "");
        raw.subList(0, first).forEach(row -> spread(row, heads));
        raw.subList(first, raw.size()).forEach(this::place);
        var lines = new ArrayList<>(raw.subList(0, first).stream().map(Row::text).toList());
        boolean isHeaded = first > 0 && first <= HEAD_ROWS && isHead(heads) && holdsFigures();
        rows.forEach(row -> lines.add(isHeaded ? headed(row, heads) : plain(row)));
        return lines;
    }

    private static boolean isHead(String[] heads) {
        var over = Arrays.stream(heads).skip(1).filter(head -> !head.isEmpty()).toList();
        return over.size() * 2 >= heads.length - 1
                && over.stream().allMatch(head -> head.length() <= LONGEST_HEAD);
    }

    /// Whether at least half of what stands beside the first column is figures.
    private boolean holdsFigures() {
        var values = rows.stream().flatMap(row -> Arrays.stream(row).skip(1)).filter(cell -> !cell.isEmpty())
                .toList();
        return values.stream().filter(TableText::isFigure).count() * 2 >= Math.max(1, values.size());
    }

    /// The row with the first figures that are no dates; none is the number of rows.
    private int firstFigures() {
        for (int i = 0; i < raw.size(); i++) {
            var row = raw.get(i);
            if (row.cells().stream().skip(1).anyMatch(cell -> isFigure(cell.text()))) {
                return i;
            }
        }
        return raw.size();
    }

    static boolean isFigure(String cell) {
        long digits = cell.chars().filter(Character::isDigit).count();
        long letters = cell.chars().filter(Character::isLetter).count();
        return digits > 0 && digits >= letters && !PERIOD.matcher(cell).matches();
    }

    /// A head over several columns belongs to each.
    private void spread(Row row, String[] heads) {
        for (var cell : row.cells()) {
            int nearest = grid.column(cell);
            for (int i = 0; i < grid.size(); i++) {
                if (i == nearest || grid.shared(cell, i) > 0) {
                    heads[i] = (heads[i] + " " + cell.text()).strip();
                }
            }
        }
    }

    private void place(Row row) {
        var cells = new String[grid.size()];
        Arrays.fill(cells, "");
        for (var cell : row.cells()) {
            int at = grid.column(cell);
            cells[at] = (cells[at] + " " + cell.text()).strip();
        }
        if (!rows.isEmpty() && goesOn(cells)) {
            var last = rows.getLast();
            for (int i = 0; i < cells.length; i++) {
                last[i] = (last[i] + " " + cells[i]).strip();
            }
        } else {
            rows.add(cells);
        }
    }

    /// Words that had no room in their cell: nothing new is named, and no figure given.
    private static boolean goesOn(String[] cells) {
        boolean isFree = Arrays.stream(cells).noneMatch(TableText::isFigure);
        boolean isSecond = Arrays.stream(cells).skip(1).allMatch(String::isEmpty)
                && Character.isLowerCase(cells[0].charAt(0));
        return isFree && (cells[0].isEmpty() || isSecond);
    }

    private static String plain(String[] row) {
        return Arrays.stream(row).filter(cell -> !cell.isEmpty()).collect(Collectors.joining(Row.GAP));
    }

    private static String headed(String[] row, String[] heads) {
        int unit = unit(heads);
        var line = new ArrayList<String>();
        for (int i = 0; i < row.length; i++) {
            boolean isValue = i > 0 && isFigure(row[i]);
            boolean isSaid = row[i].isEmpty()
                    || (i == unit && Arrays.stream(row).anyMatch(TableText::isFigure));
            if (!isSaid) {
                var figure = isValue && unit > 0 && !row[unit].isEmpty() ? row[i] + " " + row[unit] : row[i];
                line.add(i > 0 && !heads[i].isEmpty() ? heads[i] + ": " + figure : figure);
            }
        }
        return String.join(Row.GAP, line);
    }

    /// The column of the units; -1 if none is.
    private static int unit(String[] heads) {
        for (int i = 1; i < heads.length; i++) {
            if (UNIT.matcher(heads[i]).matches()) {
                return i;
            }
        }
        return -1;
    }
}
