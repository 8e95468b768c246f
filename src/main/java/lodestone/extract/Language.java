package lodestone.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// A guess at a text's language from its commonest small words.
final class Language {

    private static final Map<String, Set<String>> WORDS = Map.of(
            "en", Set.of("the", "and", "of", "to", "in", "for", "with", "that"),
            "de", Set.of("der", "die", "und", "das", "mit", "von", "für", "den"),
            "fr", Set.of("le", "la", "les", "et", "des", "une", "dans", "pour"),
            "es", Set.of("el", "la", "los", "y", "del", "una", "para", "con"),
            "pt", Set.of("o", "os", "e", "do", "da", "uma", "para", "com", "não"));
    private static final int LOOKED = 400;
    private static final int LONGEST = 4;
    /// The languages of each of these words.
    private static final Map<String, List<String>> SPOKEN = WORDS.entrySet().stream()
            .flatMap(language -> language.getValue().stream()
                    .map(word -> Map.entry(word, language.getKey())))
            .collect(Collectors.groupingBy(Map.Entry::getKey,
                    Collectors.mapping(Map.Entry::getValue, Collectors.toUnmodifiableList())));

    private Language() {}

    /// Empty where the text is too short or none fits.
    static Optional<String> of(String text) {
        var counts = new HashMap<String, Integer>();
        WORDS.keySet().forEach(language -> counts.put(language, 0));
        int words = count(text, counts);
        return counts.entrySet().stream().max(Map.Entry.comparingByValue())
                .filter(best -> best.getValue() >= 5 && best.getValue() * 20 > words)
                .map(Map.Entry::getKey);
    }

    /// Counts the small words of each language; answers how many words there are.
    private static int count(String text, Map<String, Integer> counts) {
        int words = 0;
        int start = -1;
        for (int i = 0; i < text.length() && words < LOOKED; i++) {
            boolean letter = Character.isLetter(text.charAt(i));
            if (!letter && start >= 0) {
                words++;
                if (i - start <= LONGEST) {
                    note(text.substring(start, i).toLowerCase(Locale.ROOT), counts);
                }
            }
            start = letter ? start < 0 ? i : start : -1;
        }
        return words;
    }

    private static void note(String word, Map<String, Integer> counts) {
        for (var language : SPOKEN.getOrDefault(word, List.of())) {
            counts.merge(language, 1, Integer::sum);
        }
    }
}
