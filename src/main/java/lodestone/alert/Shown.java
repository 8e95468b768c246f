package lodestone.alert;

/// How a digest is shown to people.
///
/// @param links where they read more
/// @param entries how many are shown; the rest is counted, with a link to the search that finds them
public record Shown(Links links, int entries) {

    /// As the settings say.
    static Shown of(AlertSettings settings) {
        return new Shown(new Links(settings.address()), settings.limits().entries());
    }
}
