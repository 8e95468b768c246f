package lodestone.demo;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/// What stands at one address.
///
/// @param modified sent as `Last-Modified`
record Page(byte[] body, String contentType, Instant modified) {

    static Page html(String body, Instant modified) {
        return text(body, "text/html; charset=utf-8", modified);
    }

    static Page text(String body, String contentType, Instant modified) {
        return new Page(body.getBytes(StandardCharsets.UTF_8), contentType, modified);
    }

    /// A strong entity tag: other bytes, other tag.
    String etag() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(body);
            return "\"" + HexFormat.of().formatHex(digest, 0, 8) + "\"";
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
