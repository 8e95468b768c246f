package lodestone.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/// Which of the known words somebody may have meant.
final class Suggestion {

    private Suggestion() {}

    /// `; did you mean "url"?`, or nothing when no known word is near.
    static String phrase(String written, Collection<String> known) {
        return nearest(written, known).map(word -> "; did you mean \"" + word + "\"?").orElse("");
    }

    private static Optional<String> nearest(String written, Collection<String> known) {
        int most = written.length() < 4 ? 1 : Math.max(2, written.length() / 3);
        return known.stream()
                .filter(word -> distance(written, word) <= most)
                .min(Comparator.comparingInt(word -> distance(written, word)));
    }

    /// Edits from one to the other: a letter put in, left out or replaced (Levenshtein).
    private static int distance(String one, String other) {
        var row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replace = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replace, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
