package lodestone.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import lodestone.model.Role;
import lodestone.model.Section;

/// Boxes to text: one line a block, one line a table row with its cells two spaces apart.
final class Blocks {

    private static final Set<String> CELL = Set.of("td", "th");
    private static final Pattern MARK = Pattern
            .compile("[^\\p{L}\\p{N}\\s]|\\(?(?:\\d{1,2}|[a-z]|[ivx]{1,4})[.)]");
    private static final int LONGEST_MARK = 7;

    private final StringBuilder text = new StringBuilder();
    private final StringBuilder line = new StringBuilder();
    private final List<Section> tables = new ArrayList<>();
    private int cells;
    private boolean opened;
    private boolean gap;

    private Blocks() {}

    /// @param tables rows of tables that have more than one cell
    record Read(String text, List<Section> tables) {}

    static Read of(List<Box> boxes) {
        var blocks = new Blocks();
        for (var box : boxes) {
            blocks.write(box, false);
            blocks.endLine();
        }
        return new Read(blocks.text.toString().stripTrailing(), List.copyOf(blocks.tables));
    }

    private void write(Box box, boolean inCell) {
        if (box.isCut()) {
            return;
        }
        if (box.is(Box.WORDS)) {
            words(box.words());
            return;
        }
        boolean cell = CELL.contains(box.name());
        boolean breaks = !box.isInline() && !cell && !inCell;
        if (breaks) {
            endLine();
        } else if (cell) {
            gap = !line.isEmpty();
            opened = true;
        } else if (!box.isInline() && !line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
            line.append(' ');
        }
        boolean data = inCell || (cell && isDataCell(box));
        for (var child : box.children()) {
            write(child, data);
        }
        if (breaks) {
            endLine();
        } else if (!box.isInline() && inCell && !line.isEmpty()
                && line.charAt(line.length() - 1) != ' ') {
            line.append(' ');
        }
    }

    /// A paragraph in a cell does not end the row, unless the table only lays out the page.
    private static boolean isDataCell(Box cell) {
        var row = cell.parent();
        return row != null && row.children().stream().filter(box -> CELL.contains(box.name())).count() > 1
                && !isLayout(cell);
    }

    private static boolean isLayout(Box cell) {
        int blocks = 0;
        for (var child : cell.children()) {
            blocks += child.isInline() || child.is("br") ? 0 : 1;
        }
        return blocks > 3 || cell.length() > 600 || holdsBlock(cell, 0);
    }

    private static boolean holdsBlock(Box box, int depth) {
        for (var child : box.children()) {
            if (child.is("table") || child.isList() || child.isHeading()
                    || (depth < 4 && holdsBlock(child, depth + 1))) {
                return true;
            }
        }
        return false;
    }

    private void words(String words) {
        if (Spacing.isBlank(words)) {
            if (!gap) {
                Spacing.append(line, words);
            }
            return;
        }
        boolean marked = gap && isMark();
        if (gap) {
            line.append(marked || line.charAt(line.length() - 1) == ' ' ? " " : "  ");
        }
        cells = marked ? 1 : cells + (opened ? 1 : 0);
        opened = false;
        gap = false;
        Spacing.append(line, words);
    }

    /// Whether the line is so far the mark of a list's entry, which filings lay out as a table.
    private boolean isMark() { return line.length() < LONGEST_MARK && MARK.matcher(line).matches(); }

    private static boolean says(String words) {
        for (int i = 0; i < words.length(); i++) {
            if (Character.isLetterOrDigit(words.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /// A line of signs alone, such as `###`, only parts or ends the text.
    private void endLine() {
        var words = line.toString().strip();
        if (says(words)) {
            if (cells > 1) {
                tables.add(new Section(Role.TABLE, Optional.empty(), text.length(),
                        text.length() + words.length()));
            }
            text.append(words).append('\n');
        }
        line.setLength(0);
        cells = 0;
        opened = false;
        gap = false;
    }
}
