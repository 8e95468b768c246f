package lodestone.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import lodestone.claim.Inflection.Form;

/// Every word that any pattern knows, each with a number. A word of a text is looked up by a 64-bit hash of
/// its letters in lower case, so that reading a text makes no strings.
final class Vocabulary {

    /// The number of every token that is a figure and no known word.
    static final int NUMBER = 0;

    /// The number of a word that no pattern knows.
    static final int UNKNOWN = -1;

    private static final long SEED = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;
    private static final long FREE = 0;
    private static final int FEWEST = 1 << 11;

    /// Slots of the table for each word: few, so that a word most often stands where it is looked for.
    private static final int SLOTS = 4;

    /// Bits of a sketch that most words which no pattern knows fail: small enough to stay at hand.
    private static final int SKETCH = 1 << 16;
    private final long[] sketch = new long[SKETCH / Long.SIZE];

    /// Hashes, each followed by its word's number, so that both are at hand together; the first slot stays
    /// free.
    private long[] table = new long[2 + FEWEST * SLOTS * 2];
    private final List<String> words = new ArrayList<>(List.of("#"));
    private byte[] forms = new byte[FEWEST];

    static long begin() {
        return SEED;
    }

    /// The hash of the letters so far and one more, which is in lower case already.
    static long next(long hash, char lower) {
        return (hash ^ lower) * PRIME;
    }

    static long hash(String word) {
        long hash = begin();
        for (int i = 0; i < word.length(); i++) {
            hash = next(hash, word.charAt(i));
        }
        return hash;
    }

    static Set<Long> hashes(String... words) {
        return Arrays.stream(words).map(Vocabulary::hash).collect(Collectors.toSet());
    }

    /// The word's number, a new one where it has none yet.
    int add(String word) {
        long hash = hash(word);
        int known = find(hash);
        if (known >= 0) {
            return known;
        }
        if (words.size() == forms.length) {
            grow();
        }
        put(hash, words.size());
        sketch[sketched(hash) / Long.SIZE] |= 1L << sketched(hash);
        words.add(word);
        return words.size() - 1;
    }

    /// Notes that the word can be that form of a verb.
    void mark(int word, List<Form> kinds) {
        kinds.forEach(kind -> forms[word] |= bit(kind));
    }

    boolean is(int word, Form form) {
        return word > 0 && (forms[word] & bit(form)) != 0;
    }

    boolean isVerb(int word) {
        return word > 0 && forms[word] != 0;
    }

    @SuppressWarnings("EnumOrdinal") // a bit set in memory needs just a number of each
    private static byte bit(Form form) {
        return (byte) (1 << form.ordinal());
    }

    /// The number of the word with that hash, or [#UNKNOWN]. Which of both cannot be foreseen, so nearly
    /// every word is found or missed without a branch.
    int find(long hash) {
        int known = (int) (sketch[sketched(hash) / Long.SIZE] >>> sketched(hash)) & 1;
        int at = place(hash) & -known;
        long key = table[at];
        if (key != hash && key != FREE) {
            return findBehind(at, hash);
        }
        return key == hash ? (int) table[at + 1] : UNKNOWN;
    }

    private int findBehind(int taken, long hash) {
        int at = next(taken);
        while (table[at] != hash && table[at] != FREE) {
            at = next(at);
        }
        return table[at] == hash ? (int) table[at + 1] : UNKNOWN;
    }

    String word(int number) {
        return words.get(number);
    }

    int size() {
        return words.size();
    }

    /// Whether the word is a figure that some pattern knows by itself.
    boolean isFigure(int word) {
        return word > NUMBER && Letters.isDigit(words.get(word).charAt(0));
    }

    private static int sketched(long hash) {
        return (int) (hash >>> 40) & (SKETCH - 1);
    }

    private int place(long hash) {
        int slots = table.length / 2 - 1;
        return 2 + 2 * (Hashed.spread(hash) & (slots - 1));
    }

    private int next(int place) {
        return place + 2 == table.length ? 2 : place + 2;
    }

    private void put(long hash, int number) {
        int at = place(hash);
        while (table[at] != FREE) {
            at = next(at);
        }
        table[at] = hash;
        table[at + 1] = number;
    }

    private void grow() {
        forms = Arrays.copyOf(forms, forms.length * 2);
        var known = table;
        table = new long[2 + forms.length * SLOTS * 2];
        for (int at = 2; at < known.length; at += 2) {
            if (known[at] != FREE) {
                put(known[at], (int) known[at + 1]);
            }
        }
    }
}
