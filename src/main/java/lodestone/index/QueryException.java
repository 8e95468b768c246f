package lodestone.index;

/// A query that cannot be read; the message says where and what would do.
public final class QueryException extends Exception {
    private static final long serialVersionUID = 1L;

    QueryException(String message) {
        super(message);
    }
}
