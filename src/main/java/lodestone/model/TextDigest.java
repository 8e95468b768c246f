package lodestone.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// What tells whether two texts are the same to the letter.
public final class TextDigest {

    private TextDigest() {}

    /// `sha256:` and hex of the text in UTF-8.
    public static String of(String text) {
        return "sha256:" + hex(text.getBytes(StandardCharsets.UTF_8));
    }

    /// Hex of those bytes' SHA-256.
    public static String hex(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
