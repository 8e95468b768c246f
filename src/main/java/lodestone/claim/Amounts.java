package lodestone.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import lodestone.claim.Meaning.Kind;
import lodestone.model.Act;
import lodestone.model.Measure;
import lodestone.model.Status;

/// The figures that evidence of a stage is given with: not those of another stage's goods that share its
/// clause, and of a table's row not what is only planned where something was done.
final class Amounts {

    private static final int NEAR = 4;
    private static final int PARTED = Tokens.COMMA | Tokens.SEMICOLON | Tokens.STOP | Tokens.COLON
            | Tokens.OPEN | Tokens.BAR;

    private final Reading reading;
    private final Tokens tokens;
    private final Measures measures;

    Amounts(Reading reading, Phrasebook phrasebook) {
        this.reading = reading;
        this.tokens = reading.tokens();
        this.measures = new Measures(reading, phrasebook);
    }

    /// Where and as what something was reported.
    ///
    /// @param from first token of its clause
    /// @param to one past its last
    record Told(Sentence sentence, int stage, Status status, int from, int to) {
        boolean isPlan() { return status == Status.PLANNED || status == Status.CONDITIONAL; }
    }

    /// The figures with their units, as written.
    List<String> written(Told told, Optional<TableRows.Row> row) {
        return Quantities.in(reading, told.from(), told.to(), figure -> isOf(told, row, figure));
    }

    /// The figures of its clause; what they measure may be said elsewhere in the sentence.
    List<Measure> of(Told told, Optional<TableRows.Row> row) {
        var sentence = told.sentence();
        var cells = row.map(TableRows.Row::figures).orElse(List.of());
        var all = new ArrayList<Measure>();
        measures.in(sentence.first(), sentence.end(),
                figure -> figure >= told.from() && figure < told.to() && isOf(told, row, figure)
                        && cells.stream().noneMatch(cell -> cell.at() == figure))
                .forEach(measure -> all.add(told.isPlan() ? planned(measure) : measure));
        cells.stream().filter(cell -> isOf(told, row, cell.at()))
                .flatMap(cell -> measures.cell(cell, sentence.first()).stream()
                        .map(measure -> cell.column().plan() ? as(Act.PLANNED, measure) : measure))
                .forEach(measure -> all.add(told.isPlan() ? planned(measure) : measure));
        all.sort(Comparator.comparingInt(Measure::start));
        return all;
    }

    /// What is said of a plan was not sold.
    private static Measure planned(Measure measure) {
        boolean done = measure.act().filter(act -> act != Act.NAMEPLATE).isPresent();
        return done ? as(Act.PLANNED, measure) : measure;
    }

    private static Measure as(Act act, Measure measure) {
        return new Measure(measure.text(), measure.start(), measure.end(), measure.value(), measure.unit(),
                measure.basis(), Optional.of(act), measure.period());
    }

    private boolean isOf(Told told, Optional<TableRows.Row> row, int figure) {
        var cells = row.map(TableRows.Row::figures).orElse(List.of());
        boolean parted = cells.stream().anyMatch(cell -> cell.column().plan() == told.isPlan());
        boolean wrong = parted && cells.stream()
                .anyMatch(cell -> cell.at() == figure && cell.column().plan() != told.isPlan());
        return !wrong && !isForeign(told, figure);
    }

    /// `40 t of magnets` tells nothing of a mine.
    private boolean isForeign(Told told, int figure) {
        int at = figure + 1;
        while (at < told.to() && Quantities.isUnit(reading, at)) {
            at++;
        }
        for (int near = at; near <= at + NEAR && near < told.to(); near++) {
            if (tokens.after(near, PARTED) || tokens.isFigure(near)) {
                return false;
            }
            int first = near;
            var goods = told.sentence().terms().stream().filter(term -> term.from() == first
                    && ((Meaning.Term) term.meaning()).kind() == Kind.PRODUCT).toList();
            if (!goods.isEmpty()) {
                return goods.stream()
                        .noneMatch(term -> ((Meaning.Term) term.meaning()).stage() == told.stage());
            }
        }
        return false;
    }
}
