package lodestone.web.access;

import java.nio.charset.StandardCharsets;
import lodestone.model.TextDigest;

/// What is kept of a secret. A secret of 256 random bits needs no salt and no slow hash.
final class Digest {

    private Digest() {}

    static String of(String secret) {
        return TextDigest.hex(secret.getBytes(StandardCharsets.US_ASCII));
    }
}
