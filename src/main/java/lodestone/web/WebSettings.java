package lodestone.web;

import lodestone.web.access.AccessSettings;

/// Where the pages are served.
///
/// @param host `127.0.0.1` unless told otherwise
/// @param port 0 takes a free one
public record WebSettings(String host, int port, AccessSettings access) {

    /// Anyone reads, accounts write.
    public WebSettings(String host, int port) {
        this(host, port, AccessSettings.usual());
    }

    /// Loopback only, and whoever comes may do everything.
    public static WebSettings demo(int port) {
        return new WebSettings("127.0.0.1", port, AccessSettings.demo());
    }

    /// Loopback only, on a free port.
    public static WebSettings loopback() {
        return new WebSettings("127.0.0.1", 0);
    }
}
