package lodestone.extract.pdf;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Heads and feet that run through a document: lines near a page's edge that stand on several pages, numbers
/// aside. Odd and even pages may have their own.
final class RunningLines {

    private static final float ZONE = 0.15f;
    private static final int ROWS = 3;
    private static final int ENOUGH = 5;
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern NUMBER = Pattern
            .compile("(?i)[-–—|\\[(\\s]*(?:page|p\\.|seite|página)?\\s*(?:#|[ivxl]{1,6})"
                    + "(?:\\s*(?:of|/|von|de)\\s*#)?[-–—|\\])\\s]*");

    private final Map<String, Integer> seen = new HashMap<>();
    private final int needed;

    private RunningLines(List<Page> pages) {
        long written = pages.stream().filter(page -> !page.main().isEmpty()).count();
        needed = (int) Math.clamp(Math.ceil(written * 0.3), 2, ENOUGH);
        pages.forEach(page -> edges(page).map(RunningLines::shape).distinct()
                .forEach(shape -> seen.merge(shape, 1, Integer::sum)));
    }

    /// Pages without their heads and feet.
    ///
    /// @param letterhead what was taken off the first page, a line each
    record Cut(List<Page> pages, String letterhead) {}

    static Cut cut(List<Page> pages) {
        var lines = new RunningLines(pages);
        var first = pages.stream().findFirst().stream().flatMap(RunningLines::edges).filter(lines::runs)
                .map(Row::text).collect(Collectors.joining("\n"));
        return new Cut(pages.stream().map(lines::without).toList(), first);
    }

    private Page without(Page page) {
        Set<Piece> cut = Collections.newSetFromMap(new IdentityHashMap<>());
        edges(page).filter(this::runs).forEach(row -> cut.addAll(near(page, row)));
        if (cut.isEmpty()) {
            return page;
        }
        var layers = new java.util.ArrayList<>(page.layers());
        layers.set(0, page.main().stream().filter(piece -> !cut.contains(piece)).toList());
        return new Page(page.number(), page.height(), layers);
    }

    /// The pieces that the row was made of.
    private static List<Piece> near(Page page, Row row) {
        return page.main().stream()
                .filter(piece -> row.cells().stream().anyMatch(cell -> cell.isBeside(piece))).toList();
    }

    private boolean runs(Row row) {
        return seen.getOrDefault(shape(row), 0) >= needed;
    }

    private static Stream<Row> edges(Page page) {
        float zone = page.height() * ZONE;
        return Stream.concat(
                rows(page.main().stream().filter(piece -> piece.baseline() < zone)).stream().limit(ROWS),
                rows(page.main().stream().filter(piece -> piece.baseline() > page.height() - zone))
                        .reversed().stream().limit(ROWS))
                .filter(row -> isWorded(row) || NUMBER.matcher(shape(row)).matches());
    }

    private static List<Row> rows(Stream<Piece> pieces) {
        return Row.of(pieces.sorted(Comparator.comparingDouble(Piece::baseline)
                .thenComparingDouble(Piece::left)).toList());
    }

    private static boolean isWorded(Row row) {
        return row.cells().stream().mapToInt(Piece::letters).sum() >= 3;
    }

    private static String shape(Row row) {
        return DIGITS.matcher(row.text()).replaceAll("#");
    }
}
