package lodestone.claim;

/// What kind of character one is. Nearly all are plain letters, which one look into a table tells and folds.
final class Letters {

    private static final byte[] PLAIN = new byte[128];

    static {
        for (char c = '0'; c <= '9'; c++) {
            PLAIN[c] = (byte) c;
        }
        for (char c = 'a'; c <= 'z'; c++) {
            PLAIN[c] = (byte) c;
            PLAIN[c - 32] = (byte) c;
        }
    }

    private Letters() {}

    /// A letter or digit of ASCII in lower case; 0 for every other character.
    static int plain(char c) {
        return c < 128 ? PLAIN[c] : 0;
    }

    static boolean isLetter(char c) {
        return c < 128 ? PLAIN[c] > '9' : Character.isLetter(c);
    }

    static boolean isUpperCase(char c) {
        return c < 128 ? c >= 'A' && c <= 'Z' : Character.isUpperCase(c);
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isDash(char c) {
        return c == '-' || (c >= '\u2010' && c <= '\u2015') || c == '\u2212' || c == '\ufe63'
                || c == '\uff0d';
    }

    /// What only shapes a line: a soft hyphen, a zero-width space.
    static boolean isUnseen(char c) {
        return c == '\u00ad' || (c >= '\u200b' && c <= '\u200d') || c == '\u2060' || c == '\ufeff';
    }

    static boolean isIdeograph(char c) {
        return (c >= '\u3040' && c <= '\u9fff') || (c >= '\uf900' && c <= '\ufaff');
    }

    /// A letter, figure or sign as East Asian type has it, as wide as it is high.
    static boolean isWide(char c) {
        return c >= '！' && c <= '～';
    }

    /// That sign as ASCII has it; every other as it is.
    static char narrow(char c) {
        return isWide(c) ? (char) (c - '！' + '!') : c;
    }
}
