package lodestone.alert;

import java.net.URI;

/// How a digest is shown to people.
///
/// @param links where they read more
/// @param entries how many are shown; the rest is counted, with a link to the search that finds them
public record Shown(Links links, int entries) {

    /// As the settings say.
    static Shown of(AlertSettings settings) {
        return new Shown(new Links(settings.address()), settings.limits().entries());
    }

    /// With pages on this machine and all usual limits.
    static Shown usual() {
        return new Shown(new Links(URI.create("http://127.0.0.1:8765")), Limits.defaults().entries());
    }
}
