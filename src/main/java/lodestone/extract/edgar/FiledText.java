package lodestone.extract.edgar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lodestone.model.Role;
import lodestone.model.Section;

/// The text of one document: a block or a table's row on each line.
///
/// @param tables rows of tables that have more than one cell
public record FiledText(String text, List<Section> tables) {

    public FiledText {
        tables = List.copyOf(tables);
    }

    /// Its lines with their places, in order.
    List<Line> lines() {
        var lines = new ArrayList<Line>();
        int row = 0;
        for (int start = 0; start < text.length();) {
            int newline = text.indexOf('\n', start);
            int end = newline < 0 ? text.length() : newline;
            while (row < tables.size() && tables.get(row).start() < start) {
                row++;
            }
            boolean inTable = row < tables.size() && tables.get(row).start() < end;
            lines.add(new Line(text.substring(start, end), start, inTable));
            start = end + 1;
        }
        return lines;
    }

    /// One line.
    ///
    /// @param start of it in the text
    /// @param isRow whether it is a row of a table
    record Line(String words, int start, boolean isRow) {

        int end() {
            return start + words.length();
        }

        /// Whether a sentence or its clause ends here.
        boolean stops() {
            int last = words.length() - 1;
            while (last >= 0 && " \"”’)]".indexOf(words.charAt(last)) >= 0) {
                last--;
            }
            return last >= 0 && ".!?;:".indexOf(words.charAt(last)) >= 0;
        }
    }

    /// Puts lines together to a text.
    static final class Writer {

        private final StringBuilder text = new StringBuilder();
        private final List<Section> tables = new ArrayList<>();

        /// A line of its own; nothing for a blank one.
        void add(String words, boolean isRow) {
            if (words.isBlank()) {
                return;
            }
            if (!text.isEmpty()) {
                text.append('\n');
            }
            if (isRow) {
                tables.add(new Section(Role.TABLE, Optional.empty(), text.length(),
                        text.length() + words.length()));
            }
            text.append(words);
        }

        /// Goes on with the last line.
        void goOn(String words) {
            text.append(' ').append(words);
        }

        FiledText written() {
            return new FiledText(text.toString(), tables);
        }
    }
}
