package lodestone.claim;

/// Which words of a text stand in quotes. A quote that is never closed ends with its paragraph.
final class Quoted {

    private final Tokens tokens;
    private final boolean[] inside;

    private Quoted(Tokens tokens) {
        this.tokens = tokens;
        this.inside = new boolean[tokens.size()];
    }

    static Quoted of(Tokens tokens) {
        var quoted = new Quoted(tokens);
        boolean open = false;
        for (int at = 0; at < tokens.size(); at++) {
            open &= !tokens.after(at, Tokens.BLANK_LINE);
            if (tokens.after(at, Tokens.QUOTE)) {
                open = quoted.opens(at, open);
            }
            quoted.inside[at] = open;
        }
        return quoted;
    }

    private boolean opens(int token, boolean before) {
        boolean open = before;
        for (int i = token == 0 ? 0 : tokens.end(token - 1); i < tokens.start(token); i++) {
            open = switch (tokens.text().charAt(i)) {
                case '“', '«', '„' -> true;
                case '”', '»' -> false;
                case '"' -> !open;
                default -> open;
            };
        }
        return open;
    }

    boolean at(int token) {
        return inside[token];
    }
}
