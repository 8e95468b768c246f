package lodestone.web;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The names by which the server may be called: its address, and those of loopback. That stops DNS rebinding.
/// A server on the network, or behind a proxy, that was not told its address takes any: there every page
/// needs a cookie that another name does not have.
record AllowedHosts(Set<String> names) {

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

    AllowedHosts {
        names = Set.copyOf(names);
    }

    static AllowedHosts of(WebSettings settings) {
        boolean knows = settings.address().isPresent()
                || (isLoopback(settings.host()) && !settings.access().proxy());
        var names = new HashSet<>(knows ? LOOPBACK : Set.of());
        settings.address().ifPresent(address -> names.add(address.getHost().toLowerCase(Locale.ROOT)));
        return new AllowedHosts(names);
    }

    /// Whether only this machine can reach a server there.
    static boolean isLoopback(String host) {
        var name = host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
        return LOOPBACK.contains(name.toLowerCase(Locale.ROOT));
    }

    /// @param header as the browser sent it, with or without a port
    boolean allow(@Nullable String header) {
        if (names.isEmpty()) {
            return true;
        }
        return header != null && names.contains(header.replaceFirst(":\\d+$", "").toLowerCase(Locale.ROOT));
    }
}
