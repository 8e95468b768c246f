package lodestone.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/// Figures with their units, as written.
final class Quantities {

    private Quantities() {}

    /// The quantities in `from`…`to`, each as it stands in the text, e.g. `29 kg`, `12 million tonnes`.
    static List<String> in(Reading reading, int from, int to) {
        return in(reading, from, to, _ -> true);
    }

    /// @param wanted which figures, by their tokens
    static List<String> in(Reading reading, int from, int to, IntPredicate wanted) {
        var all = new ArrayList<String>();
        var tokens = reading.tokens();
        for (int at = from + 1; at < to; at++) {
            if (isUnit(reading, at) && tokens.isFigure(at - 1) && wanted.test(at - 1)) {
                int end = tokens.isFigure(at) ? at : at + 1;
                while (end > at && end < to && !tokens.after(end, ~Tokens.HYPHEN)
                        && isUnit(reading, end)) {
                    end++;
                }
                all.add(tokens.between(at - 1, end));
            }
        }
        return all;
    }

    /// Whether a unit of small or of commercial quantities stands there.
    static boolean isUnit(Reading reading, int at) {
        return reading.at(Cue.SMALL_UNIT, at) || reading.at(Cue.LARGE_UNIT, at);
    }

    /// The figure at the token; commas part thousands. Of a number in words 0.
    static double value(Tokens tokens, int at) {
        double value = 0;
        double place = 0;
        for (int i = tokens.start(at); i < tokens.end(at); i++) {
            char c = Letters.narrow(tokens.text().charAt(i));
            if (c == '.') {
                place = 1;
            } else if (c >= '0' && c <= '9') {
                place /= 10;
                value = place == 0 ? value * 10 + c - '0' : value + (c - '0') * place;
            }
        }
        return value;
    }
}
