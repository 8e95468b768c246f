package lodestone.claim;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lodestone.claim.Cells.Cell;
import lodestone.claim.Phrasebook.Scaled;

/// What stands above the figures of a table: for each column whether its figures are a plan, and in what unit
/// they are.
///
/// @param rows lines of the head, in order
/// @param caption what the line above the table says of all columns
record TableHead(List<List<Column>> rows, Column caption) {

    static final TableHead NONE = new TableHead(List.of(), Column.NONE);

    /// What words say of the figures that they stand over or beside.
    ///
    /// @param plan guidance, a forecast, a period to come
    /// @param fact an actual figure or one of a time that is past
    /// @param actual whether they say so in words, whatever the table is about
    /// @param other money, a grade, a price: no amount of a product
    /// @param pilot of a pilot plant
    record Column(boolean plan, boolean fact, boolean actual, boolean other, boolean pilot,
            Optional<Scaled> unit) {

        static final Column NONE = new Column(false, false, false, false, false, Optional.empty());
        static final Column FACT = new Column(false, true, false, false, false, Optional.empty());

        /// Those words and others farther from the figure, which the nearer ones overrule.
        Column with(Column farther) {
            boolean planned = plan || (farther.plan && !actual);
            return new Column(planned, !planned && (fact || farther.fact),
                    !planned && (actual || farther.actual), other || farther.other,
                    pilot || farther.pilot, unit.or(farther::unit));
        }

        /// Without what a sentence would not say of the figures below it.
        Column asProse() {
            return new Column(plan, fact, actual, false, pilot, unit);
        }

        private Column withoutPlan() {
            return new Column(false, fact, actual, other, pilot, unit);
        }

        private Column onlyUnit() {
            return new Column(false, false, false, false, false, unit);
        }
    }

    /// The words over a cell.
    ///
    /// @param cell its index, not 0, which is the row's label
    /// @param cells how many the row has
    Column column(int cell, int cells) {
        var column = Column.NONE;
        for (int i = rows.size() - 1; i >= 0; i--) {
            column = column.with(over(rows.get(i), cell, cells));
        }
        return column.with(column.fact() ? caption.withoutPlan() : caption);
    }

    /// A head may have no cell over the labels, or one over several columns; where they cannot be told apart,
    /// a plan over one is one over all.
    private static Column over(List<Column> row, int cell, int cells) {
        int columns = cells - 1;
        if (row.size() == cells) {
            return row.get(cell).with(row.getFirst().onlyUnit());
        }
        if (row.size() <= columns && columns % row.size() == 0) {
            return row.get((cell - 1) * row.size() / columns);
        }
        boolean plan = row.stream().anyMatch(Column::plan);
        return new Column(plan, !plan && row.stream().anyMatch(Column::fact), false, false, false,
                Optional.empty());
    }

    /// Reads what words of a table say. For one thread.
    static final class Words {
        private static final long UNREAL = Cue.PLANNED.bit() | Cue.PLANNED_AFTER.bit()
                | Cue.CONDITIONAL.bit() | Cue.CAPACITY.bit() | Cue.NEGATED.bit();
        private static final long MONEY = Vocabulary.hash("$");
        private static final long SHARE = Vocabulary.hash("%");
        private static final long ESTIMATED = Vocabulary.hash("e");
        private static final long FORECAST = Vocabulary.hash("f");

        private final Reading reading;
        private final Tokens tokens;
        private final Phrasebook words;
        private final FactDates dates;

        Words(Reading reading, Phrasebook words, LocalDate published) {
            this.reading = reading;
            this.tokens = reading.tokens();
            this.words = words;
            this.dates = new FactDates(tokens, words, published);
        }

        Column of(int from, int to) {
            boolean other = words.tables().others().in(tokens, from, to);
            boolean plan = reading.hasAny(UNREAL, from, to) || words.tables().plans().in(tokens, from, to);
            Optional<Scaled> unit = Optional.empty();
            for (int at = from; at < to; at++) {
                long hash = tokens.hash(at);
                other |= hash == MONEY || hash == SHARE;
                plan |= (hash == ESTIMATED || hash == FORECAST) && at > from
                        && FactDates.isYear(tokens, at - 1);
                boolean amount = at > from && tokens.isFigure(at - 1) && !FactDates.isYear(tokens, at - 1);
                unit = unit.isPresent() || amount ? unit : unit(at, to);
            }
            plan |= dates.isAhead(from, to);
            boolean actual = words.tables().facts().in(tokens, from, to);
            boolean both = plan && actual;
            return new Column(plan && !both, !plan && (actual || dates.isPast(from, to)), actual && !both,
                    other, reading.has(Cue.PILOT, from, to), unit);
        }

        /// A mass, without a rate.
        Optional<Scaled> unit(int at, int to) {
            return words.figures().units().at(tokens, at, to).map(Wordings.Found::meaning)
                    .filter(unit -> unit.unit().needsBasis() && unit.per().isEmpty());
        }

        /// The figure that a cell is or, behind a colon, ends with; -1 where it is none.
        int figure(Cell cell) {
            for (int at = cell.first(); at < cell.end(); at++) {
                boolean begins = at == cell.first() || tokens.after(at, Tokens.COLON)
                        || (at == cell.first() + 1 && tokens.hash(at - 1) == MONEY);
                if (tokens.isFigure(at) && begins && isBare(at + 1, cell.end())) {
                    return at;
                }
            }
            return -1;
        }

        /// Whether nothing but a unit follows.
        private boolean isBare(int after, int end) {
            int at = after;
            if (at < end) {
                at = words.figures().prefixes().at(tokens, at, end).map(Wordings.Found::to).orElse(at);
                at = words.figures().units().at(tokens, at, end).map(Wordings.Found::to).orElse(at);
            }
            return at >= end;
        }

        /// Whether a line has words and no figures but years, so that it may be of a head.
        boolean isHead(Cells cells) {
            if (cells.get(cells.size() - 1).end() == cells.get(0).end()) {
                return false;
            }
            for (var cell : cells.all()) {
                int figure = figure(cell);
                if (figure >= 0 && !FactDates.isYear(tokens, figure)) {
                    return false;
                }
            }
            return true;
        }

        List<Column> row(Cells cells) {
            return cells.all().stream().map(cell -> of(cell.first(), cell.end())).toList();
        }
    }
}
