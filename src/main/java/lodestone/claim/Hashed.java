package lodestone.claim;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Values by hashes of words: a table that is asked for every capital of a text, and boxes no number. For one
/// thread while values are added.
final class Hashed<T> {

    private static final int FEWEST = 64;
    private static final int SPREAD = 0x9E3779B9;

    private long[] keys = new long[FEWEST];
    private int[] places = new int[FEWEST];
    private final List<T> values = new ArrayList<>();

    /// The value of that hash; null if it has none.
    @Nullable
    T get(long hash) {
        int slot = slot(hash);
        return places[slot] == 0 ? null : values.get(places[slot] - 1);
    }

    /// Adds a value, or replaces the one that the hash has.
    void put(long hash, T value) {
        int slot = slot(hash);
        if (places[slot] != 0) {
            values.set(places[slot] - 1, value);
            return;
        }
        values.add(value);
        keys[slot] = hash;
        places[slot] = values.size();
        if (values.size() * 2 > keys.length) {
            grow();
        }
    }

    /// The values, in the order in which they were added; to be changed in place only.
    List<T> values() {
        return values;
    }

    /// Bits of the hash, mixed: the lower ones tell where a table of any size looks for it first.
    static int spread(long hash) {
        return ((int) (hash ^ (hash >>> 32)) * SPREAD) >>> 7;
    }

    private int slot(long hash) {
        int mask = keys.length - 1;
        int at = spread(hash) & mask;
        while (places[at] != 0 && keys[at] != hash) {
            at = (at + 1) & mask;
        }
        return at;
    }

    private void grow() {
        var oldKeys = keys;
        var oldPlaces = places;
        keys = new long[oldKeys.length * 2];
        places = new int[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldPlaces[i] != 0) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                places[slot] = oldPlaces[i];
            }
        }
    }
}
