package lodestone.web;

import java.net.URI;
import java.util.Optional;

/// Addresses from outside as links.
final class Links {

    private Links() {}

    /// The address if its scheme is http or https; a `javascript:` address is never a link.
    static Optional<String> followable(URI url) {
        var scheme = String.valueOf(url.getScheme());
        return scheme.equalsIgnoreCase("http") || scheme.equalsIgnoreCase("https")
                ? Optional.of(url.toString()) : Optional.empty();
    }
}
