package lodestone.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A word or number of a text.
///
/// @param stem what inflections share
/// @param form in lower case
/// @param capital whether it begins with a capital letter
record Token(int start, int end, String stem, String form, boolean capital) {

    private static final Map<String, String> IRREGULAR = Map.ofEntries(Map.entry("made", "make"), Map.entry("built", "build"),
            Map.entry("sold", "sell"), Map.entry("began", "begin"), Map.entry("begun", "begin"), Map.entry("broke", "break"),
            Map.entry("broken", "break"), Map.entry("ran", "run"), Map.entry("running", "run"), Map.entry("held", "hold"),
            Map.entry("met", "meet"), Map.entry("took", "take"), Map.entry("taken", "take"), Map.entry("dug", "dig"),
            Map.entry("digging", "dig"), Map.entry("split", "split"), Map.entry("splitting", "split"),
            Map.entry("drew", "draw"), Map.entry("drawn", "draw"), Map.entry("brought", "bring"), Map.entry("fed", "feed"),
            Map.entry("won", "win"), Map.entry("wrote", "write"), Map.entry("gave", "give"), Map.entry("given", "give"),
            Map.entry("grew", "grow"), Map.entry("shipped", "ship"), Map.entry("shipping", "ship"));

    /// The tokens of a text, in order. Dashes and all else that is neither letter nor digit divide words; a number keeps
    /// its points and commas.
    static List<Token> of(String text) {
        var tokens = new ArrayList<Token>();
        int at = 0;
        while (at < text.length()) {
            int start = at;
            char c = text.charAt(at);
            if (Character.isDigit(c)) {
                at = number(text, at);
            } else if (Character.isLetter(c)) {
                at = word(text, at);
            } else {
                at++;
                if (c == '%') {
                    tokens.add(new Token(start, at, "%", "%", false));
                }
                continue;
            }
            var form = form(text.substring(start, at));
            tokens.add(new Token(start, at, Character.isDigit(c) ? form : stem(form), form, Character.isUpperCase(c)));
        }
        return tokens;
    }

    private static int number(String text, int from) {
        int at = from;
        while (at < text.length() && (Character.isDigit(text.charAt(at))
                || (",.".indexOf(text.charAt(at)) >= 0 && at + 1 < text.length() && Character.isDigit(text.charAt(at + 1))))) {
            at++;
        }
        return at;
    }

    private static int word(String text, int from) {
        int at = from;
        while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || isInside(text, at))) {
            at++;
        }
        return at;
    }

    /// A soft hyphen or joiner inside a word, or the dots of `U.S.`
    private static boolean isInside(String text, int at) {
        char c = text.charAt(at);
        boolean unseen = c == '\u00ad' || c == '\u200b' || c == '\u200d';
        boolean initial = c == '.' && Character.isUpperCase(text.charAt(at - 1)) && at + 1 < text.length()
                && Character.isUpperCase(text.charAt(at + 1)) && (at < 2 || !Character.isLetter(text.charAt(at - 2)));
        return unseen || initial;
    }

    private static String form(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("[\u00ad\u200b\u200d.](?!\\d)", "");
    }

    /// What inflections of an English word share; crude, and the same for pattern and text.
    static String stem(String form) {
        var w = IRREGULAR.getOrDefault(form, form);
        int n = w.length();
        if (n > 5 && w.endsWith("ing")) {
            w = undoubled(w.substring(0, n - 3));
        } else if (n > 4 && w.endsWith("ied")) {
            w = w.substring(0, n - 3) + "y";
        } else if (n > 4 && w.endsWith("ed")) {
            w = undoubled(w.substring(0, n - 2));
        } else if (n > 4 && w.endsWith("ies")) {
            w = w.substring(0, n - 3) + "y";
        } else if (n > 4 && w.endsWith("es")) {
            w = w.substring(0, n - 2);
        } else if (n > 3 && w.endsWith("s") && !w.endsWith("ss") && !w.endsWith("us") && !w.endsWith("is")) {
            w = w.substring(0, n - 1);
        }
        return w.length() > 3 && w.endsWith("e") ? w.substring(0, w.length() - 1) : w;
    }

    private static String undoubled(String w) {
        int n = w.length();
        return n > 3 && w.charAt(n - 1) == w.charAt(n - 2) && "lsz".indexOf(w.charAt(n - 1)) < 0 ? w.substring(0, n - 1) : w;
    }

    boolean isNumber() {
        return Character.isDigit(form.charAt(0));
    }
}
