package lodestone.model;

import java.util.Locale;

/// What part a section plays in a release.
public enum Role {
    HEADLINE,
    LEAD,
    BODY,
    QUOTE,
    TABLE,
    ABOUT,
    FORWARD_LOOKING,
    CONTACT;

    /// The name in machine output, e.g. `forward-looking`.
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
