package lodestone.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// All patterns of a chain, found in one pass: at each word only those that may begin with it are tried, and
/// none looks further ahead than its own length and gaps. Immutable once built; thread-safe.
final class PatternSet {

    private static final int GAP = 4;

    private final Map<String, List<Compiled>> byFirst = new HashMap<>();
    private final List<Compiled> byPrefix = new ArrayList<>();

    /// What a word of a stage is.
    enum Kind {
        PRODUCT,
        ASSET,
        NAME,
        STEP
    }

    /// What a pattern stands for.
    sealed interface Meaning {
        /// A word of a stage.
        record Term(int stage, Kind kind) implements Meaning {}

        record Event(ChainDefinition.EventDefinition event) implements Meaning {}

        record Phrase(ChainDefinition.PhraseDefinition phrase) implements Meaning {}

        record Sign(Cue cue) implements Meaning {}

        record Decoy() implements Meaning {}
    }

    /// A pattern found.
    ///
    /// @param from first token
    /// @param to one past the last
    record Found(Meaning meaning, int from, int to) {}

    private record Compiled(List<Element> elements, Meaning meaning) {}

    /// One place of a pattern: any of these stems, or a prefix, a number, a gap.
    private record Element(List<String> stems, boolean optional, boolean gap) {

        boolean matches(Token token) {
            for (var stem : stems) {
                if (stem.startsWith("=") && stem.length() > 1) {
                    if (token.form().equals(stem.substring(1))) {
                        return true;
                    }
                } else if (stem.endsWith("*") ? token.form().startsWith(stem.substring(0, stem.length() - 1))
                        : stem.equals("#") ? token.isNumber() : stem.equals(token.stem())) {
                    return true;
                }
            }
            return false;
        }
    }

    /// @throws IllegalArgumentException if the pattern has no word to begin with
    void add(String pattern, Meaning meaning) {
        var elements = new ArrayList<Element>();
        for (var part : pattern.strip().split("\\s+", -1)) {
            elements.add(element(part));
        }
        if (elements.getFirst().gap() || elements.getFirst().optional()
                || elements.getFirst().stems().isEmpty()) {
            throw new IllegalArgumentException("begins with no word: \"" + pattern + "\"");
        }
        var compiled = new Compiled(List.copyOf(elements), meaning);
        for (var stem : elements.getFirst().stems()) {
            if (stem.endsWith("*") || stem.equals("#")) {
                byPrefix.add(compiled);
            } else if (stem.startsWith("=")) {
                byFirst.computeIfAbsent(Token.stem(stem.substring(1)), _ -> new ArrayList<>()).add(compiled);
            } else {
                byFirst.computeIfAbsent(stem, _ -> new ArrayList<>()).add(compiled);
            }
        }
    }

    private static Element element(String part) {
        if (part.equals("...")) {
            return new Element(List.of(), true, true);
        }
        boolean optional = part.endsWith("?");
        var stems = new ArrayList<String>();
        for (var word : (optional ? part.substring(0, part.length() - 1) : part)
                .toLowerCase(java.util.Locale.ROOT)
                .split("\\|", -1)) {
            if (!word.isEmpty()) {
                stems.add(word.endsWith("*") || word.equals("#") || word.startsWith("=") ? word
                        : Token.stem(word));
            }
        }
        return new Element(List.copyOf(stems), optional, false);
    }

    /// Every pattern found, by its first token; of one meaning beginning at one token the longest.
    List<Found> find(List<Token> tokens) {
        var found = new ArrayList<Found>();
        for (int at = 0; at < tokens.size(); at++) {
            var best = new HashMap<Meaning, Integer>();
            tryAll(byFirst.getOrDefault(tokens.get(at).stem(), List.of()), tokens, at, best);
            tryAll(byPrefix, tokens, at, best);
            for (var match : best.entrySet()) {
                found.add(new Found(match.getKey(), at, match.getValue()));
            }
        }
        return found;
    }

    private static void tryAll(List<Compiled> patterns, List<Token> tokens, int at,
            Map<Meaning, Integer> best) {
        for (var pattern : patterns) {
            int end = match(pattern.elements(), 0, tokens, at);
            if (end >= 0) {
                best.merge(pattern.meaning(), end, Math::max);
            }
        }
    }

    /// One past the last token of the match, or -1.
    private static int match(List<Element> elements, int index, List<Token> tokens, int at) {
        if (index == elements.size()) {
            return at;
        }
        var element = elements.get(index);
        if (element.gap()) {
            for (int skip = 0; skip <= GAP && at + skip <= tokens.size(); skip++) {
                int end = match(elements, index + 1, tokens, at + skip);
                if (end >= 0) {
                    return end;
                }
            }
            return -1;
        }
        if (at < tokens.size() && element.matches(tokens.get(at))) {
            int end = match(elements, index + 1, tokens, at + 1);
            if (end >= 0) {
                return end;
            }
        }
        return element.optional() ? match(elements, index + 1, tokens, at) : -1;
    }
}
