package lodestone.store;

/// The database cannot be used; the message names it and says what may be done. Whoever goes on after one bad
/// document must not go on after this.
public final class StoreException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    StoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
