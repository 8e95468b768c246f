package lodestone.claim;

import java.util.Arrays;

/// Where a word leads from a node of the automaton: a table of both, probed without making an object.
/// Immutable once its maker is done with it.
final class Edges {

    private static final int[] NONE = {};
    private static final long FREE = -1;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;
    private static final int SPREAD_WORDS = 0x9E3779B1;

    private final long[] keys;
    private final int[][] targets;

    /// Of each node a bit for every word that leads on: most words lead nowhere from most nodes.
    private final long[] sketches;

    /// @param nodes how many there are
    /// @param most how many pairs of node and word are added at most
    Edges(int nodes, int most) {
        sketches = new long[nodes];
        int size = Integer.highestOneBit(Math.max(8, most)) * 4;
        keys = new long[size];
        Arrays.fill(keys, FREE);
        targets = new int[size][];
    }

    /// Adds targets behind those that the pair has.
    void add(int node, int word, int[] more) {
        sketches[node] |= 1L << bit(word);
        int slot = slot(key(node, word));
        if (keys[slot] == FREE) {
            keys[slot] = key(node, word);
            targets[slot] = more;
        } else {
            int known = targets[slot].length;
            targets[slot] = Arrays.copyOf(targets[slot], known + more.length);
            System.arraycopy(more, 0, targets[slot], known, more.length);
        }
    }

    /// The nodes that the word leads to, in the order in which they were added; empty where it leads nowhere.
    int[] from(int node, int word) {
        if (word < 0 || ((sketches[node] >>> bit(word)) & 1) == 0) {
            return NONE;
        }
        int slot = slot(key(node, word));
        return keys[slot] == FREE ? NONE : targets[slot];
    }

    private static int bit(int word) {
        return (word * SPREAD_WORDS) >>> 26;
    }

    private static long key(int node, int word) {
        return ((long) node << 32) | word;
    }

    private int slot(long key) {
        int mask = keys.length - 1;
        int at = (int) (((key ^ (key >>> 29)) * SPREAD) >>> 33) & mask;
        while (keys[at] != FREE && keys[at] != key) {
            at = (at + 1) & mask;
        }
        return at;
    }
}
