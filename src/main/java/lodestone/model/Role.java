package lodestone.model;

import java.util.Locale;

/// What part a section plays in a release. Three roles are told apart for readers only; to everything else
/// they are the part that they belong to.
public enum Role {
    HEADLINE,
    SUB_HEADLINE,
    LEAD,
    BODY,
    QUALIFIED_PERSON,
    QUOTE,
    TABLE,
    ABOUT,
    FORWARD_LOOKING,
    CONTACT,
    SOURCE,
    /// What an exchange's rules add at the end, such as JORC Table 1.
    APPENDIX,
    /// The heading of a filing's Item.
    ITEM;

    /// Whether what stands there can be a claim or evidence of one.
    public boolean reports() {
        return this != FORWARD_LOOKING && broad() != CONTACT && this != APPENDIX;
    }

    /// The name in machine output, e.g. `forward-looking`.
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The part that it belongs to: a sub-headline to the headline, the source line to the contact.
    public Role broad() {
        return switch (this) {
            case SUB_HEADLINE -> HEADLINE;
            case QUALIFIED_PERSON -> BODY;
            case SOURCE -> CONTACT;
            case HEADLINE, LEAD, BODY, QUOTE, TABLE, ABOUT, FORWARD_LOOKING, CONTACT, APPENDIX, ITEM -> this;
        };
    }
}
