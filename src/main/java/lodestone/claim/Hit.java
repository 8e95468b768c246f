package lodestone.claim;

import lodestone.claim.LanguageDefinition.EventDefinition;

/// A pattern found.
///
/// @param from first token
/// @param to one past the last
record Hit(Meaning meaning, int from, int to) {

    boolean overlaps(Hit other) {
        return from < other.to && other.from < to;
    }

    boolean covers(Hit other) {
        return from <= other.from && other.to <= to;
    }

    boolean isEvent() { return meaning instanceof Meaning.Event; }

    /// Which event it is; of an event only.
    EventDefinition event() {
        return ((Meaning.Event) meaning).event();
    }

    int length() {
        return to - from;
    }
}
