package lodestone.claim;

import java.util.Arrays;

/// Words in small letters that lines begin with, kept by their first letter: most lines are ruled out by
/// theirs. Immutable and thread-safe.
final class Openings {

    /// Those of western Europe.
    private static final int LETTERS = 256;

    private final String[][] byLetter = new String[LETTERS][0];

    Openings(String... words) {
        for (var word : words) {
            var others = byLetter[word.charAt(0)];
            var all = Arrays.copyOf(others, others.length + 1);
            all[others.length] = word;
            byLetter[word.charAt(0)] = all;
        }
    }

    /// Whether the text goes on with any of them at that place, in letters of any case.
    boolean startAt(String text, int from) {
        for (var words : at(text, from)) {
            if (text.regionMatches(true, from, words, 0, words.length())) {
                return true;
            }
        }
        return false;
    }

    /// Whether any of them stands there before `end` and breaks off no word.
    boolean standAt(String text, int from, int end) {
        for (var words : at(text, from)) {
            if (standsAt(text, from, end, words)) {
                return true;
            }
        }
        return false;
    }

    /// Whether the text from `from` to `end` is one of them.
    boolean contain(String text, int from, int end) {
        for (var words : at(text, from)) {
            if (words.length() == end - from && text.regionMatches(true, from, words, 0, words.length())) {
                return true;
            }
        }
        return false;
    }

    private String[] at(String text, int from) {
        char first = Character.toLowerCase(text.charAt(from));
        return first < LETTERS ? byLetter[first] : byLetter[0];
    }

    /// Whether those words stand there before `end` and break off no word.
    static boolean standsAt(String text, int from, int end, String words) {
        int to = from + words.length();
        return to <= end && text.regionMatches(true, from, words, 0, words.length())
                && (to == end || !Character.isLetter(text.charAt(to)) || words.endsWith(" "));
    }
}
