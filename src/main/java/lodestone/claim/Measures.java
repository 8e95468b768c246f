package lodestone.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import lodestone.claim.Phrasebook.Scaled;
import lodestone.model.Act;
import lodestone.model.Measure;
import lodestone.model.Period;
import lodestone.model.Unit;

/// The figures of a sentence with what the words around them say they measure. A capacity is no output, and
/// what a word of plan stands before is planned; of two words of acts the nearer before the figure counts,
/// else the nearer behind it.
final class Measures {

    private static final int PARTED = Tokens.COMMA | Tokens.SEMICOLON | Tokens.COLON | Tokens.STOP
            | Tokens.OPEN
            | Tokens.CLOSE | Tokens.QUOTE | Tokens.BAR | Tokens.BULLET | Tokens.BLANK_LINE | Tokens.DASH;
    private static final int ENDED = Tokens.COMMA | Tokens.SEMICOLON | Tokens.STOP;
    private static final int CAPACITY = 6;
    private static final int AFTER = 6;
    private static final int RATE = 3;
    private static final int BASIS = 9;
    private static final int PERIOD = 16;

    private final Reading reading;
    private final Tokens tokens;
    private final Phrasebook.Figures words;

    Measures(Reading reading, Phrasebook phrasebook) {
        this.reading = reading;
        this.tokens = reading.tokens();
        this.words = phrasebook.figures();
    }

    /// A figure with its unit.
    ///
    /// @param from the first token, be it a sign of money
    /// @param figure the figure's
    /// @param to one past the last
    private record Written(int from, int figure, int to, double value, Optional<Unit> unit,
            Optional<Period> per) {}

    /// The figures that have a unit in `from`…`to`.
    List<Measure> in(int from, int to) {
        return in(from, to, _ -> true);
    }

    /// What a figure in a cell of a table measures, by the words of its row and its unit.
    Optional<Measure> cell(TableRows.Figure cell, int from) {
        return cell.unit().map(unit -> measure(
                new Written(cell.at(), cell.at(), cell.end(),
                        Quantities.value(tokens, cell.at()) * unit.factor(), Optional.of(unit.unit()),
                        unit.per()),
                from, cell.end(), from, cell.end()));
    }

    /// @param wanted which figures, by their tokens
    List<Measure> in(int from, int to, IntPredicate wanted) {
        var all = new ArrayList<Written>();
        for (int at = from; at < to; at++) {
            if (tokens.isFigure(at)) {
                written(at, from, to).ifPresent(all::add);
            }
        }
        var measures = new ArrayList<Measure>(all.size());
        for (int i = 0; i < all.size(); i++) {
            int low = i == 0 ? from : all.get(i - 1).to();
            int high = i + 1 == all.size() ? to : all.get(i + 1).from();
            if (wanted.test(all.get(i).figure())) {
                measures.add(measure(all.get(i), low, high, from, to));
            }
        }
        return measures;
    }

    private Optional<Written> written(int figure, int from, int to) {
        var money = figure > from ? money(figure - 1) : Optional.<Unit>empty();
        int next = figure + 1;
        double value = Quantities.value(tokens, figure);
        var scale = isJoined(next, to) ? words.scales().at(tokens, next, to)
                : Optional.<Wordings.Found<Double>>empty();
        if (scale.isPresent() && (money.isPresent() || tokens.length(next) > 2)) {
            value *= scale.get().meaning();
            next = scale.get().to();
        }
        if (money.isPresent()) {
            return Optional.of(new Written(figure - 1, figure, next, value, money, Optional.empty()));
        }
        return unit(figure, next, to, value).or(() -> bracketed(figure, from));
    }

    private Optional<Written> unit(int figure, int after, int to, double value) {
        int next = after;
        if (isJoined(next, to)) {
            next = words.prefixes().at(tokens, next, to).map(Wordings.Found::to).orElse(next);
        }
        if (!isJoined(next, to)) {
            return Optional.empty();
        }
        var unit = words.units().at(tokens, next, to);
        if (unit.isPresent()) {
            Scaled scaled = unit.get().meaning();
            return Optional.of(new Written(figure, figure, unit.get().to(), value * scaled.factor(),
                    Optional.of(scaled.unit()), scaled.per()));
        }
        return Quantities.isUnit(reading, next)
                ? Optional
                        .of(new Written(figure, figure, next + 1, value, Optional.empty(), Optional.empty()))
                : Optional.empty();
    }

    /// `Output (t): 917`.
    private Optional<Written> bracketed(int figure, int from) {
        boolean closes = figure - 1 > from && tokens.after(figure, Tokens.CLOSE)
                && tokens.after(figure - 1, Tokens.OPEN);
        var unit = closes ? words.units().at(tokens, figure - 1, figure)
                : Optional.<Wordings.Found<Scaled>>empty();
        return unit.map(Wordings.Found::meaning).map(scaled -> new Written(figure, figure, figure + 1,
                Quantities.value(tokens, figure) * scaled.factor(), Optional.of(scaled.unit()),
                scaled.per()));
    }

    private boolean isJoined(int next, int to) {
        return next < to && !tokens.after(next, PARTED);
    }

    private Optional<Unit> money(int token) {
        return tokens.length(token) == 1 ? Unit.of(tokens.form(token)).filter(unit -> unit == Unit.DOLLAR
                || unit == Unit.EURO || unit == Unit.POUND) : Optional.empty();
    }

    /// @param low where what belongs to it may begin: the figure before ends there
    /// @param high where the next figure begins
    private Measure measure(Written written, int low, int high, int from, int to) {
        int start = tokens.start(written.from());
        var text = tokens.between(written.from(), written.to());
        int clause = clause(written.figure(), from);
        boolean mass = written.unit().isEmpty() || written.unit().get().needsBasis();
        var basis = mass ? basis(written, low, high) : Optional.<String>empty();
        return new Measure(text, start, start + text.length(), written.value(), written.unit(), basis,
                act(written, clause, Math.max(low, clause), high),
                written.per().or(() -> period(written, from, to)));
    }

    private Optional<String> basis(Written written, int low, int high) {
        int end = Math.min(high, written.to() + BASIS);
        int after = first(words.bases(), written.to(), end);
        int start = Math.max(low, written.from() - BASIS);
        var named = after >= 0 ? Optional.of(group(after, end)) : before(start, written.from());
        boolean contained = isContained(Math.max(low, written.from() - 2),
                Math.min(high, written.to() + RATE));
        return contained ? Optional.of("contained") : named;
    }

    private boolean isContained(int from, int to) {
        for (int at = from; at < to; at++) {
            if (words.bases().at(tokens, at, to).filter(found -> found.meaning().equals("contained"))
                    .isPresent()) {
                return true;
            }
        }
        return false;
    }

    /// Of words of bases that stand together the last is the noun: `oxide concentrate`.
    private String group(int first, int end) {
        var last = words.bases().at(tokens, first, end).orElseThrow();
        for (var next = last; isJoined(next.to(), end);) {
            var found = words.bases().at(tokens, next.to(), end);
            if (found.isEmpty()) {
                break;
            }
            next = found.get();
            last = next;
        }
        return last.meaning();
    }

    private Optional<String> before(int from, int to) {
        for (int at = to - 1; at >= from && !tokens.after(at + 1, ENDED); at--) {
            var found = words.bases().at(tokens, at, to);
            if (found.isPresent()) {
                return found.map(Wordings.Found::meaning);
            }
        }
        return Optional.empty();
    }

    private int first(Wordings<?> wordings, int from, int to) {
        for (int at = from; at < to && !tokens.after(at, Tokens.SEMICOLON | Tokens.STOP); at++) {
            if (wordings.at(tokens, at, to).isPresent()) {
                return at;
            }
        }
        return -1;
    }

    /// @param clause where its clause begins
    /// @param low where the figure before it in its clause ends
    /// @param high where the next figure begins
    private Optional<Act> act(Written written, int clause, int low, int high) {
        int reach = written.to();
        while (reach < Math.min(high, written.to() + CAPACITY) && !tokens.after(reach, ENDED)) {
            reach++;
        }
        if (reading.has(Cue.CAPACITY, Math.max(low, written.from() - CAPACITY), reach)) {
            return Optional.of(Act.NAMEPLATE);
        }
        if (reading.has(Cue.PLANNED, clause, written.from())
                || reading.has(Cue.PLANNED_AFTER, written.to(), Math.min(high, written.to() + AFTER))) {
            return Optional.of(Act.PLANNED);
        }
        var own = actBefore(written.from(), low);
        if (own.isPresent()) {
            return own;
        }
        int after = first(words.acts(), written.to(), Math.min(high, written.to() + BASIS));
        return after < 0 ? actBefore(low, clause)
                : words.acts().at(tokens, after, high).map(Wordings.Found::meaning);
    }

    private Optional<Act> actBefore(int from, int down) {
        for (int at = from - 1; at >= down; at--) {
            var found = words.acts().at(tokens, at, from);
            if (found.isPresent()) {
                return found.map(Wordings.Found::meaning);
            }
        }
        return Optional.empty();
    }

    /// Where the clause of a token begins: behind a semicolon, or at a word such as `but`.
    private int clause(int token, int from) {
        int at = token;
        while (at > from && !tokens.after(at, Tokens.SEMICOLON) && !reading.at(Cue.CLAUSE, at)) {
            at--;
        }
        return at;
    }

    /// A rate right behind the unit, else the nearest stretch of time in the sentence.
    private Optional<Period> period(Written written, int from, int to) {
        for (int at = written.to(); at < Math.min(to, written.to() + RATE); at++) {
            var found = words.periods().at(tokens, at, to);
            if (found.isPresent()) {
                return found.map(Wordings.Found::meaning);
            }
        }
        for (int distance = 1; distance <= PERIOD; distance++) {
            var near = stretch(written.to() + distance - 1, to);
            if (near.isEmpty() && written.from() - distance >= from) {
                near = stretch(written.from() - distance, written.from());
            }
            if (near.isPresent()) {
                return near;
            }
        }
        return Optional.empty();
    }

    private Optional<Period> stretch(int at, int to) {
        if (at >= to) {
            return Optional.empty();
        }
        var found = words.periods().at(tokens, at, to).map(Wordings.Found::meaning)
                .filter(period -> period.compareTo(Period.YEAR) <= 0);
        boolean year = FactDates.isYear(tokens, at) && words.units().at(tokens, at + 1, to).isEmpty();
        return found.isPresent() || !year ? found : Optional.of(Period.YEAR);
    }
}
