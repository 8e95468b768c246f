package lodestone.store;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;

/// One spelling for one address: what RFC 3986, section 6.2 calls the same without asking the host.
final class Address {

    private static final Map<String, Integer> PORTS = Map.of("http", 80, "https", 443);
    private static final int ID_BYTES = 6;

    private Address() {}

    /// The address without fragment, default port and dot segments, its scheme and host in lower case.
    static String key(URI url) {
        if (url.getScheme() == null || url.getHost() == null) {
            return PlainText.of(withoutFragment(url.toString()));
        }
        var tidy = url.normalize();
        var scheme = tidy.getScheme().toLowerCase(Locale.ROOT);
        var key = new StringBuilder(scheme).append("://");
        if (tidy.getRawUserInfo() != null) {
            key.append(tidy.getRawUserInfo()).append('@');
        }
        key.append(tidy.getHost().toLowerCase(Locale.ROOT));
        if (tidy.getPort() >= 0 && !PORTS.getOrDefault(scheme, -1).equals(tidy.getPort())) {
            key.append(':').append(tidy.getPort());
        }
        key.append(tidy.getRawPath().isEmpty() ? "/" : tidy.getRawPath());
        if (tidy.getRawQuery() != null) {
            key.append('?').append(tidy.getRawQuery());
        }
        return PlainText.of(key.toString());
    }

    /// The first 48 bits of the key's SHA-256 in hex: among 100,000 documents two share one with a chance of
    /// 1 in 56,000, and [Documents#save] refuses the second.
    static String id(URI url) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(sha.digest(key(url).getBytes(StandardCharsets.UTF_8)), 0, ID_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String withoutFragment(String url) {
        int fragment = url.indexOf('#');
        return fragment < 0 ? url : url.substring(0, fragment);
    }
}
