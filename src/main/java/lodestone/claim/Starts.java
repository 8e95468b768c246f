package lodestone.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How patterns begin, worked out for first and second word: every other word of a text begins some pattern,
/// and most walks end at the second; a sketch of the words that may be one rules most of them out. What is
/// asked of every word of a text is kept small, so that it stays at hand. Immutable and thread-safe.
final class Starts {

    private static final long ALL = -1L;
    private static final int SPREAD = 0x9E3779B1;

    /// Of a sketch's bits the one for every word that no pattern knows.
    private static final int UNKNOWN = Long.SIZE - 1;

    private final List<Start> starts = new ArrayList<>();

    /// The start of each word by [#place]; of most it is that of nothing.
    private final char[] begun;

    /// Of each word, by [#place], the bit that stands for it in sketches.
    private final byte[] bits;

    /// Of each start.
    private final long[] cues;
    private final long[] seconds;
    private final Meaning[][] alone;
    private final int[][] others;
    private final Edges pairs;

    /// What begins with a first word; words that begin the same patterns share one.
    ///
    /// @param nodes of the trie after it
    /// @param cues bits of the cues that it is without a second word
    /// @param alone what else it means without one
    /// @param following the words that patterns name behind it
    /// @param others the nodes after a second word that no pattern names
    private record Start(int[] nodes, long cues, Meaning[] alone, BitSet following, int[] others) {

        static final Start NOTHING = new Start(new int[0], 0, new Meaning[0], new BitSet(), new int[0]);

        Start withCues(long more) {
            return new Start(nodes, cues | more, alone, following, others);
        }
    }

    /// @param edges all the trie's but those of its root
    Starts(Trie trie, Edges edges, Vocabulary words) {
        begun = new char[words.size() + 1];
        bits = bits(words.size());
        var figures = figures(words);
        addAll(trie);
        int first = addFigures(figures);
        cues = starts.stream().mapToLong(Start::cues).toArray();
        seconds = starts.stream().mapToLong(start -> sketch(start, figures)).toArray();
        Arrays.fill(seconds, first, seconds.length, ALL);
        alone = starts.stream().map(Start::alone).toArray(Meaning[][]::new);
        others = starts.stream().map(Start::others).toArray(int[][]::new);
        pairs = pairs(trie, edges);
    }

    /// So that [Vocabulary#UNKNOWN] has one too, and need not be asked for.
    private static int place(int word) {
        return word + 1;
    }

    private static byte[] bits(int words) {
        var bits = new byte[words + 1];
        for (int word = 0; word < words; word++) {
            bits[place(word)] = (byte) (((word * SPREAD) >>> 1) % UNKNOWN);
        }
        bits[place(Vocabulary.UNKNOWN)] = UNKNOWN;
        return bits;
    }

    private static BitSet figures(Vocabulary words) {
        var figures = new BitSet();
        for (int word = 0; word < words.size(); word++) {
            figures.set(word, words.isFigure(word));
        }
        return figures;
    }

    private void addAll(Trie trie) {
        starts.add(Start.NOTHING);
        var known = new HashMap<List<Integer>, Integer>();
        roots(trie).forEach((word, nodes) -> begun[place(word)] = (char) (int) known.computeIfAbsent(nodes,
                _ -> add(start(trie, nodes))));
    }

    private int add(Start start) {
        starts.add(start);
        return starts.size() - 1;
    }

    /// A figure that a pattern names is also what `<number>` stands for, and is always looked at closely.
    ///
    /// @return the first start of such
    private int addFigures(BitSet figures) {
        int first = starts.size();
        long number = starts.get(begun[place(Vocabulary.NUMBER)]).cues;
        figures.stream().forEach(
                word -> begun[place(word)] = (char) add(starts.get(begun[place(word)]).withCues(number)));
        return first;
    }

    /// The nodes that each first word leads to.
    private static Map<Integer, List<Integer>> roots(Trie trie) {
        var roots = new HashMap<Integer, List<Integer>>();
        for (var branch : trie.branches(Trie.ROOT)) {
            for (int word : branch.place().words()) {
                roots.computeIfAbsent(word, _ -> new ArrayList<>(2)).add(branch.node());
            }
        }
        return roots;
    }

    private static Start start(Trie trie, List<Integer> nodes) {
        long cues = 0;
        var alone = new ArrayList<Meaning>();
        var following = new BitSet();
        int[] others = {};
        for (int node : nodes) {
            for (var meaning : trie.ends(node)) {
                if (meaning instanceof Meaning.Sign sign) {
                    cues |= sign.cue().bit();
                } else {
                    alone.add(meaning);
                }
            }
            for (var branch : trie.branches(node)) {
                branch.place().words().forEach(following::set);
            }
            others = joined(others, any(trie, node));
        }
        return new Start(nodes.stream().mapToInt(Integer::intValue).toArray(), cues,
                alone.toArray(Meaning[]::new), following, others);
    }

    private static int[] any(Trie trie, int node) {
        return trie.any(node) == Trie.NOWHERE ? new int[0] : new int[]{trie.any(node)};
    }

    private static int[] joined(int[] some, int[] more) {
        if (some.length == 0 || more.length == 0) {
            return more.length == 0 ? some : more;
        }
        int[] all = Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, all, some.length, more.length);
        return all;
    }

    /// A bit for each second word; every bit where any may follow, or none need.
    private long sketch(Start start, BitSet figures) {
        if (start.others.length > 0 || start.alone.length > 0) {
            return ALL;
        }
        long named = start.following.get(Vocabulary.NUMBER) ? sketch(figures) : 0;
        return named | sketch(start.following);
    }

    private long sketch(BitSet words) {
        return words.stream().mapToLong(word -> 1L << bits[place(word)]).reduce(0, (all, bit) -> all | bit);
    }

    /// Where each start's second words lead, those that some pattern names.
    private Edges pairs(Trie trie, Edges edges) {
        var all = new Edges(starts.size(),
                starts.stream().mapToInt(start -> start.following.cardinality()).sum());
        for (int id = 0; id < starts.size(); id++) {
            var start = starts.get(id);
            for (int word : start.following.stream().toArray()) {
                all.add(id, word, step(trie, edges, start.nodes, word));
            }
        }
        return all;
    }

    private static int[] step(Trie trie, Edges edges, int[] nodes, int word) {
        int[] reached = {};
        for (int node : nodes) {
            reached = joined(joined(reached, any(trie, node)), edges.from(node, word));
        }
        return reached;
    }

    /// Whether a pattern may begin with those two words, or be the first alone; almost always right when it
    /// says so, and when not always.
    boolean may(int word, int second) {
        return ((seconds[begun[place(word)]] >>> bits[place(second)]) & 1) != 0;
    }

    /// Bits of the cues that the word is by itself.
    long cues(int word) {
        return cues[begun[place(word)]];
    }

    /// What the word means without a second word, cues left out.
    Meaning[] alone(int word) {
        return alone[begun[place(word)]];
    }

    /// The nodes of the trie after a first word.
    int[] after(int word) {
        return starts.get(begun[place(word)]).nodes;
    }

    /// The nodes after a first word and a second.
    int[] after(int word, int second) {
        int start = begun[place(word)];
        var nodes = pairs.from(start, second);
        return nodes.length == 0 ? others[start] : nodes;
    }
}
