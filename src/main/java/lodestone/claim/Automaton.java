package lodestone.claim;

import java.util.Arrays;

/// All patterns as one automaton over words. From each word of a text it is walked as far as some pattern
/// still fits; a word that begins no pattern, or only such as need another second word, costs one look into
/// an array. Immutable and thread-safe.
final class Automaton {

    private final Starts starts;
    private final Edges edges;
    private final int[] any;
    private final Meaning[][] meanings;

    /// @param words with all words of the patterns
    Automaton(Trie trie, Vocabulary words) {
        any = new int[trie.size()];
        meanings = new Meaning[trie.size()][];
        int count = 0;
        for (int node = 0; node < trie.size(); node++) {
            any[node] = trie.any(node);
            meanings[node] = trie.ends(node).toArray(Meaning[]::new);
            for (var branch : trie.branches(node)) {
                count += branch.place().words().size();
            }
        }
        edges = new Edges(trie.size(), count);
        for (int node = Trie.ROOT + 1; node < trie.size(); node++) {
            for (var branch : trie.branches(node)) {
                int[] target = {branch.node()};
                for (int word : branch.place().words()) {
                    edges.add(node, word, target);
                }
            }
        }
        starts = new Starts(trie, edges, words);
    }

    /// Bits of the cues that a word is by itself.
    long cues(int word) {
        return starts.cues(word);
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

        /// Every pattern in the tokens from one to before another, but for cues of one word. A pattern runs
        /// over commas and brackets, not over a semicolon.
        void find(Tokens tokens, int from, int to, Sink sink) {
            for (int at = from; at < to; at++) {
                int word = tokens.word(at);
                if (starts.may(word, at + 1 < to ? tokens.word(at + 1) : Vocabulary.UNKNOWN)) {
                    from(word, tokens, at, to, sink);
                    if (isNamed(tokens, at)) {
                        from(Vocabulary.NUMBER, tokens, at, to, sink);
                    }
                }
            }
        }

        /// Whether the token is a figure that some pattern names as a word.
        private static boolean isNamed(Tokens tokens, int at) {
            return tokens.word(at) > Vocabulary.NUMBER && tokens.isFigure(at);
        }

        private void from(int word, Tokens tokens, int at, int to, Sink sink) {
            for (var meaning : starts.alone(word)) {
                sink.found(meaning, at, at + 1);
            }
            int next = at + 1;
            if (next >= to || tokens.after(next, Tokens.SEMICOLON | Tokens.BAR)) {
                return;
            }
            if (isNamed(tokens, next)) {
                start(starts.after(word));
                step(tokens, next);
            } else {
                start(starts.after(word, tokens.word(next)));
            }
            walk(tokens, at, next + 1, to, sink);
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
            boolean figure = isNamed(tokens, at);
            for (int i = 0; i < nodes; i++) {
                if (any[now[i]] != Trie.NOWHERE) {
                    push(any[now[i]]);
                }
                pushAll(edges.from(now[i], word));
                if (figure) {
                    pushAll(edges.from(now[i], Vocabulary.NUMBER));
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
