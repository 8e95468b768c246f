package lodestone.web;

/// Where the pages are served.
///
/// @param host `127.0.0.1` unless told otherwise
/// @param port 0 takes a free one
public record WebSettings(String host, int port) {

    /// Loopback only, on a free port.
    public static WebSettings loopback() {
        return new WebSettings("127.0.0.1", 0);
    }
}
