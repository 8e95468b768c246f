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
            if (tokens.after(at, Tokens.QUOTE | Tokens.BLANK_LINE)) {
                open = quoted.opens(at, open);
            }
            quoted.inside[at] = open;
        }
        return quoted;
    }

    /// Reads what stands before the token in its order: what closes a paragraph does not open the next one.
    private boolean opens(int token, boolean before) {
        boolean open = before;
        boolean ended = false;
        for (int i = token == 0 ? 0 : tokens.end(token - 1); i < tokens.start(token); i++) {
            char letter = tokens.text().charAt(i);
            open = switch (letter) {
                case '“', '«', '„' -> true;
                case '”', '»' -> false;
                case '"' -> !open;
                case '\n' -> open && !ended;
                default -> open;
            };
            ended = letter == '\n' || (ended && Lines.isBlank(letter));
        }
        return open;
    }

    boolean at(int token) {
        return inside[token];
    }
}
