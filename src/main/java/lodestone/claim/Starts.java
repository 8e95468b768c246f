package lodestone.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// How patterns begin, worked out for first and second word: every other word of a text begins some pattern,
/// and most walks end at the second; a sketch of the words that may be one rules most of them out.
/// Immutable and thread-safe.
final class Starts {

    private static final long ALL = -1L;

    private final @Nullable Start[] byWord;
    private final long[] cues;
    private final long[] seconds;
    private final boolean[] alone;
    private final Edges pairs;

    /// What begins with a first word; words that begin the same patterns share one.
    ///
    /// @param nodes of the trie after it
    /// @param cues bits of the cues that it is without a second word
    /// @param alone what else it means without one
    /// @param following the words that patterns name behind it
    /// @param others the nodes after a second word that no pattern names
    /// @param sketch a bit for each second word; every bit where any may follow
    private record Start(int id, int[] nodes, long cues, Meaning[] alone, BitSet following, int[] others,
            long sketch) {}

    /// @param edges all the trie's but those of its root
    /// @param words size of the vocabulary
    Starts(Trie trie, Edges edges, int words) {
        this.byWord = new Start[words];
        this.cues = new long[words];
        this.seconds = new long[words];
        this.alone = new boolean[words];
        var begun = new HashMap<List<Integer>, Start>();
        for (var root : roots(trie).entrySet()) {
            int word = root.getKey();
            var start = begun.computeIfAbsent(root.getValue(), nodes -> start(trie, begun.size(), nodes));
            byWord[word] = start;
            cues[word] = start.cues;
            alone[word] = start.alone.length > 0;
            seconds[word] = start.sketch;
        }
        this.pairs = pairs(trie, edges, begun.values());
    }

    /// Where each start's second words lead, those that some pattern names.
    private static Edges pairs(Trie trie, Edges edges, Collection<Start> starts) {
        var pairs = new Edges(starts.stream().mapToInt(start -> start.following.cardinality()).sum());
        for (var start : starts) {
            var following = start.following;
            for (int word = following.nextSetBit(0); word >= 0; word = following.nextSetBit(word + 1)) {
                pairs.add(start.id, word, step(trie, edges, start.nodes, word));
            }
        }
        return pairs;
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

    private static Start start(Trie trie, int id, List<Integer> nodes) {
        long cues = 0;
        var alone = new ArrayList<Meaning>();
        int[] others = {};
        for (int node : nodes) {
            for (var meaning : trie.ends(node)) {
                if (meaning instanceof Meaning.Sign sign) {
                    cues |= sign.cue().bit();
                } else {
                    alone.add(meaning);
                }
            }
            others = trie.any(node) == Trie.NOWHERE ? others : joined(others, new int[]{trie.any(node)});
        }
        var following = following(trie, nodes);
        return new Start(id, nodes.stream().mapToInt(Integer::intValue).toArray(), cues,
                alone.toArray(Meaning[]::new), following, others,
                others.length > 0 ? ALL : sketch(following));
    }

    private static long sketch(BitSet words) {
        return words.stream().mapToLong(Starts::bit).reduce(0, (sketch, bit) -> sketch | bit);
    }

    /// The words that patterns name behind any of those nodes.
    private static BitSet following(Trie trie, List<Integer> nodes) {
        var following = new BitSet();
        for (int node : nodes) {
            for (var branch : trie.branches(node)) {
                branch.place().words().forEach(following::set);
            }
        }
        return following;
    }

    private static int[] step(Trie trie, Edges edges, int[] nodes, int word) {
        int[] reached = {};
        for (int node : nodes) {
            reached = trie.any(node) == Trie.NOWHERE ? reached : joined(reached, new int[]{trie.any(node)});
            reached = joined(reached, edges.from(node, word));
        }
        return reached;
    }

    private static int[] joined(int[] some, int[] more) {
        if (some.length == 0 || more.length == 0) {
            return more.length == 0 ? some : more;
        }
        int[] all = Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, all, some.length, more.length);
        return all;
    }

    private static long bit(int word) {
        return 1L << ((word * 0x9E3779B1) >>> 26);
    }

    /// What a word that begins a pattern means without a second word, cues left out.
    Meaning[] alone(int word) {
        return of(word).alone;
    }

    /// The nodes of the trie after a word that begins a pattern.
    int[] after(int word) {
        return of(word).nodes;
    }

    private Start of(int word) {
        return Objects.requireNonNull(byWord[word]);
    }

    /// Whether the word means something by itself, cues left out.
    boolean stands(int word) {
        return word >= 0 && word < alone.length && alone[word];
    }

    /// Whether a pattern may begin with those two words; almost always right when it says so.
    boolean begins(int word, int second) {
        long sketch = word >= 0 && word < seconds.length ? seconds[word] : 0;
        return second >= 0 ? (sketch & bit(second)) != 0 : sketch == ALL;
    }

    /// Bits of the cues that the word is by itself.
    long cues(int word) {
        return word >= 0 && word < cues.length ? cues[word] : 0;
    }

    /// The nodes after a first word and a second.
    int[] after(int word, int second) {
        var start = of(word);
        var nodes = pairs.from(start.id, second);
        return nodes.length == 0 ? start.others : nodes;
    }
}
