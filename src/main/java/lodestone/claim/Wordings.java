package lodestone.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Plain words that stand for something, found by their hashes: what is looked for beside a finding only, so
/// that it is no pattern and leaves the vocabulary as it is. Immutable once its maker is done with it.
final class Wordings<T> {

    private final Vocabulary vocabulary;
    private final Hashed<List<Entry<T>>> byFirst = new Hashed<>();

    Wordings(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /// @param words hashes
    /// @param exact the only spelling; empty: any
    private record Entry<T>(long[] words, String exact, T meaning) {}

    /// Words found.
    ///
    /// @param to one past the last token
    record Found<T>(T meaning, int to) {}

    /// Adds some words, unless they are known already.
    boolean add(String wording, T meaning) {
        var tokens = Tokenizer.of(vocabulary, wording);
        var words = new long[tokens.size()];
        for (int i = 0; i < words.length; i++) {
            words[i] = tokens.hash(i);
        }
        boolean any = wording.chars().noneMatch(Character::isUpperCase);
        var entry = new Entry<>(words, any ? "" : tokens.between(0, tokens.size()), meaning);
        var known = words.length == 0 ? null : byFirst.get(words[0]);
        boolean fresh = words.length > 0 && (known == null || known.stream().noneMatch(
                other -> Arrays.equals(other.words, words) && other.exact.equals(entry.exact)));
        if (fresh && known != null) {
            known.add(entry);
        } else if (fresh) {
            byFirst.put(words[0], new ArrayList<>(List.of(entry)));
        }
        return fresh;
    }

    /// The longest words that begin at the token and end before another; of equals the one spelled exactly
    /// so.
    Optional<Found<T>> at(Tokens tokens, int token, int end) {
        var known = token >= 0 && token < end ? byFirst.get(tokens.hash(token)) : null;
        if (known == null) {
            return Optional.empty();
        }
        Entry<T> best = null;
        for (var entry : known) {
            if (fits(entry, tokens, token, end) && (best == null || entry.words.length > best.words.length
                    || (entry.words.length == best.words.length && best.exact.isEmpty()))) {
                best = entry;
            }
        }
        return best == null ? Optional.empty()
                : Optional.of(new Found<>(best.meaning, token + best.words.length));
    }

    private static boolean fits(Entry<?> entry, Tokens tokens, int token, int end) {
        if (token + entry.words.length > end) {
            return false;
        }
        for (int i = 1; i < entry.words.length; i++) {
            if (tokens.hash(token + i) != entry.words[i]) {
                return false;
            }
        }
        return entry.exact.isEmpty() || entry.exact.equals(tokens.between(token, token + entry.words.length));
    }

    /// Whether any of the words stand in `from`…`to`.
    boolean in(Tokens tokens, int from, int to) {
        for (int at = from; at < to; at++) {
            if (at(tokens, at, to).isPresent()) {
                return true;
            }
        }
        return false;
    }
}
