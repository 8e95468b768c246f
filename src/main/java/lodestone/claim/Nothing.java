package lodestone.claim;

import java.util.Set;
import lodestone.claim.LanguageDefinition.Takes;

/// Where a clause tells of an amount of nothing: `0 tonnes`, `nil`. Nothing sold is no sale.
final class Nothing {

    private static final int NEAR = 10;
    private static final int LABEL = 8;
    private static final Set<Long> NIL = Vocabulary.hashes("nil", "zero");
    private static final Set<Long> EMPTY = Vocabulary.hashes("nil", "zero", "none", "n", "a", "na", "nm");
    private static final Set<Long> FALLEN = Vocabulary.hashes("to", "at");
    private static final long OF = Vocabulary.hash("of");
    private static final int PARTED = Tokens.COMMA | Tokens.SEMICOLON | Tokens.STOP | Tokens.COLON;

    private final Reading reading;
    private final Tokens tokens;

    Nothing(Reading reading) {
        this.reading = reading;
        this.tokens = reading.tokens();
    }

    /// Whether what the event reports in that clause comes to nothing. What somebody or a plant is stays so.
    boolean isOf(Hit hit, Takes takes, int from, int to) {
        return takes != Takes.IDENTITY && takes != Takes.ATTRIBUTE
                && (isWeighed(from, to) || isSaid(hit, from, to));
    }

    /// `0 tonnes of metal`: whether that amount stands right before the product.
    boolean isBefore(Hit term, int from) {
        int unit = term.from() - 1;
        unit -= unit > from && tokens.hash(unit) == OF ? 1 : 0;
        return unit > from && Quantities.isUnit(reading, unit) && isZero(unit - 1);
    }

    /// Whether no cell behind a short label holds a figure or a word.
    boolean isRow(Cells cells) {
        var label = cells.get(0);
        if (label.end() - label.first() > LABEL
                || reading.hasAny(Cue.ISSUER.bit() | Cue.PRONOUN.bit(), label.first(), label.end())) {
            return false;
        }
        return cells.all().stream().skip(1).allMatch(this::isEmpty);
    }

    /// `nil`, `n/a`, a dash.
    boolean isEmpty(Cells.Cell cell) {
        for (int at = cell.first(); at < cell.end(); at++) {
            if (!EMPTY.contains(tokens.hash(at)) && !isZero(at)) {
                return false;
            }
        }
        return true;
    }

    /// Whether all amounts of the clause, of which there is one at least, are nothing.
    private boolean isWeighed(int from, int to) {
        boolean zero = false;
        for (int at = from + 1; at < to; at++) {
            boolean amount = Quantities.isUnit(reading, at) && tokens.isFigure(at - 1);
            if (amount && !isZero(at - 1)) {
                return false;
            }
            zero |= amount;
        }
        return zero;
    }

    /// `produced nil magnets`, `sales were nil`.
    private boolean isSaid(Hit hit, int from, int to) {
        if ((hit.to() < to && NIL.contains(tokens.hash(hit.to())))
                || (hit.from() > from && NIL.contains(tokens.hash(hit.from() - 1)))) {
            return true;
        }
        int end = Math.min(to, hit.to() + NEAR);
        for (int at = hit.to() + 1; at < end && !tokens.after(at, PARTED); at++) {
            boolean came = reading.at(Cue.BE, at - 1) || FALLEN.contains(tokens.hash(at - 1));
            if (came && NIL.contains(tokens.hash(at)) && endsAt(at, to)) {
                return true;
            }
        }
        return false;
    }

    /// `was nil in May`; `was zero waste` tells of waste.
    private boolean endsAt(int nil, int to) {
        int next = nil + 1;
        return next >= to || reading.at(Cue.BLOCKING, next) || Quantities.isUnit(reading, next)
                || tokens.after(next, ~(Tokens.HYPHEN | Tokens.NEWLINE));
    }

    private boolean isZero(int at) {
        return tokens.isFigure(at) && Quantities.value(tokens, at) == 0;
    }
}
