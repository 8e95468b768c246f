package lodestone.claim;

import java.util.Arrays;

/// The words of a text in order, as columns: where each stands, which known word it is, and what stands
/// between it and the one before.
final class Tokens {

    /// What may stand before a token, as bits.
    static final int NEWLINE = 1;
    static final int BLANK_LINE = 1 << 1;
    static final int COMMA = 1 << 2;
    static final int SEMICOLON = 1 << 3;
    static final int COLON = 1 << 4;
    static final int DASH = 1 << 5;
    static final int STOP = 1 << 6;
    static final int QUESTION = 1 << 7;
    static final int OPEN = 1 << 8;
    static final int CLOSE = 1 << 9;
    static final int QUOTE = 1 << 10;
    static final int HYPHEN = 1 << 11;
    static final int BULLET = 1 << 12;
    static final int BAR = 1 << 13;

    private static final int CAPITAL = 1;
    private static final int FIGURE = 2;
    private static final int UPPER = 4;

    private final String text;
    private int size;
    private int[] starts;
    private int[] ends;
    private int[] words;
    private int[] before;
    private byte[] shapes;
    private long[] hashes;

    Tokens(String text) {
        this.text = text;
        int guess = text.length() / 5 + 8;
        starts = new int[guess];
        ends = new int[guess];
        words = new int[guess];
        before = new int[guess];
        shapes = new byte[guess];
        hashes = new long[guess];
    }

    void add(int start, int end, int word, long hash, boolean capital, boolean upper, boolean figure,
            int between) {
        if (size == starts.length) {
            grow();
        }
        starts[size] = start;
        ends[size] = end;
        words[size] = word;
        hashes[size] = hash;
        before[size] = between;
        shapes[size] = (byte) ((capital ? CAPITAL : 0) | (upper ? UPPER : 0) | (figure ? FIGURE : 0));
        size++;
    }

    private void grow() {
        int more = size + size / 2 + 8;
        starts = Arrays.copyOf(starts, more);
        ends = Arrays.copyOf(ends, more);
        words = Arrays.copyOf(words, more);
        before = Arrays.copyOf(before, more);
        shapes = Arrays.copyOf(shapes, more);
        hashes = Arrays.copyOf(hashes, more);
    }

    String text() {
        return text;
    }

    int size() {
        return size;
    }

    int start(int token) {
        return starts[token];
    }

    int end(int token) {
        return ends[token];
    }

    /// The known word's number, [Vocabulary#NUMBER] for a figure, [Vocabulary#UNKNOWN] for any other.
    int word(int token) {
        return words[token];
    }

    /// The hash of its letters in lower case.
    long hash(int token) {
        return hashes[token];
    }

    /// Whether any of those marks stands before the token.
    boolean after(int token, int marks) {
        return (before[token] & marks) != 0;
    }

    void mark(int token, int mark) {
        before[token] |= mark;
    }

    boolean isCapital(int token) {
        return (shapes[token] & CAPITAL) != 0;
    }

    /// Two or more letters, all capitals.
    boolean isUpper(int token) {
        return (shapes[token] & UPPER) != 0;
    }

    boolean isFigure(int token) {
        return (shapes[token] & FIGURE) != 0;
    }

    /// The token as it stands in the text.
    String form(int token) {
        return text.substring(starts[token], ends[token]);
    }

    int length(int token) {
        return ends[token] - starts[token];
    }

    /// The text from one token to before another.
    String between(int from, int to) {
        return to > from ? text.substring(starts[from], ends[to - 1]) : "";
    }
}
