package lodestone.extract;

import java.util.ArrayList;
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
        var words = words(text);
        var counts = new HashMap<String, Long>();
        WORDS.forEach(
                (language, small) -> counts.put(language, words.stream().filter(small::contains).count()));
        return counts.entrySet().stream().max(Map.Entry.comparingByValue())
                .filter(best -> best.getValue() >= 5 && best.getValue() * 20 > words.size())
                .map(Map.Entry::getKey);
    }

    private static List<String> words(String text) {
        var words = new ArrayList<String>();
        int start = -1;
        for (int i = 0; i < text.length() && words.size() < LOOKED; i++) {
            boolean letter = Character.isLetter(text.charAt(i));
            if (!letter && start >= 0) {
                words.add(text.substring(start, i).toLowerCase(Locale.ROOT));
            }
            start = letter ? start < 0 ? i : start : -1;
        }
        return words;
    }
}
