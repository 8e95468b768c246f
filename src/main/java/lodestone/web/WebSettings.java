package lodestone.web;

import java.net.URI;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import lodestone.web.access.AccessSettings;

/// Where the pages are served, and to whom.
///
/// @param host `127.0.0.1` unless told otherwise
/// @param port 0 takes a free one
/// @param address by which browsers come; empty where it is that of host and port
/// @param tls empty where the pages are served in the clear: on loopback, or behind a proxy
/// @param effective all settings in force by their keys, without secrets, for the settings page
public record WebSettings(
        String host, int port, Optional<URI> address, Optional<Tls> tls, AccessSettings access,
        SortedMap<String, String> effective) {

    public WebSettings {
        effective = Collections.unmodifiableSortedMap(new TreeMap<>(effective));
    }

    /// What proves who we are.
    ///
    /// @param keyStore a PKCS #12 file with one key and its certificates
    /// @param password of that file
    public record Tls(Path keyStore, String password) {

        @Override
        public String toString() {
            return "Tls[" + keyStore + "]";
        }
    }

    /// Served in the clear; anyone reads, accounts write.
    public WebSettings(String host, int port) {
        this(host, port, Optional.empty(), Optional.empty(), AccessSettings.usual(),
                Collections.emptySortedMap());
    }

    /// Loopback only, and whoever comes may do everything.
    public static WebSettings demo(int port) {
        return new WebSettings("127.0.0.1", port, Optional.empty(), Optional.empty(), AccessSettings.demo(),
                Collections.emptySortedMap());
    }

    /// Loopback only, on a free port.
    public static WebSettings loopback() {
        return new WebSettings("127.0.0.1", 0);
    }

    /// Where browsers come in, with a slash at the end.
    ///
    /// @param taken the port that is served, which counts where no address is set
    public URI entrance(int taken) {
        return address.map(to -> to.resolve("/")).orElseGet(() -> URI.create(
                (tls.isPresent() ? "https://" : "http://") + host + ":" + taken + "/"));
    }

    /// The same, with what the settings page shows.
    public WebSettings showing(SortedMap<String, String> settings) {
        return new WebSettings(host, port, address, tls, access, settings);
    }

    /// The same on another port.
    public WebSettings on(int other) {
        return new WebSettings(host, other, address, tls, access, effective);
    }

    /// Whether only this machine can reach a server on that host.
    public static boolean isLoopback(String host) {
        return AllowedHosts.isLoopback(host);
    }
}
