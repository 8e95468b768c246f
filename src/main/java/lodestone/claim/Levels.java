package lodestone.claim;

import java.util.Set;
import lodestone.claim.LanguageDefinition.EventDefinition;

/// The level of an event by the signs of scale beside it: a pilot's word beats "first", "first" beats
/// "commercial", and a figure with a unit of trade counts as output unless it is a capacity (ONTOLOGY,
/// reading rules 1 and 3).
final class Levels {

    private static final int KILOGRAMS_OF_TRADE = 1000;
    private static final Set<Long> IN_WORDS = Vocabulary.hashes("one", "two", "three", "four", "five", "six",
            "seven", "eight", "nine", "ten", "eleven", "twelve", "fifteen", "twenty", "thirty", "forty",
            "fifty", "sixty", "hundred", "several", "few", "couple", "dozen");

    private final Reading reading;
    private final Tokens tokens;

    Levels(Reading reading) {
        this.reading = reading;
        this.tokens = reading.tokens();
    }

    /// @param from first token of the clause
    /// @param to one past its last
    int of(EventDefinition event, int from, int to, boolean pilotBefore) {
        boolean large = output(from, to);
        if (reading.has(Cue.PILOT, from, to) || (pilotBefore && !reading.has(Cue.COMMERCIAL, from, to))) {
            return event.pilot();
        }
        if (small(from, to) && !large) {
            return event.pilot();
        }
        if (reading.has(Cue.FIRST, from, to)) {
            return event.first();
        }
        return large || reading.has(Cue.COMMERCIAL, from, to) ? event.commercial() : event.reached();
    }

    private boolean output(int from, int to) {
        for (int at = from + 1; at < to; at++) {
            boolean unit = reading.at(Cue.LARGE_UNIT, at)
                    && (isAmount(at - 1)
                            || (at + 1 < to && isAmount(at + 1) && tokens.after(at, Tokens.OPEN)));
            boolean weight = reading.at(Cue.SMALL_UNIT, at) && tokens.isFigure(at - 1)
                    && Quantities.value(tokens, at - 1) >= KILOGRAMS_OF_TRADE;
            if ((unit || weight)
                    && !reading.has(Cue.CAPACITY, Math.max(from, at - 6), Math.min(to, at + 6))) {
                return true;
            }
        }
        return false;
    }

    private boolean small(int from, int to) {
        for (int at = from + 1; at < to; at++) {
            if (reading.at(Cue.SMALL_UNIT, at) && isCount(at - 1)
                    && Quantities.value(tokens, at - 1) < KILOGRAMS_OF_TRADE) {
                return true;
            }
        }
        return false;
    }

    private boolean isAmount(int at) {
        return tokens.isFigure(at) && Quantities.value(tokens, at) > 0;
    }

    /// A figure, or a small number in words.
    private boolean isCount(int at) {
        return tokens.isFigure(at) || IN_WORDS.contains(tokens.hash(at));
    }
}
