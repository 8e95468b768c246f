package lodestone.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Lines that begin with a word: found by looking at where lines begin, not by a pattern that is tried at
/// every sign of a long text.
final class LineHeads {

    private static final int MARKS = 4;

    private LineHeads() {}

    /// Matches that begin a line, which begins with that word in letters of any case, marks before it aside.
    ///
    /// @param pattern matched from where the line begins
    static Stream<MatchResult> of(String text, Pattern pattern, String word) {
        List<MatchResult> found = new ArrayList<>();
        var match = pattern.matcher(text);
        int newline = -1;
        do {
            int start = newline + 1;
            if (text.regionMatches(true, unmarked(text, start), word, 0, word.length())
                    && match.region(start, text.length()).lookingAt()) {
                found.add(match.toMatchResult());
            }
            newline = text.indexOf('\n', start);
        } while (newline >= 0);
        return found.stream();
    }

    private static int unmarked(String text, int start) {
        int at = start;
        while (at < text.length() && at - start < MARKS && text.charAt(at) != '\n'
                && !isWord(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isWord(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
    }
}
