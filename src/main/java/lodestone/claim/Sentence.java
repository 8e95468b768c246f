package lodestone.claim;

import java.util.List;
import lodestone.model.Section;

/// A sentence with what was found in it.
///
/// @param first first token
/// @param end one past the last
/// @param terms words of stages, in order, none inside another
/// @param events what may be reported
/// @param phrases set phrases
/// @param facts milestones that their own words report
/// @param makers who makes a stage's product
record Sentence(int first, int end, Section section, List<Hit> terms, List<Hit> events, List<Hit> phrases,
        List<Hit> facts, List<Hit> makers) {

    /// Whether an event begins at the token.
    boolean hasEventAt(int token) {
        for (var event : events) {
            if (event.from() == token) {
                return true;
            }
        }
        return false;
    }

    boolean isEmpty() {
        return terms.isEmpty() && events.isEmpty() && phrases.isEmpty() && facts.isEmpty()
                && makers.isEmpty();
    }
}
