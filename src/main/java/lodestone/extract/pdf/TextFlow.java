package lodestone.extract.pdf;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes regions one after the other: lines to paragraphs, rows of tables each to a line, and for every page
/// where it begins.
final class TextFlow {

    private static final float NEAR = 3;
    private static final float NARROW = 0.6f;
    private static final char SOFT_HYPHEN = '\u00ad';

    private final StringBuilder text = new StringBuilder();
    private final List<Integer> pageStarts = new ArrayList<>();
    private final List<PdfText.Span> rows = new ArrayList<>();
    private final Hyphens hyphens;
    private final float body;
    private int page = 1;
    private @Nullable Piece open;

    /// @param body size of the document's text
    TextFlow(Hyphens hyphens, float body) {
        this.hyphens = hyphens;
        this.body = body;
    }

    String text() {
        return text.toString();
    }

    List<PdfText.Span> rows() {
        return rows;
    }

    /// For each of so many pages where it begins.
    List<Integer> pageStarts(int pages) {
        page = pages;
        mark();
        return pageStarts;
    }

    /// Writes a page's regions.
    void page(Page next) {
        page = next.number();
        for (var layer : next.layers()) {
            Columns.regions(layer).forEach(region -> region(Row.of(region)));
        }
    }

    private void region(List<Row> region) {
        var lines = region.stream().filter(row -> !row.isTabular()).map(row -> row.cells().getFirst())
                .toList();
        var paragraphs = new Paragraphs(lines, body);
        boolean isFirst = true;
        for (int at = 0; at < region.size(); isFirst = false) {
            int end = tableEnd(region, at);
            if (end > at) {
                TableText.lines(region.subList(at, end)).forEach(this::row);
                at = end;
                continue;
            }
            line(region.get(at++), isFirst, paragraphs);
        }
    }

    private void line(Row row, boolean isFirst, Paragraphs paragraphs) {
        if (row.isTabular()) {
            begin(row.text());
            open = null;
            return;
        }
        var line = row.cells().getFirst();
        boolean goesOn = open != null
                && (isFirst ? Paragraphs.goesOnBeyond(open, line) : paragraphs.goesOn(open, line));
        if (goesOn) {
            join(withoutSoftHyphens(line.text()));
        } else {
            begin(withoutSoftHyphens(line.text()));
        }
        open = line;
    }

    /// One past the last row of the table that begins there; where none does, the same.
    private static int tableEnd(List<Row> rows, int from) {
        int end = from;
        int tabular = 0;
        for (int at = from; at < rows.size() && at - end <= 2; at++) {
            boolean isNear = at == from
                    || rows.get(at).baseline() - rows.get(at - 1).baseline() <= NEAR * rows.get(at).size();
            if (!isNear
                    || (!rows.get(at).isTabular() && (at == from || isWide(rows.get(at), rows.get(from))))) {
                break;
            }
            if (rows.get(at).isTabular()) {
                end = at + 1;
                tabular++;
            }
        }
        return tabular < 2 ? from : end;
    }

    private static boolean isWide(Row line, Row table) {
        var cells = table.cells();
        return line.cells().getFirst().width() > NARROW * (cells.getLast().right() - cells.getFirst().left());
    }

    private void row(String line) {
        begin(line);
        rows.add(new PdfText.Span(text.length() - line.length(), text.length()));
        open = null;
    }

    private void begin(String line) {
        dropSoftHyphen();
        if (!text.isEmpty()) {
            text.append('\n');
        }
        mark();
        text.append(line);
    }

    private void join(String line) {
        if (!hyphens.mend(text, line) && !dropSoftHyphen() && !isWithoutBlanks(line)) {
            text.append(' ');
        }
        mark();
        text.append(line);
    }

    /// Chinese and Japanese run on without blanks.
    private boolean isWithoutBlanks(String line) {
        return Character.isIdeographic(text.codePointBefore(text.length()))
                && Character.isIdeographic(line.codePointAt(0));
    }

    private boolean dropSoftHyphen() {
        boolean soft = !text.isEmpty() && text.charAt(text.length() - 1) == SOFT_HYPHEN;
        if (soft) {
            text.setLength(text.length() - 1);
        }
        return soft;
    }

    /// All but one at the end, where it decides how the next line is joined.
    private static String withoutSoftHyphens(String line) {
        int at = line.indexOf(SOFT_HYPHEN);
        if (at < 0 || at == line.length() - 1) {
            return line;
        }
        boolean last = line.charAt(line.length() - 1) == SOFT_HYPHEN;
        return line.replace(String.valueOf(SOFT_HYPHEN), "") + (last ? SOFT_HYPHEN : "");
    }

    private void mark() {
        while (pageStarts.size() < page) {
            pageStarts.add(text.length());
        }
    }
}
