package lodestone.web.access;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/// Secrets that nobody can guess: 256 random bits, written so that they fit into a cookie and an address.
final class Secrets {

    private static final int BYTES = 32;
    private static final Pattern SHAPE = Pattern.compile("[\\w-]{43}");

    private final SecureRandom random = new SecureRandom();

    String next() {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /// Whether it may be one of ours.
    static boolean shaped(String text) {
        return SHAPE.matcher(text).matches();
    }
}
