package lodestone.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The companies that a text names, found by the hashes of their words, so that naming makes no strings.
final class Names {

    /// The issuer's number; every other company has a higher one.
    static final int ISSUER = 0;

    /// Nobody's number.
    static final int NOBODY = -1;

    private static final int LONGEST = 7;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    /// How many words the longest name with that first word has.
    private final Hashed<Integer> longest = new Hashed<>();
    private final Hashed<Entry> entries = new Hashed<>();
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
    record Named(int party, int from, int to) {

        Named asIssuer() {
            return new Named(ISSUER, from, to);
        }
    }

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
        join(party, ISSUER);
    }

    /// From now on every name of the one company is the other's.
    void join(int party, int other) {
        entries.values().replaceAll(entry -> entry.party == party ? new Entry(entry.words, other) : entry);
    }

    int parties() {
        return spelled.size();
    }

    /// Adds a name; the first to have it keeps it.
    void add(long[] words, int party) {
        if (words.length == 0 || words.length > LONGEST) {
            return;
        }
        long key = key(words, words.length);
        if (entries.get(key) == null) {
            entries.put(key, new Entry(words, party));
            var most = longest.get(words[0]);
            longest.put(words[0], most == null ? words.length : Math.max(most, words.length));
        }
    }

    /// One number for the first words of a name; a name of the same number by chance is told apart by its
    /// words.
    private static long key(long[] words, int length) {
        long key = length;
        for (int i = 0; i < length; i++) {
            key = (key ^ words[i]) * SPREAD;
            key ^= key >>> 29;
        }
        return key;
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
        var most = name ? longest.get(tokens.hash(token)) : null;
        if (most == null) {
            return Optional.empty();
        }
        int reach = Math.min(most, end - token);
        var words = hashes(token, token + reach);
        for (int length = reach; length > 0; length--) {
            var entry = entries.get(key(words, length));
            if (entry != null && Arrays.equals(entry.words, 0, entry.words.length, words, 0, length)) {
                return Optional.of(new Named(entry.party, token, token + length));
            }
        }
        return Optional.empty();
    }

    /// The company of exactly that name, or [#NOBODY].
    int party(long[] words) {
        var entry = entries.get(key(words, words.length));
        return entry != null && Arrays.equals(entry.words, words) ? entry.party : NOBODY;
    }
}
