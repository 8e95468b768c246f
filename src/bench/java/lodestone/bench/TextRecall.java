package lodestone.bench;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// How much of a PDF's text, as another reader writes it, is in ours: letters and digits of the lines that
/// are in ours, else of those words that are. Blanks, hyphens and the order of lines do not count, nor do
/// running heads and feet: lines that, numbers aside, come again on at least three pages.
///
/// @param letters of the other reader's text
/// @param found of them, those that are in ours
record TextRecall(long letters, long found) {

    private static final int RUNNING = 3;
    private static final int LONG = 5;

    /// @param theirs with a form feed between pages
    static TextRecall of(String theirs, String ours) {
        var dense = dense(ours);
        Set<String> words = Arrays.stream(ours.split("\\s+")).map(TextRecall::dense)
                .collect(Collectors.toSet());
        var running = running(theirs);
        long letters = 0;
        long found = 0;
        for (var line : (Iterable<String>) theirs.lines()::iterator) {
            if (running.getOrDefault(unnumbered(line), 0) >= RUNNING) {
                continue;
            }
            var whole = dense(line);
            letters += whole.length();
            found += dense.contains(whole) ? whole.length()
                    : Arrays.stream(line.split("\\s+")).map(TextRecall::dense)
                            .filter(word -> words.contains(word)
                                    || (word.length() >= LONG && dense.contains(word)))
                            .mapToInt(String::length).sum();
        }
        return new TextRecall(letters, found);
    }

    TextRecall with(TextRecall other) {
        return new TextRecall(letters + other.letters, found + other.found);
    }

    double share() {
        return letters == 0 ? 1 : found / (double) letters;
    }

    /// On how many pages each line stands, its numbers aside.
    private static Map<String, Integer> running(String theirs) {
        var pages = new HashMap<String, Integer>();
        for (var page : theirs.split("\f", -1)) {
            page.lines().map(TextRecall::unnumbered).distinct()
                    .forEach(line -> pages.merge(line, 1, Integer::sum));
        }
        return pages;
    }

    private static String unnumbered(String line) {
        return line.replaceAll("\\d+", "#").strip();
    }

    private static String dense(String text) {
        var dense = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).codePoints()
                .filter(Character::isLetterOrDigit).forEach(dense::appendCodePoint);
        return dense.toString();
    }
}
