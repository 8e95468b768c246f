package lodestone.index.query;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import lodestone.index.query.QueryWord.Kind;

/// Divides what was typed into words, quotations and signs.
final class QueryWords {

    private static final Pattern NEAR = Pattern.compile("NEAR(?:/(\\d{1,4}))?");
    private static final String USUAL_DISTANCE = "10";
    private static final String OPENING_QUOTES = "\"\u201C\u201D\u201E";
    private static final String QUOTES = "\"\u201C\u201D";
    private static final String ENDS = " \t\n\r\u000B\f\u00A0\u3000()[]{}\"\u201C\u201D\u201E~^";

    private final String typed;
    private final List<QueryWord> words = new ArrayList<>();
    private int at;

    private QueryWords(String typed) {
        this.typed = typed;
    }

    /// All of them, the last of the kind [Kind#END].
    static List<QueryWord> of(String typed) throws QueryException {
        var words = new QueryWords(typed);
        words.read();
        return words.words;
    }

    private void read() throws QueryException {
        while (at < typed.length()) {
            char sign = typed.charAt(at);
            if (Character.isWhitespace(sign) || Character.isSpaceChar(sign)) {
                at++;
            } else if (OPENING_QUOTES.indexOf(sign) >= 0) {
                quotation();
            } else if (sign == '[' || sign == '{') {
                range();
            } else if (!sign(sign)) {
                word();
            }
        }
        words.add(new QueryWord(Kind.END, "", typed.length(), typed.length()));
    }

    private boolean sign(char sign) throws QueryException {
        return switch (sign) {
            case '(' -> add(Kind.OPEN, 1);
            case ')' -> add(Kind.CLOSE, 1);
            case '!' -> add(Kind.NOT, 1);
            case '-' -> followed() && add(Kind.NOT, 1);
            case '+' -> followed() && add(Kind.PLUS, 1);
            case '&' -> typed.startsWith("&&", at) && add(Kind.AND, 2);
            case '|' -> typed.startsWith("||", at) && add(Kind.OR, 2);
            case '~' -> figure(Kind.TILDE);
            case '^' -> figure(Kind.CARET);
            case '>', '<' -> comparison();
            case ']', '}' -> throw QueryException.at(at, "no bracket is open here");
            default -> false;
        };
    }

    /// Whether the sign stands directly before something.
    private boolean followed() {
        return at + 1 < typed.length() && !Character.isWhitespace(typed.charAt(at + 1));
    }

    private boolean add(Kind kind, int length) {
        words.add(new QueryWord(kind, typed.substring(at, at + length), at, at + length));
        at += length;
        return true;
    }

    private boolean figure(Kind kind) {
        int end = at + 1;
        while (end < typed.length() && (Character.isDigit(typed.charAt(end)) || typed.charAt(end) == '.')) {
            end++;
        }
        words.add(new QueryWord(kind, typed.substring(at + 1, end), at, end));
        at = end;
        return true;
    }

    private boolean comparison() {
        if (words.isEmpty() || !words.getLast().is(Kind.FIELD)) {
            return false;
        }
        return add(Kind.COMPARISON, typed.startsWith("=", at + 1) ? 2 : 1);
    }

    private void quotation() throws QueryException {
        int start = at++;
        var text = new StringBuilder();
        while (at < typed.length() && QUOTES.indexOf(typed.charAt(at)) < 0) {
            at += typed.charAt(at) == '\\' && at + 1 < typed.length() ? 1 : 0;
            text.append(typed.charAt(at++));
        }
        if (at == typed.length()) {
            throw QueryException.at(start, "the quotation mark is not closed");
        }
        at++;
        words.add(new QueryWord(Kind.QUOTED, text.toString(), start, at));
    }

    private void range() throws QueryException {
        int end = at;
        while (end < typed.length() && typed.charAt(end) != ']' && typed.charAt(end) != '}') {
            end++;
        }
        if (end == typed.length()) {
            throw QueryException.at(at, "the bracket is not closed; a range is [2025-01-01 TO *]");
        }
        add(Kind.RANGE, end + 1 - at);
    }

    /// A word ends at a blank, bracket or quotation mark; at a colon too if what stands before it is a name
    /// and no field was named: `ticker:NASDAQ:CVNE` asks one field.
    private void word() throws QueryException {
        int start = at;
        boolean value = !words.isEmpty() && words.getLast().is(Kind.FIELD) && words.getLast().end() == start;
        var plain = new StringBuilder();
        boolean wild = false;
        while (at < typed.length() && ENDS.indexOf(typed.charAt(at)) < 0) {
            char letter = typed.charAt(at);
            if (letter == ':' && !value && isName(plain)) {
                words.add(new QueryWord(Kind.FIELD, plain.toString(), start, ++at));
                return;
            }
            boolean escape = letter == '\\' && at + 1 < typed.length();
            wild |= letter == '*' || letter == '?';
            at += escape ? 1 : 0;
            plain.append(typed.charAt(at++));
        }
        var whole = typed.substring(start, at);
        words.add(word(wild, wild ? whole : plain.toString(), whole, start));
    }

    private static boolean isName(CharSequence text) {
        return !text.isEmpty() && text.chars()
                .allMatch(letter -> Character.isLetter(letter) || letter == '_' || letter == '.'
                        || letter == '*');
    }

    private QueryWord word(boolean wild, String text, String whole, int start) throws QueryException {
        var near = NEAR.matcher(whole);
        if (near.matches()) {
            var distance = near.group(1) == null ? USUAL_DISTANCE : near.group(1);
            return new QueryWord(Kind.NEAR, distance, start, at);
        }
        if (whole.length() > 1 && whole.startsWith("/") && whole.endsWith("/")) {
            throw QueryException.at(start, "no regular expressions; use * and ?, or quote the slash");
        }
        var kind = switch (whole) {
            case "AND" -> Kind.AND;
            case "OR" -> Kind.OR;
            case "NOT" -> Kind.NOT;
            default -> wild ? Kind.WILD : Kind.WORD;
        };
        return new QueryWord(kind, text, start, at);
    }
}
