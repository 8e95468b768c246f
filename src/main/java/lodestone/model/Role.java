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
    CONTACT,
    /// What an exchange's rules add at the end, such as JORC Table 1.
    APPENDIX,
    /// The heading of a filing's Item.
    ITEM;

    /// Whether what stands there can be a claim or evidence of one.
    public boolean reports() {
        return this != FORWARD_LOOKING && this != CONTACT && this != APPENDIX;
    }

    /// The name in machine output, e.g. `forward-looking`.
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
