package lodestone.claim;

import java.util.Set;

/// Whether what somebody can do in a clause is done there.
final class Capability {

    private static final int AUXILIARY = 4;
    private static final int ALONE = 12;
    private static final Set<Long> CAN = Vocabulary.hashes("can", "able", "capable");
    private static final Set<Long> SINGLED = Vocabulary.hashes("only", "sole", "few", "handful");
    private static final Set<Long> THE = Vocabulary.hashes("the", "s");
    private static final long THAT = Vocabulary.hash("that");
    private static final Set<Long> PROVEN = Vocabulary.hashes("confirmed", "confirm", "confirms",
            "demonstrated", "demonstrates", "proved", "proven", "proves", "showed", "shown", "shows",
            "verified", "validated");

    private final Reading reading;
    private final Tokens tokens;
    private final int from;
    private final int to;

    /// @param from first token of the clause
    /// @param to one past its last
    Capability(Reading reading, int from, int to) {
        this.reading = reading;
        this.tokens = reading.tokens();
        this.from = from;
        this.to = to;
    }

    /// `the only plant able to make oxide`, `the works can make 900 tonnes a year`: what somebody alone can
    /// do, or can do so much of, is done there.
    boolean isReal(Hit event) {
        int can = reading.last(Cue.CONDITIONAL, from, event.from() + 1);
        if (!CAN.contains(tokens.hash(can)) || event.from() - can > AUXILIARY) {
            return false;
        }
        if (isProven(can)) {
            return true;
        }
        for (int at = can - 1; at > Math.max(from + 1, can - ALONE); at--) {
            if (SINGLED.contains(tokens.hash(at)) && THE.contains(tokens.hash(at - 1))) {
                return true;
            }
        }
        if (!tokens.after(from, Tokens.STOP | Tokens.NEWLINE)
                && reading.has(Cue.PLANNED, from - ALONE, from)) {
            return false;
        }
        return isSoMuch(event.to()) && (tokens.isCapital(Math.max(0, can - 1)) || reading.hasAny(
                Cue.FACILITY.bit() | Cue.ISSUER.bit() | Cue.PRONOUN.bit(), Math.max(from, can - AUXILIARY),
                can));
    }

    /// `tests confirmed that it can separate both`: what was shown to be so.
    private boolean isProven(int can) {
        for (int at = can - 1; at > Math.max(0, can - ALONE); at--) {
            if (tokens.hash(at) == THAT) {
                return PROVEN.contains(tokens.hash(at - 1));
            }
        }
        return false;
    }

    private boolean isSoMuch(int first) {
        for (int at = first; at < Math.min(to - 1, first + AUXILIARY); at++) {
            if (tokens.isFigure(at)
                    && Quantities.isUnit(reading, at + 1)) {
                return true;
            }
        }
        return false;
    }
}
