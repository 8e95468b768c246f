package lodestone.claim;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
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
    private static final int SPREAD = 0x9E3779B9;

    private long[] keys = new long[1 << 12];
    private int[] values = new int[1 << 12];
    private final List<String> words = new ArrayList<>(List.of("#"));
    private final List<Set<Form>> forms = new ArrayList<>(List.of(Set.of()));

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

    /// The word's number, a new one where it has none yet.
    int add(String word) {
        long hash = hash(word);
        int known = find(hash);
        if (known >= 0) {
            return known;
        }
        if (words.size() * 2 > keys.length) {
            grow();
        }
        words.add(word);
        forms.add(EnumSet.noneOf(Form.class));
        put(hash, words.size() - 1);
        return words.size() - 1;
    }

    /// Notes that the word can be that form of a verb.
    void mark(int word, List<Form> kinds) {
        forms.get(word).addAll(kinds);
    }

    boolean is(int word, Form form) {
        return word > 0 && forms.get(word).contains(form);
    }

    boolean isVerb(int word) {
        return word > 0 && !forms.get(word).isEmpty();
    }

    /// The number of the word with that hash, or [#UNKNOWN].
    int find(long hash) {
        int mask = keys.length - 1;
        int at = slot(hash, mask);
        while (keys[at] != FREE) {
            if (keys[at] == hash) {
                return values[at];
            }
            at = (at + 1) & mask;
        }
        return UNKNOWN;
    }

    String word(int number) {
        return words.get(number);
    }

    int size() {
        return words.size();
    }

    private void put(long hash, int value) {
        int mask = keys.length - 1;
        int at = slot(hash, mask);
        while (keys[at] != FREE) {
            at = (at + 1) & mask;
        }
        keys[at] = hash;
        values[at] = value;
    }

    private static int slot(long hash, int mask) {
        return (((int) (hash ^ (hash >>> 32)) * SPREAD) >>> 7) & mask;
    }

    private void grow() {
        var oldKeys = keys;
        var oldValues = values;
        keys = new long[oldKeys.length * 2];
        values = new int[oldKeys.length * 2];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != FREE) {
                put(oldKeys[i], oldValues[i]);
            }
        }
    }
}
