package lodestone.claim;

/// Cuts a text into words, figures and signs. Every dash divides words; what only shapes a line (a soft
/// hyphen, a zero-width space) is passed over inside a word; `U.S.` is one word; `29kg` is a figure and a
/// word; each Chinese or Japanese character is a word.
final class Tokenizer {

    private static final String[] LIGATURES = {"ff", "fi", "fl", "ffi", "ffl", "st", "st"};

    private final Vocabulary vocabulary;
    private final String text;
    private final Tokens tokens;
    private int at;
    private int between;
    private int lineStart;

    private Tokenizer(Vocabulary vocabulary, String text) {
        this.vocabulary = vocabulary;
        this.text = text;
        this.tokens = new Tokens(text);
        this.between = Tokens.NEWLINE | Tokens.BLANK_LINE;
    }

    static Tokens of(Vocabulary vocabulary, String text) {
        return new Tokenizer(vocabulary, text).run();
    }

    private Tokens run() {
        int length = text.length();
        while (at < length) {
            char c = text.charAt(at);
            if (c == ' ') {
                at++;
            } else if (isLetter(c)) {
                word();
            } else if (isDigit(c)) {
                figure();
            } else {
                sign(c);
            }
        }
        return tokens;
    }

    private void word() {
        int start = at;
        char first = text.charAt(at);
        if (isIdeograph(first)) {
            at++;
            put(start, Vocabulary.next(Vocabulary.begin(), first), false, false, false);
            return;
        }
        long hash = Vocabulary.begin();
        int letters = 0;
        boolean upper = true;
        int length = text.length();
        while (at < length) {
            char c = text.charAt(at);
            if (c >= 'a' && c <= 'z') {
                hash = Vocabulary.next(hash, c);
                upper = false;
            } else if (c >= 'A' && c <= 'Z') {
                hash = Vocabulary.next(hash, (char) (c + 32));
            } else if (isInside(c)) {
                hash = dotted(c, hash);
                upper &= Character.isUpperCase(c) || isDigit(c) || c == '.';
            } else {
                break;
            }
            letters++;
            at++;
        }
        put(start, hash, isUpperCase(first), upper && letters > 1, false);
    }

    /// Folds one character that is no plain letter into the hash.
    private static long dotted(char c, long hash) {
        if (isUnseen(c)) {
            return hash;
        }
        if (c >= '\ufb00' && c <= '\ufb06') {
            long longer = hash;
            var letters = LIGATURES[c - '\ufb00'];
            for (int i = 0; i < letters.length(); i++) {
                longer = Vocabulary.next(longer, letters.charAt(i));
            }
            return longer;
        }
        if (c >= '₀' && c <= '₉') {
            return Vocabulary.next(hash, (char) ('0' + (c - '₀')));
        }
        return Vocabulary.next(hash, Character.toLowerCase(c));
    }

    /// Whether that character continues a word that has begun.
    private boolean isInside(char c) {
        if (c < 128) {
            return isDigit(c) || (c == '.' && isInitial());
        }
        return (Character.isLetter(c) && !isIdeograph(c)) || isUnseen(c) || (c >= '₀' && c <= '₉')
                || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    /// The dot of `U.S`: between two single capitals.
    private boolean isInitial() {
        return at > 0 && isUpperCase(text.charAt(at - 1)) && at + 1 < text.length()
                && isUpperCase(text.charAt(at + 1)) && (at < 2 || !isLetter(text.charAt(at - 2)))
                && (at + 2 >= text.length() || !isLetter(text.charAt(at + 2)));
    }

    private void figure() {
        int start = at;
        long hash = Vocabulary.begin();
        int length = text.length();
        while (at < length) {
            char c = text.charAt(at);
            boolean point = (c == '.' || c == ',') && at + 1 < length && isDigit(text.charAt(at + 1));
            if (!isDigit(c) && !point) {
                break;
            }
            hash = Vocabulary.next(hash, c);
            at++;
        }
        put(start, hash, false, false, true);
    }

    private void put(int start, long hash, boolean capital, boolean upper, boolean figure) {
        int word = vocabulary.find(hash);
        tokens.add(start, at, figure && word < 0 ? Vocabulary.NUMBER : word, hash, capital, upper, figure,
                between);
        between = 0;
    }

    private void sign(char c) {
        switch (c) {
            case '\n', '\r', '\u2028', '\u2029' -> newline(c);
            case '.' -> between |= Tokens.STOP;
            case '!' -> between |= Tokens.STOP;
            case '?', '？' -> between |= Tokens.QUESTION | Tokens.STOP;
            case '。', '！' -> between |= Tokens.STOP;
            case ',' -> between |= Tokens.COMMA;
            case ';' -> between |= Tokens.SEMICOLON;
            case ':' -> between |= Tokens.COLON;
            case '(', '[', '{' -> between |= Tokens.OPEN;
            case ')', ']', '}' -> between |= Tokens.CLOSE;
            case '"', '“', '”', '„', '«', '»' -> between |= Tokens.QUOTE;
            case '|', '\t' -> between |= Tokens.BAR;
            case '•', '·', '●', '■', '▪', '◦', '✓', '✔', '*', '‣' -> between |= Tokens.BULLET;
            case '%', '$', '€', '£', '&', '→', '/', '+' -> symbol(c);
            default -> {
                if (isDash(c)) {
                    dash();
                    return;
                }
            }
        }
        at++;
    }

    private void newline(char c) {
        if (c == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n') {
            return;
        }
        between |= (between & Tokens.NEWLINE) != 0 && blank() ? Tokens.BLANK_LINE : Tokens.NEWLINE;
        lineStart = at + 1;
    }

    private boolean blank() {
        for (int i = lineStart; i < at; i++) {
            if (!Character.isWhitespace(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /// `&` and `→` are words; so are signs of money and share.
    private void symbol(char c) {
        if (c == '/' || c == '+') {
            boolean spaced = at > 0 && text.charAt(at - 1) == ' ';
            between |= spaced ? Tokens.DASH : Tokens.HYPHEN;
            return;
        }
        int start = at;
        var word = switch (c) {
            case '&' -> "and";
            case '→' -> "to";
            case '€', '£' -> "$";
            default -> String.valueOf(c);
        };
        long hash = Vocabulary.hash(word);
        tokens.add(start, start + 1, vocabulary.find(hash), hash, false, false, false, between);
        between = 0;
    }

    /// A dash with space beside it, or a long one, parts clauses; at a line's start it is a bullet.
    private void dash() {
        int start = at;
        while (at < text.length() && isDash(text.charAt(at))) {
            at++;
        }
        boolean line = start == 0 || onlySpace(start);
        boolean spaced = start > 0 && Character.isWhitespace(text.charAt(start - 1));
        boolean wide = at - start > 1 || text.charAt(start) == '—';
        between |= line ? Tokens.BULLET : spaced || wide ? Tokens.DASH : Tokens.HYPHEN;
    }

    private boolean onlySpace(int until) {
        for (int i = until - 1; i >= 0; i--) {
            char c = text.charAt(i);
            if (c == '\n') {
                return true;
            }
            if (!Character.isWhitespace(c)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDash(char c) {
        return c == '-' || (c >= '\u2010' && c <= '\u2015') || c == '\u2212' || c == '\ufe63'
                || c == '\uff0d';
    }

    private static boolean isUnseen(char c) {
        return c == '\u00ad' || (c >= '\u200b' && c <= '\u200d') || c == '\u2060' || c == '\ufeff';
    }

    private static boolean isLetter(char c) {
        return c < 128 ? (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
                : Character.isLetter(c);
    }

    private static boolean isUpperCase(char c) {
        return c < 128 ? c >= 'A' && c <= 'Z' : Character.isUpperCase(c);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isIdeograph(char c) {
        return (c >= '\u3040' && c <= '\u9fff') || (c >= '\uf900' && c <= '\ufaff');
    }
}
