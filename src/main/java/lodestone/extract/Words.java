package lodestone.extract;

import java.text.Normalizer;
import java.util.Arrays;

/// Words in a row, each as a hash of its letters in lower case or of its number, with how it is written. A
/// hyphen between letters joins them, also over a line's end: PDF breaks words there, and whether the hyphen
/// belongs to the word is not seen.
final class Words {

    private static final int FEWEST = 256;

    private final int limit;
    private long[] hashes = new long[FEWEST];
    private byte[] kinds = new byte[FEWEST];
    private int size;

    Words(int limit) {
        this.limit = limit;
    }

    /// How a word is written.
    static final byte LOWER = 0;
    static final byte CAPITAL = 1;
    /// In a line of capitals, which says nothing.
    static final byte SHOUTED = 2;
    /// Digits; [#hash(int)] is the number's value if it is whole and below a million.
    static final byte NUMBER = 3;

    int size() {
        return size;
    }

    long hash(int index) {
        return hashes[index];
    }

    byte kind(int index) {
        return kinds[index];
    }

    /// One hash for that many words from that one on.
    long hash(int from, int count) {
        long hash = 1125899906842597L;
        for (int i = from; i < from + count; i++) {
            hash = mixed(hash * 31 + hashes[i]);
        }
        return hash;
    }

    /// The hash that a word of letters has here.
    static long of(String word) {
        long hash = 7;
        for (int i = 0; i < word.length(); i++) {
            hash = hash * 131 + word.charAt(i);
        }
        return mixed(hash);
    }

    /// Adds the words of that part of the text.
    void add(String text, int start, int end) {
        int at = start;
        boolean shouted = false;
        int lineEnd = start;
        while (at < end && size < limit) {
            if (at >= lineEnd) {
                int newline = text.indexOf('\n', at + 1);
                lineEnd = newline < 0 || newline > end ? end : newline;
                shouted = isShouted(text, at, lineEnd);
            }
            char c = text.charAt(at);
            if (c >= '0' && c <= '9') {
                at = number(text, at, end);
            } else if (Character.isLetter(c)) {
                at = word(text, at, end, shouted);
            } else {
                at++;
            }
        }
    }

    private int number(String text, int start, int end) {
        int at = start;
        long hash = 0;
        boolean whole = true;
        for (; at < end; at++) {
            char c = text.charAt(at);
            boolean inner = (c == '.' || c == ',') && at + 1 < end && isDigit(text.charAt(at + 1));
            if (c == '.' && inner) {
                whole = false;
                hash = hash * 131 + c;
            } else if (isDigit(c)) {
                hash = whole ? hash * 10 + (c - '0') : hash * 131 + c;
            } else if (!inner) {
                break;
            }
        }
        push(whole && hash < 1_000_000 ? hash : mixed(hash), NUMBER);
        return at;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private int word(String text, int start, int end, boolean shouted) {
        long hash = 7;
        int at = start;
        while (at < end) {
            char c = text.charAt(at);
            if (Character.isLetter(c)) {
                hash = letter(hash, c);
                at++;
            } else if (isSilent(c)) {
                at++;
            } else {
                int next = isHyphen(c) ? afterBreak(text, at + 1, end) : -1;
                if (next < 0) {
                    break;
                }
                at = next;
            }
        }
        boolean capital = Character.isUpperCase(text.charAt(start));
        push(mixed(hash), !capital ? LOWER : shouted ? SHOUTED : CAPITAL);
        return at;
    }

    /// Letters of every script; a ligature counts as what it stands for.
    private static long letter(long hash, char c) {
        if (c < 0xfb00 || c > 0xfb06) {
            return hash * 131 + Character.toLowerCase(c);
        }
        long longer = hash;
        for (char part : Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC).toCharArray()) {
            longer = longer * 131 + part;
        }
        return longer;
    }

    /// Where a word goes on behind its hyphen; negative if it does not.
    private static int afterBreak(String text, int from, int end) {
        int at = from;
        boolean broken = false;
        while (at < end && (text.charAt(at) == '\n' || text.charAt(at) == ' ' || text.charAt(at) == '\r')) {
            broken |= text.charAt(at) == '\n';
            at++;
        }
        boolean joined = at == from || broken;
        return joined && at < end && Character.isLetter(text.charAt(at)) ? at : -1;
    }

    private static boolean isHyphen(char c) {
        return c == '-' || c == '\u2010' || c == '\u2011';
    }

    /// Apostrophes, soft hyphens, joiners and accents of their own.
    private static boolean isSilent(char c) {
        return c == '\'' || c == '\u2019' || c == '\u00ad' || (c >= '\u200b' && c <= '\u200d')
                || (c >= '\u0300' && c <= '\u036f');
    }

    private static boolean isShouted(String text, int start, int end) {
        int capitals = 0;
        int small = 0;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            capitals += Character.isUpperCase(c) ? 1 : 0;
            small += Character.isLowerCase(c) ? 1 : 0;
        }
        return capitals > small;
    }

    private void push(long hash, byte kind) {
        if (size == hashes.length) {
            hashes = Arrays.copyOf(hashes, size * 2);
            kinds = Arrays.copyOf(kinds, size * 2);
        }
        hashes[size] = hash;
        kinds[size++] = kind;
    }

    /// Finaliser of MurmurHash3, which spreads every input bit over the whole word.
    static long mixed(long value) {
        long v = value;
        v = (v ^ v >>> 33) * 0xff51afd7ed558ccdL;
        v = (v ^ v >>> 33) * 0xc4ceb9fe1a85ec53L;
        return v ^ v >>> 33;
    }
}
