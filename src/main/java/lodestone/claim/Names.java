package lodestone.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The companies that a text names, found by the hashes of their words, so that naming makes no strings.
final class Names {

    /// The issuer's number; every other company has a higher one.
    static final int ISSUER = 0;

    /// Nobody's number.
    static final int NOBODY = -1;

    private static final int LONGEST = 7;
    private static final int SKETCH = 1 << 12;

    private final Map<Long, List<Entry>> byFirst = new HashMap<>();
    private final boolean[] firsts = new boolean[SKETCH];
    private final List<String> spelled = new ArrayList<>(List.of(""));
    private final Tokens tokens;

    Names(Tokens tokens) {
        this.tokens = tokens;
    }

    /// @param words hashes of all its words
    private record Entry(long[] words, int party) {}

    /// A name at its place.
    ///
    /// @param party [#ISSUER] or another company's number
    record Named(int party, int from, int to) {}

    /// A new company's number.
    int newParty(String name) {
        spelled.add(name);
        return spelled.size() - 1;
    }

    String spelling(int party) {
        return spelled.get(party);
    }

    /// From now on every name of that company is the issuer's.
    void makeIssuer(int party) {
        spelled.set(ISSUER, spelled.get(party));
        for (var entries : byFirst.values()) {
            entries.replaceAll(entry -> entry.party == party ? new Entry(entry.words, ISSUER) : entry);
        }
    }

    int parties() {
        return spelled.size();
    }

    /// Adds a name; the first to have it keeps it.
    void add(long[] words, int party) {
        if (words.length == 0 || words.length > LONGEST) {
            return;
        }
        var known = byFirst.computeIfAbsent(words[0], _ -> new ArrayList<>(2));
        for (var entry : known) {
            if (java.util.Arrays.equals(entry.words, words)) {
                return;
            }
        }
        known.add(new Entry(words, party));
        firsts[sketch(words[0])] = true;
    }

    void add(int from, int to, int party) {
        add(hashes(from, to), party);
    }

    long[] hashes(int from, int to) {
        var words = new long[to - from];
        for (int i = from; i < to; i++) {
            words[i - from] = tokens.hash(i);
        }
        return words;
    }

    /// The longest name that begins at the token.
    Optional<Named> at(int token, int end) {
        boolean name = tokens.isCapital(token) || tokens.isFigure(token);
        if (!name || !firsts[sketch(tokens.hash(token))]) {
            return Optional.empty();
        }
        var known = byFirst.get(tokens.hash(token));
        if (known == null) {
            return Optional.empty();
        }
        Entry best = null;
        for (var entry : known) {
            if (fits(entry.words, token, end) && (best == null || entry.words.length > best.words.length)) {
                best = entry;
            }
        }
        return best == null ? Optional.empty()
                : Optional.of(new Named(best.party, token, token + best.words.length));
    }

    private static int sketch(long hash) {
        return (int) (hash ^ (hash >>> 27)) & (SKETCH - 1);
    }

    private boolean fits(long[] words, int token, int end) {
        if (token + words.length > end) {
            return false;
        }
        for (int i = 1; i < words.length; i++) {
            if (tokens.hash(token + i) != words[i]) {
                return false;
            }
        }
        return true;
    }

    /// The company of exactly that name, or [#NOBODY].
    int party(long[] words) {
        if (words.length > 0 && byFirst.get(words[0]) != null) {
            for (var entry : byFirst.get(words[0])) {
                if (java.util.Arrays.equals(entry.words, words)) {
                    return entry.party;
                }
            }
        }
        return NOBODY;
    }
}
