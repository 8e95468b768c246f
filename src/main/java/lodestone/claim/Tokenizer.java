package lodestone.claim;

/// Cuts a text into words, figures and signs. Every dash divides words; what only shapes a line (a soft
/// hyphen, a zero-width space) is passed over inside a word; `U.S.` is one word; `29kg` is a figure and a
/// word; each Chinese or Japanese character is a word. Signs of full width are read as those of ASCII.
final class Tokenizer {

    private static final String[] LIGATURES = {"ff", "fi", "fl", "ffi", "ffl", "st", "st"};

    private static final int[] MARKS = new int[128];

    static {
        mark(".!", Tokens.STOP);
        mark("?", Tokens.QUESTION | Tokens.STOP);
        mark(",", Tokens.COMMA);
        mark(";", Tokens.SEMICOLON);
        mark(":", Tokens.COLON);
        mark("([{", Tokens.OPEN);
        mark(")]}", Tokens.CLOSE);
        mark("\"", Tokens.QUOTE);
        mark("|\t", Tokens.BAR);
        mark("*", Tokens.BULLET);
    }

    private final Vocabulary vocabulary;
    private final char[] text;
    private final Tokens tokens;
    private int at;
    private int between;
    private int lineStart;

    private Tokenizer(Vocabulary vocabulary, String text) {
        this.vocabulary = vocabulary;
        this.text = text.toCharArray();
        this.tokens = new Tokens(text);
        this.between = Tokens.NEWLINE | Tokens.BLANK_LINE;
    }

    private static void mark(String signs, int mark) {
        signs.chars().forEach(sign -> MARKS[sign] = mark);
    }

    static Tokens of(Vocabulary vocabulary, String text) {
        return new Tokenizer(vocabulary, text).run();
    }

    private Tokens run() {
        while (at < text.length) {
            char c = text[at];
            if (c == ' ') {
                at++;
            } else if (Letters.isLetter(c)) {
                word(c);
            } else if (Letters.isDigit(c)) {
                figure();
            } else {
                sign(c);
            }
        }
        tokens.find(vocabulary);
        return tokens;
    }

    private void word(char first) {
        int start = at;
        if (Letters.isWide(first)) {
            narrow();
            return;
        }
        if (first >= 128 && Letters.isIdeograph(first)) {
            at++;
            put(start, Vocabulary.next(Vocabulary.begin(), first), 0);
            return;
        }
        long hash = Vocabulary.begin();
        int end = start;
        while (end < text.length) {
            char c = text[end];
            int plain = Letters.plain(c);
            if (plain != 0) {
                hash = Vocabulary.next(hash, (char) plain);
            } else if (c != ' ' && isInside(c, end)) {
                hash = folded(c, hash);
            } else {
                break;
            }
            end++;
        }
        at = end;
        put(start, hash, Letters.isUpperCase(first) ? Tokens.CAPITAL | upper(start, end) : 0);
    }

    /// Writes what is left in signs of ASCII, for a text that has one of full width has more.
    private void narrow() {
        for (int i = at; i < text.length; i++) {
            text[i] = Letters.narrow(text[i]);
        }
    }

    private int upper(int start, int end) {
        for (int i = start; i < end; i++) {
            char c = text[i];
            if (c < 128 ? c >= 'a' : !Character.isUpperCase(c)) {
                return 0;
            }
        }
        return end - start > 1 ? Tokens.UPPER : 0;
    }

    /// Folds one character that is no plain letter into the hash.
    private static long folded(char c, long hash) {
        if (Letters.isUnseen(c)) {
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

    /// Whether that character, no plain letter or digit, continues a word that has begun.
    private boolean isInside(char c, int place) {
        if (c < 128) {
            return c == '.' && isInitial(place);
        }
        return (Character.isLetter(c) && !Letters.isIdeograph(c)) || Letters.isUnseen(c)
                || (c >= '₀' && c <= '₉') || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    /// The dot of `U.S`: between two single capitals.
    private boolean isInitial(int dot) {
        return Letters.isUpperCase(text[dot - 1]) && dot + 1 < text.length
                && Letters.isUpperCase(text[dot + 1]) && (dot < 2 || !Letters.isLetter(text[dot - 2]))
                && (dot + 2 >= text.length || !Letters.isLetter(text[dot + 2]));
    }

    private void figure() {
        int start = at;
        long hash = Vocabulary.begin();
        int end = start;
        for (; end < text.length; end++) {
            char c = text[end];
            boolean point = (c == '.' || c == ',') && end + 1 < text.length && Letters.isDigit(text[end + 1]);
            if (!Letters.isDigit(c) && !point) {
                break;
            }
            hash = Vocabulary.next(hash, c);
        }
        at = end;
        put(start, hash, Tokens.FIGURE);
    }

    private void put(int start, long hash, int shape) {
        tokens.add(start, at, hash, between | shape);
        between = 0;
    }

    private void sign(char c) {
        int mark = c < 128 ? MARKS[c] : 0;
        if (Letters.isWide(c)) {
            narrow();
            return;
        }
        if (mark != 0) {
            between |= mark;
        } else if (Letters.isDash(c)) {
            dash();
            return;
        } else {
            rare(c);
        }
        at++;
    }

    private void rare(char c) {
        switch (c) {
            case '\n', '\r', '\u2028', '\u2029' -> newline(c);
            case '。' -> between |= Tokens.STOP;
            case '“', '”', '„', '«', '»' -> between |= Tokens.QUOTE;
            case '•', '·', '●', '■', '▪', '◦', '✓', '✔', '‣' -> between |= Tokens.BULLET;
            case '%', '$', '€', '£', '&', '→', '/', '+' -> symbol(c);
            default -> {
            }
        }
    }

    private void newline(char c) {
        if (c == '\r' && at + 1 < text.length && text[at + 1] == '\n') {
            return;
        }
        between |= (between & Tokens.NEWLINE) != 0 && blank() ? Tokens.BLANK_LINE : Tokens.NEWLINE;
        lineStart = at + 1;
    }

    private boolean blank() {
        for (int i = lineStart; i < at; i++) {
            if (!Character.isWhitespace(text[i])) {
                return false;
            }
        }
        return true;
    }

    /// `&` and `→` are words; so are signs of money and share.
    private void symbol(char c) {
        if (c == '/' || c == '+') {
            boolean spaced = at > 0 && text[at - 1] == ' ';
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
        tokens.add(start, start + 1, hash, between);
        between = 0;
    }

    /// A dash with space beside it, or a long one, parts clauses; at a line's start it is a bullet.
    private void dash() {
        int start = at;
        while (at < text.length && Letters.isDash(text[at])) {
            at++;
        }
        boolean line = start == 0 || onlySpace(start);
        boolean spaced = start > 0 && Character.isWhitespace(text[start - 1]);
        boolean wide = at - start > 1 || text[start] == '—';
        between |= line ? Tokens.BULLET : spaced || wide ? Tokens.DASH : Tokens.HYPHEN;
    }

    private boolean onlySpace(int until) {
        for (int i = until - 1; i >= 0; i--) {
            char c = text[i];
            if (c == '\n') {
                return true;
            }
            if (!Character.isWhitespace(c)) {
                return false;
            }
        }
        return true;
    }
}
