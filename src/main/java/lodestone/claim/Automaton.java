package lodestone.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lodestone.claim.PatternParser.Place;

/// All patterns as one automaton over words: a trie whose edges are words, shared by every pattern that
/// begins alike. From each word of a text it is walked as far as some pattern still fits; a word that begins
/// no pattern costs one look into an array. Built once, then immutable and thread-safe.
final class Automaton {

    private static final int[] NONE = {};
    private static final long ALL = -1L;

    private final Map<Long, List<Integer>> edges = new HashMap<>();
    private final List<Integer> anyEdge = new ArrayList<>(List.of(-1));
    private final List<List<Meaning>> ends = new ArrayList<>(List.of(List.of()));
    private final Map<Long, Map<Place, Integer>> shared = new HashMap<>();
    private final Map<Integer, List<Integer>> rootsOf = new HashMap<>();
    private int[][] roots = {};
    private long[] seconds = {};
    private Meaning[][] singles = {};
    private long[] keys = {};
    private int[][] targets = {};
    private int[] any = {};
    private Meaning[][] meanings = {};

    /// Adds a run of places; before the first search only.
    void add(List<Place> run, Meaning meaning) {
        int node = 0;
        for (var place : run) {
            node = place.any() ? anyAfter(node) : after(node, place);
        }
        var known = ends.get(node);
        if (!known.contains(meaning)) {
            var more = new ArrayList<>(known);
            more.add(meaning);
            ends.set(node, more);
        }
    }

    private int anyAfter(int node) {
        if (anyEdge.get(node) < 0) {
            anyEdge.set(node, newNode());
        }
        return anyEdge.get(node);
    }

    private int after(int node, Place place) {
        var known = shared.computeIfAbsent((long) node, _ -> new HashMap<>());
        var next = known.get(place);
        if (next == null) {
            next = newNode();
            known.put(place, next);
            for (int word : place.words()) {
                edges.computeIfAbsent(key(node, word), _ -> new ArrayList<>()).add(next);
            }
        }
        return next;
    }

    private int newNode() {
        anyEdge.add(-1);
        ends.add(List.of());
        return ends.size() - 1;
    }

    private static long key(int node, int word) {
        return ((long) node << 32) | word;
    }

    /// Lays the edges out for searching. Nothing may be added afterwards.
    ///
    /// @param words size of the vocabulary
    void freeze(int words) {
        roots = new int[words][];
        int size = Integer.highestOneBit(Math.max(16, edges.size() * 2)) * 2;
        keys = new long[size];
        Arrays.fill(keys, -1);
        targets = new int[size][];
        edges.forEach((key, next) -> {
            var nodes = next.stream().mapToInt(Integer::intValue).toArray();
            if (key >> 32 == 0) {
                roots[key.intValue()] = nodes;
                for (int node : nodes) {
                    rootsOf.computeIfAbsent(node, _ -> new ArrayList<>()).add(key.intValue());
                }
            }
            int slot = slot(key);
            keys[slot] = key;
            targets[slot] = nodes;
        });
        layRoots(words);
        any = anyEdge.stream().mapToInt(Integer::intValue).toArray();
        meanings = ends.stream().map(all -> all.toArray(Meaning[]::new)).toArray(Meaning[][]::new);
        edges.clear();
        shared.clear();
        rootsOf.clear();
    }

    /// Of each first word what it means alone, and a sketch of the words that may follow it: most walks end
    /// before they begin.
    private void layRoots(int words) {
        seconds = new long[words];
        singles = new Meaning[words][];
        for (int word = 0; word < words; word++) {
            if (roots[word] != null) {
                var alone = new ArrayList<Meaning>();
                for (int node : roots[word]) {
                    alone.addAll(ends.get(node));
                    seconds[word] |= anyEdge.get(node) >= 0 ? ALL : 0;
                }
                singles[word] = alone.toArray(Meaning[]::new);
            }
        }
        edges.forEach((key, _) -> {
            int node = (int) (key >> 32);
            for (int word : node == 0 ? List.<Integer>of() : rootsOf.getOrDefault(node, List.of())) {
                seconds[word] |= bit(key.intValue());
            }
        });
    }

    private static long bit(int word) {
        return 1L << ((word * 0x9E3779B1) >>> 26);
    }

    private int slot(long key) {
        int mask = keys.length - 1;
        int at = (int) (((key ^ (key >>> 29)) * 0x9E3779B97F4A7C15L) >>> 33) & mask;
        while (keys[at] != -1 && keys[at] != key) {
            at = (at + 1) & mask;
        }
        return at;
    }

    private int[] targets(int node, int word) {
        if (word < 0) {
            return NONE;
        }
        int slot = slot(key(node, word));
        return keys[slot] == -1 ? NONE : targets[slot];
    }

    /// Whether any pattern begins with that word.
    boolean begins(int word) {
        return word >= 0 && word < roots.length && roots[word] != null;
    }

    /// Takes what is found.
    interface Sink {
        void found(Meaning meaning, int from, int to);
    }

    /// A place to stand in while one text is searched; for one thread.
    final class Walker {
        private int[] now = new int[64];
        private int[] then = new int[64];
        private int nodes;
        private int more;

        /// Every pattern in the tokens from one to before another. A pattern runs over commas and brackets,
        /// not over a semicolon.
        void find(Tokens tokens, int from, int to, Sink sink) {
            for (int at = from; at < to; at++) {
                int word = tokens.word(at);
                if (begins(word)) {
                    from(word, tokens, at, to, sink);
                }
                if (tokens.isFigure(at) && word != Vocabulary.NUMBER && begins(Vocabulary.NUMBER)) {
                    from(Vocabulary.NUMBER, tokens, at, to, sink);
                }
            }
        }

        private void from(int word, Tokens tokens, int at, int to, Sink sink) {
            for (var meaning : singles[word]) {
                sink.found(meaning, at, at + 1);
            }
            if (at + 1 < to && !tokens.after(at + 1, Tokens.SEMICOLON | Tokens.BAR)
                    && mayFollow(word, tokens, at + 1)) {
                start(roots[word]);
                step(tokens, at + 1);
                walk(tokens, at, at + 2, to, sink);
            }
        }

        private boolean mayFollow(int word, Tokens tokens, int next) {
            long follow = seconds[word];
            int second = tokens.word(next);
            return follow == ALL || (second >= 0 && (follow & bit(second)) != 0)
                    || (tokens.isFigure(next) && (follow & bit(Vocabulary.NUMBER)) != 0);
        }

        private void start(int[] first) {
            nodes = 0;
            for (int node : first) {
                now = room(now, nodes);
                now[nodes++] = node;
            }
        }

        private void walk(Tokens tokens, int from, int reached, int to, Sink sink) {
            int at = reached;
            while (nodes > 0) {
                for (int i = 0; i < nodes; i++) {
                    for (var meaning : meanings[now[i]]) {
                        sink.found(meaning, from, at);
                    }
                }
                if (at >= to || tokens.after(at, Tokens.SEMICOLON | Tokens.BAR)) {
                    return;
                }
                step(tokens, at++);
            }
        }

        private void step(Tokens tokens, int at) {
            more = 0;
            int word = tokens.word(at);
            boolean figure = tokens.isFigure(at) && word != Vocabulary.NUMBER;
            for (int i = 0; i < nodes; i++) {
                if (any[now[i]] >= 0) {
                    push(any[now[i]]);
                }
                pushAll(targets(now[i], word));
                if (figure) {
                    pushAll(targets(now[i], Vocabulary.NUMBER));
                }
            }
            var free = now;
            now = then;
            then = free;
            nodes = more;
        }

        private void pushAll(int[] all) {
            for (int node : all) {
                push(node);
            }
        }

        private void push(int node) {
            then = room(then, more);
            then[more++] = node;
        }

        private static int[] room(int[] array, int used) {
            return used < array.length ? array : Arrays.copyOf(array, used * 2);
        }
    }

    Walker walker() {
        return new Walker();
    }
}
