package lodestone.claim;

import java.util.Arrays;
import java.util.Set;

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

    /// Of what shape a token is, as further bits of the same column.
    static final int CAPITAL = 1 << 14;
    static final int FIGURE = 1 << 15;
    static final int UPPER = 1 << 16;

    private static final int MARKS = CAPITAL - 1;

    private final String text;
    private int size;
    private int[] starts;
    private int[] ends;
    private int[] words = {};
    private int[] traits;
    private long[] hashes;
    private int[] naming;
    private int namings;

    Tokens(String text) {
        this.text = text;
        int guess = text.length() / 6 + 16;
        starts = new int[guess];
        ends = new int[guess];
        traits = new int[guess];
        hashes = new long[guess];
        naming = new int[guess];
    }

    /// @param traits what stands before the token, and its shape
    void add(int start, int end, long hash, int traits) {
        if (size == starts.length) {
            grow();
        }
        starts[size] = start;
        ends[size] = end;
        hashes[size] = hash;
        this.traits[size] = traits;
        naming[namings] = size;
        namings += (traits & (CAPITAL | FIGURE)) == 0 ? 0 : 1;
        size++;
    }

    /// Finds out which known words they are, all at once: so the look-ups need not wait for one another.
    void find(Vocabulary vocabulary) {
        words = new int[size];
        for (int i = 0; i < size; i++) {
            int word = vocabulary.find(hashes[i]);
            words[i] = word < 0 && (traits[i] & FIGURE) != 0 ? Vocabulary.NUMBER : word;
        }
    }

    private void grow() {
        int more = size + size / 2 + 8;
        starts = Arrays.copyOf(starts, more);
        ends = Arrays.copyOf(ends, more);
        traits = Arrays.copyOf(traits, more);
        hashes = Arrays.copyOf(hashes, more);
        naming = Arrays.copyOf(naming, more);
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

    /// How many tokens have a capital or are figures, so that a name can begin with them.
    int namings() {
        return namings;
    }

    /// The token that is the n-th of those, from 0.
    int naming(int n) {
        return naming[n];
    }

    /// Whether any of those marks stands before the token.
    boolean after(int token, int marks) {
        return (traits[token] & marks & MARKS) != 0;
    }

    /// The last token in `first`…`last`, both included, with any of those marks before it; `first` where
    /// there is none.
    int lastAfter(int marks, int first, int last) {
        for (int at = last; at > first; at--) {
            if (after(at, marks)) {
                return at;
            }
        }
        return first;
    }

    boolean isCapital(int token) {
        return (traits[token] & CAPITAL) != 0;
    }

    /// Two or more letters, all capitals.
    boolean isUpper(int token) {
        return (traits[token] & UPPER) != 0;
    }

    boolean isFigure(int token) {
        return (traits[token] & FIGURE) != 0;
    }

    /// The token as it stands in the text.
    String form(int token) {
        return text.substring(starts[token], ends[token]);
    }

    /// Whether its last letters are those, in small letters.
    boolean endsWith(int token, String letters) {
        return text.startsWith(letters, ends[token] - letters.length());
    }

    int length(int token) {
        return ends[token] - starts[token];
    }

    /// The text from one token to before another.
    String between(int from, int to) {
        return to > from ? text.substring(starts[from], ends[to - 1]) : "";
    }

    /// Whether that word stands in `first`…`end`.
    boolean has(long word, int first, int end) {
        for (int at = first; at < end; at++) {
            if (hash(at) == word) {
                return true;
            }
        }
        return false;
    }

    /// Whether any of those words stands in `first`…`end`.
    boolean hasAny(Set<Long> words, int first, int end) {
        for (int at = first; at < end; at++) {
            if (words.contains(hash(at))) {
                return true;
            }
        }
        return false;
    }
}
