package lodestone.web.access.oidc;

/// Why somebody does not come in through the provider, in words that may be shown to them.
public final class OidcException extends Exception {

    private static final long serialVersionUID = 1L;

    /// @param message in a sentence
    public OidcException(String message) {
        super(message);
    }

    OidcException(String message, Throwable cause) {
        super(message, cause);
    }
}
