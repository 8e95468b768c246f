package lodestone.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A guess at a text's language from its commonest small words.
final class Language {

    private static final Map<String, Set<String>> WORDS = Map.of(
            "en", Set.of("the", "and", "of", "to", "in", "for", "with", "that"),
            "de", Set.of("der", "die", "und", "das", "mit", "von", "für", "den"),
            "fr", Set.of("le", "la", "les", "et", "des", "une", "dans", "pour"),
            "es", Set.of("el", "la", "los", "y", "del", "una", "para", "con"),
            "pt", Set.of("o", "os", "e", "do", "da", "uma", "para", "com", "não"));
    private static final int LOOKED = 400;

    private Language() {}

    /// Empty where the text is too short or none fits.
    static Optional<String> of(String text) {
        var head = text.substring(0, Math.min(text.length(), 6000)).toLowerCase(Locale.ROOT);
        var words = List.of(head.split("[^\\p{L}]+", LOOKED));
        var counts = new HashMap<String, Long>();
        WORDS.forEach((language, small) -> counts.put(language, words.stream().filter(small::contains).count()));
        return counts.entrySet().stream().max(Map.Entry.comparingByValue())
                .filter(best -> best.getValue() >= 5 && best.getValue() * 20 > words.size()).map(Map.Entry::getKey);
    }
}
