package lodestone.index.query;

import java.util.OptionalInt;

/// A query that cannot be read or would cost too much; the message says where and what would do.
public final class QueryException extends Exception {
    private static final long serialVersionUID = 1L;

    /// Where it begins, 0 for the first character; negative for the query as a whole.
    private final int character;

    /// Of the query as a whole.
    public QueryException(String message) {
        this(message, -1);
    }

    private QueryException(String message, int character) {
        super(message);
        this.character = character;
    }

    /// The character of the query at which the fault begins, 0 for the first; empty if it is the query as a
    /// whole.
    public OptionalInt character() {
        return character < 0 ? OptionalInt.empty() : OptionalInt.of(character);
    }

    /// Of what begins at that character, 0 for the first.
    public static QueryException at(int character, String message) {
        return new QueryException("at character " + (character + 1) + ": " + message, character);
    }
}
