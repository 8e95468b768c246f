package lodestone.web;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Addresses from outside as links, and words as parts of addresses.
public final class Links {

    private Links() {}

    /// The words as a value or step of an address.
    public static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /// The address if its scheme is http or https; a `javascript:` address is never a link.
    static Optional<String> followable(URI url) {
        var scheme = String.valueOf(url.getScheme());
        return scheme.equalsIgnoreCase("http") || scheme.equalsIgnoreCase("https")
                ? Optional.of(url.toString()) : Optional.empty();
    }
}
