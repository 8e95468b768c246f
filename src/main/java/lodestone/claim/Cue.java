package lodestone.claim;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Groups of cue words that a chain file fills.
enum Cue {
    /// What the chain is about; a text that names none of it claims nothing.
    SUBJECT,
    /// Strategy, vision, goal: how a claim is weakened.
    ASPIRES,
    /// Building, establishing, advancing.
    BUILDS,
    /// Will, expects, targets, under construction.
    PLANNED,
    /// Could, may, if, subject to.
    CONDITIONAL,
    /// Not, no, yet to.
    NEGATED,
    /// Suspended, closed, care and maintenance.
    CEASED,
    /// Commissioning is under way.
    UNDER_WAY,
    PILOT, FIRST, COMMERCIAL,
    /// Units of small and of commercial quantities, after a number.
    SMALL_UNIT, LARGE_UNIT,
    /// We, our, the Company.
    ISSUER,
    /// China, the industry, the West.
    OTHERS,
    /// Definitive agreement, subsidiary, wholly owned.
    BINDING,
    /// Memorandum, letter of intent, proposed.
    LOOSE,
    /// Slogan, myth, unlike.
    CRITICISM,
    /// Summit, fund, webinar: a phrase that is part of a name.
    NAME,
    /// Scrap, end-of-life, recycled.
    RECYCLING,
    /// Is, was, been: what makes a passive.
    BE,
    /// From, for, by: after these a word is no longer the verb's object.
    BLOCKING,
    /// A number's unit or a purity: a test had a result.
    RESULT,
    /// From … to, spanning, each step.
    JOINED;

    static Optional<Cue> of(String name) {
        return Arrays.stream(values()).filter(cue -> cue.label().equals(name)).findFirst();
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
