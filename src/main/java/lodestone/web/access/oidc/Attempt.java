package lodestone.web.access.oidc;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// One way to the provider and back. All of it follows from a secret that lies in a cookie of the browser, so
/// that nothing is kept here, and nobody else's browser can end it.
///
/// @param secret of 256 random bits
/// @param next the page to go to then
record Attempt(String secret, String next) {

    private static final String ALGORITHM = "HmacSHA256";

    /// What the provider sends back with the browser.
    String state() {
        return derived("state " + next) + "." + encoded(next.getBytes(StandardCharsets.UTF_8));
    }

    /// What the provider writes into the token.
    String nonce() {
        return derived("nonce");
    }

    /// What shows the provider that whoever brings the code began the attempt (RFC 7636).
    String verifier() {
        return derived("verifier");
    }

    /// What the provider is told of it beforehand.
    String challenge() {
        try {
            return encoded(MessageDigest.getInstance("SHA-256")
                    .digest(verifier().getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("this Java lacks SHA-256", missing);
        }
    }

    /// The attempt that a browser with that secret began and that state ends.
    ///
    /// @throws OidcException if this is not the browser that began it
    static Attempt ended(String secret, String state) throws OidcException {
        var attempt = new Attempt(secret, next(state.substring(state.indexOf('.') + 1)));
        if (secret.isEmpty() || !MessageDigest.isEqual(attempt.state().getBytes(StandardCharsets.UTF_8),
                state.getBytes(StandardCharsets.UTF_8))) {
            throw new OidcException("This did not begin in this browser, or it took too long; try again.");
        }
        return attempt;
    }

    private static String next(String encoded) {
        try {
            return new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return "";
        }
    }

    private String derived(String purpose) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return encoded(mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("this Java lacks " + ALGORITHM, missing);
        }
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
