package lodestone.web;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The names by which the server may be called. On loopback these are few, which stops DNS rebinding; a
/// server that listens to the network cannot know its names and takes any.
record AllowedHosts(Set<String> names) {

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

    AllowedHosts {
        names = Set.copyOf(names);
    }

    /// @param host on which the server listens
    static AllowedHosts of(String host) {
        var name = host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
        return new AllowedHosts(LOOPBACK.contains(name.toLowerCase(Locale.ROOT)) ? LOOPBACK : Set.of());
    }

    /// @param header as the browser sent it, with or without a port
    boolean allow(@Nullable String header) {
        if (names.isEmpty()) {
            return true;
        }
        return header != null && names.contains(header.replaceFirst(":\\d+$", "").toLowerCase(Locale.ROOT));
    }
}
