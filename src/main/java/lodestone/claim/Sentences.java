package lodestone.claim;

import java.util.Arrays;

/// Where sentences begin, as token positions; the last entry is the number of tokens. A blank line always
/// ends one; so does a line's end, unless the text is wrapped and the line only stops for want of room. A
/// full stop ends one unless it belongs to an abbreviation, an initial or a figure. (`BreakIterator` and the
/// usual splitters get half of the hard sentences of releases wrong: `Inc.`, `No. 3`, `U.S.`, dates,
/// tickers.)
final class Sentences {

    /// No sentence of a release is longer; a text without any stop is cut, so that the work stays linear.
    private static final int LONGEST = 400;
    private static final int WIDEST = 118;
    private static final int FEWEST_LINES = 6;
    private static final double FULL = 0.62;

    private final Chain chain;
    private final Tokens tokens;
    private final int width;
    private final long[] cues;

    private Sentences(Chain chain, Tokens tokens, long[] cues) {
        this.chain = chain;
        this.tokens = tokens;
        this.cues = cues;
        this.width = wrapWidth(tokens.text());
    }

    /// @param cues bits of the cues that begin at each token
    static int[] of(Chain chain, Tokens tokens, long[] cues) {
        return new Sentences(chain, tokens, cues).cut();
    }

    private int[] cut() {
        var starts = new int[tokens.size() / 8 + 2];
        int count = 0;
        int last = 0;
        for (int at = 0; at < tokens.size(); at++) {
            if (at == 0 || begins(at) || at - last > LONGEST) {
                if (count + 1 >= starts.length) {
                    starts = Arrays.copyOf(starts, starts.length * 2);
                }
                starts[count++] = at;
                last = at;
            }
        }
        starts[count++] = tokens.size();
        return Arrays.copyOf(starts, count);
    }

    private boolean begins(int at) {
        if (!tokens.after(at, Tokens.NEWLINE | Tokens.BLANK_LINE | Tokens.BULLET | Tokens.STOP)) {
            return false;
        }
        if (tokens.after(at, Tokens.BLANK_LINE)) {
            return true;
        }
        if (tokens.after(at, Tokens.NEWLINE)) {
            return !isWrap(at) || (tokens.after(at, Tokens.STOP) && stops(at));
        }
        if (tokens.after(at, Tokens.BULLET)
                && tokens.after(at, Tokens.STOP | Tokens.SEMICOLON | Tokens.COLON)) {
            return true;
        }
        return tokens.after(at, Tokens.STOP) && stops(at);
    }

    /// A line's end inside a sentence: of a wrapped text a full line, of any other one that breaks off before
    /// a small letter; never beside a row of a table.
    private boolean isWrap(int at) {
        if (tokens.after(at, Tokens.BULLET | Tokens.COLON | Tokens.BAR)) {
            return false;
        }
        int end = tokens.text().indexOf('\n', tokens.end(at - 1));
        int start = tokens.text().lastIndexOf('\n', tokens.end(at - 1) - 1) + 1;
        int line = end - start;
        boolean small = !tokens.isCapital(at) && !tokens.isFigure(at);
        boolean open = !tokens.after(at, Tokens.STOP);
        boolean full = width > 0 && line >= width * FULL;
        boolean goesOn = full ? small || (open && line >= width * 0.8) : small && line >= 40 && open;
        return goesOn && !isRow(start, end) && !isRow(end + 1, tokens.text().indexOf('\n', end + 1));
    }

    /// @param newline where the line ends; -1 where the text does
    private boolean isRow(int start, int newline) {
        int end = newline < 0 ? tokens.text().length() : newline;
        int first = start;
        while (first < end && Lines.isBlank(tokens.text().charAt(first))) {
            first++;
        }
        return first < end && Lines.isRow(tokens.text(), first, end);
    }

    private boolean stops(int at) {
        boolean small = !tokens.isCapital(at) && !tokens.isFigure(at);
        if (tokens.after(at, Tokens.QUESTION)) {
            return !small || !tokens.after(at, Tokens.QUOTE);
        }
        boolean marque = small && tokens.length(at) == 1 && at + 1 < tokens.size()
                && tokens.after(at + 1, Tokens.HYPHEN) && tokens.isCapital(at + 1);
        if (small && !marque) {
            return false;
        }
        int last = at - 1;
        boolean initial = tokens.length(last) == 1 && tokens.isCapital(last);
        boolean shortened = initial || chain.isAbbreviation(tokens.word(last)) || isDotted(last);
        return !shortened || ((cues[at] & Cue.STARTER.bit()) != 0 && !initial && !isInitial(at));
    }

    /// `A.` of `Dr. A. Lowell`.
    private boolean isInitial(int token) {
        return tokens.length(token) == 1 && token + 1 < tokens.size() && tokens.after(token + 1, Tokens.STOP);
    }

    /// `U.S` with its dots inside.
    private boolean isDotted(int token) {
        return tokens.length(token) >= 3 && tokens.text().charAt(tokens.start(token) + 1) == '.';
    }

    /// The width at which the lines of a text are wrapped, or 0.
    private static int wrapWidth(String text) {
        int longest = 0;
        int lines = 0;
        int full = 0;
        for (int start = 0; start < text.length();) {
            int newline = text.indexOf('\n', start);
            int end = newline < 0 ? text.length() : newline;
            longest = Math.max(longest, end - start);
            lines += end > start ? 1 : 0;
            full += end - start >= 50 ? 1 : 0;
            if (longest > WIDEST) {
                return 0;
            }
            start = end + 1;
        }
        return lines >= FEWEST_LINES && full * 3 >= lines ? longest : 0;
    }
}
