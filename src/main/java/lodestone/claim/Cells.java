package lodestone.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The cells of a line that is a row of a table: parted by bars, tabs or two blanks, each as a run of tokens.
/// What has no word or figure, such as the dash that stands for nothing, is a cell without tokens.
record Cells(List<Cell> all) {

    private static final int LONGEST = 60;

    /// @param end one past the last
    record Cell(int first, int end) {}

    /// Those of a sentence that fills its line, if it has two or more.
    static Optional<Cells> of(Tokens tokens, Sentence sentence) {
        boolean line = tokens.after(sentence.first(), Tokens.NEWLINE)
                && (sentence.end() == tokens.size() || tokens.after(sentence.end(), Tokens.NEWLINE));
        if (!line || sentence.end() - sentence.first() > LONGEST || !hasGap(tokens, sentence)) {
            return Optional.empty();
        }
        var text = tokens.text();
        int start = text.lastIndexOf('\n', tokens.start(sentence.first())) + 1;
        int newline = text.indexOf('\n', start);
        int end = newline < 0 ? text.length() : newline;
        if (tokens.end(sentence.end() - 1) > end) {
            return Optional.empty();
        }
        var cells = new Cutter(tokens, sentence.first()).cut(start, end);
        return cells.size() < 2 ? Optional.empty() : Optional.of(new Cells(cells));
    }

    private static boolean hasGap(Tokens tokens, Sentence sentence) {
        for (int at = sentence.first() + 1; at < sentence.end(); at++) {
            int gap = tokens.start(at) - tokens.end(at - 1);
            if ((gap > 1 || tokens.text().charAt(tokens.end(at - 1)) == '\t') && (tokens.after(at, Tokens.BAR)
                    || tokens.text().startsWith("  ", tokens.start(at) - 2)
                    || tokens.text().startsWith("  ", tokens.end(at - 1)))) {
                return true;
            }
        }
        return sentence.end() > sentence.first() && endsInGap(tokens, tokens.end(sentence.end() - 1));
    }

    /// `NdPr oxide sold (t)     -`: only a sign follows.
    private static boolean endsInGap(Tokens tokens, int end) {
        var text = tokens.text();
        int at = text.startsWith(")", end) ? end + 1 : end;
        return text.startsWith("  ", at) || text.startsWith(" |", at) || text.startsWith("\t", at);
    }

    int size() {
        return all.size();
    }

    Cell get(int index) {
        return all.get(index);
    }

    private static final class Cutter {
        private final Tokens tokens;
        private final List<Cell> cells = new ArrayList<>();
        private int token;

        Cutter(Tokens tokens, int first) {
            this.tokens = tokens;
            this.token = first;
        }

        List<Cell> cut(int start, int end) {
            var text = tokens.text();
            int at = start;
            while (at < end) {
                int bars = 0;
                while (at < end && (Lines.isBlank(text.charAt(at)) || text.charAt(at) == '|')) {
                    bars += text.charAt(at) == '|' ? 1 : 0;
                    at++;
                }
                for (int empty = 1; empty < bars; empty++) {
                    cells.add(new Cell(token, token));
                }
                int last = at;
                while (last < end && !parts(text, last)) {
                    last++;
                }
                if (last > at) {
                    add(last);
                }
                at = last;
            }
            return cells;
        }

        private static boolean parts(String text, int at) {
            char c = text.charAt(at);
            return c == '|' || c == '\t'
                    || (Lines.isBlank(c) && at + 1 < text.length()
                            && (Lines.isBlank(text.charAt(at + 1)) || text.charAt(at + 1) == '|'));
        }

        private void add(int end) {
            int first = token;
            while (token < tokens.size() && tokens.start(token) < end) {
                token++;
            }
            cells.add(new Cell(first, token));
        }
    }
}
