package lodestone.model;

import java.util.Optional;

/// A figure in a text with what the words around it say it measures. Whatever they do not say is empty, and
/// empty is never taken to be alike.
///
/// ```java
/// // "sold 917 tonnes of NdPr oxide in the quarter"
/// new Measure("917 tonnes", 5, 15, 917, Optional.of(Unit.TONNE), Optional.of("oxide"),
///         Optional.of(Act.SOLD), Optional.of(Period.QUARTER));
/// ```
///
/// @param text the figure with its unit, verbatim
/// @param value in the unit; of a range the upper end
/// @param basis what is weighed, by the language file's own names, e.g. `contained`, `oxide`, `metal`,
///     `gross`
public record Measure(
        String text,
        int start,
        int end,
        double value,
        Optional<Unit> unit,
        Optional<String> basis,
        Optional<Act> act,
        Optional<Period> period) {

    public Measure {
        Spans.check(text, start, end);
    }

    /// Whether the two may be compared or added: their units convert into one another, and act, period and,
    /// for a mass, basis are known of both and the same. Shares, hours, pieces and money have no basis and
    /// need none; a basis that is known all the same must agree. A period may be missing from both.
    public boolean comparesTo(Measure other) {
        boolean units = unit.isPresent() && other.unit.isPresent() && unit.get().converts(other.unit.get());
        boolean weighed = basis.isPresent() || (unit.isPresent() && !unit.get().needsBasis());
        return units && weighed && basis.equals(other.basis) && act.isPresent() && act.equals(other.act)
                && period.equals(other.period);
    }
}
