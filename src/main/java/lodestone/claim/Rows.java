package lodestone.claim;

import java.util.List;
import java.util.Optional;
import lodestone.claim.LanguageDefinition.EventDefinition;
import lodestone.claim.LanguageDefinition.Takes;
import lodestone.claim.Meaning.Kind;

/// Rows of a table and `label: value` lines: a product, then a figure with its unit, and no word of plan or
/// capacity.
final class Rows {

    /// What such a row reports.
    static final EventDefinition TOTAL = new EventDefinition("total", Takes.TOTAL, Optional.empty(), 2, 2, 3,
            4, List.of(),
            Optional.empty(), Optional.empty());

    /// What such a purity reports.
    static final EventDefinition PURITY = new EventDefinition("make-sample", Takes.RESULT, Optional.empty(),
            2, 2, 2, 2,
            List.of(),
            Optional.empty(), Optional.empty());

    private static final double PURE = 95;
    private static final int LONGEST = 28;
    private static final int LABEL = 7;
    private static final long UNREAL = Cue.PLANNED.bit() | Cue.PLANNED_AFTER.bit() | Cue.CONDITIONAL.bit()
            | Cue.CAPACITY.bit() | Cue.NEGATED.bit();

    private Rows() {}

    /// The product of such a row.
    ///
    /// @param from first token of the clause
    /// @param to one past its last
    static Optional<Hit> product(Reading reading, Sentence sentence, int from, int to) {
        if (to - from > LONGEST || reading.hasAny(UNREAL, sentence.first(), to)) {
            return Optional.empty();
        }
        var tokens = reading.tokens();
        for (var term : sentence.terms()) {
            boolean label = term.from() >= from && term.to() <= to
                    && ((Meaning.Term) term.meaning()).kind() == Kind.PRODUCT;
            if (label && hasValue(reading, tokens, term, to)) {
                return Optional.of(term);
            }
        }
        return Optional.empty();
    }

    /// A colon or bar with a figure behind it, and a unit right after the figure or in brackets before it; or
    /// figure and unit right behind the product.
    private static boolean hasValue(Reading reading, Tokens tokens, Hit term, int to) {
        int next = term.to();
        if (next + 1 < to && isAmount(tokens, next) && Quantities.isUnit(reading, next + 1)) {
            return true;
        }
        for (int at = term.to(); at < Math.min(to, term.to() + LABEL); at++) {
            if (isAmount(tokens, at) && tokens.after(at, Tokens.COLON | Tokens.BAR)) {
                boolean after = at + 1 < to && Quantities.isUnit(reading, at + 1);
                boolean before = reading.hasAny(Cue.LARGE_UNIT.bit() | Cue.SMALL_UNIT.bit(), term.to(), at);
                return after || before;
            }
        }
        return false;
    }

    /// `99.1% Dy oxide`: a purity right before a product.
    static Optional<Hit> pure(Reading reading, Sentence sentence, int from, int to) {
        var tokens = reading.tokens();
        for (var term : sentence.terms()) {
            int at = term.from() - 2;
            boolean inside = term.from() >= from && term.to() <= to && at >= from;
            if (inside && ((Meaning.Term) term.meaning()).kind() == Kind.PRODUCT && tokens.isFigure(at)
                    && tokens.form(at + 1).equals("%") && Quantities.value(tokens, at) >= PURE
                    && !reading.hasAny(UNREAL, sentence.first(), to)) {
                return Optional.of(term);
            }
        }
        return Optional.empty();
    }

    private static boolean isAmount(Tokens tokens, int at) {
        return tokens.isFigure(at) && Quantities.value(tokens, at) > 0;
    }
}
