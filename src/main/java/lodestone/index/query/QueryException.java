package lodestone.index.query;

/// A query that cannot be read or would cost too much; the message says where and what would do.
public final class QueryException extends Exception {
    private static final long serialVersionUID = 1L;

    /// Of the query as a whole.
    public QueryException(String message) {
        super(message);
    }

    /// Of what begins at that character, 0 for the first.
    public static QueryException at(int character, String message) {
        return new QueryException("at character " + (character + 1) + ": " + message);
    }
}
