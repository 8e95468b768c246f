package lodestone.web;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lodestone.review.Proportion;
import lodestone.review.Proportion.Interval;
import lodestone.review.Quality;

/// What the decisions measure.
public record QualityView(Quality quality) {

    private static final int MOST = 50;

    /// Those that most was decided on, which a page has room for.
    public Portion<Quality.Group> shown(List<Quality.Group> groups) {
        return Portion.of(groups.stream().sorted(Comparator.comparingLong(QualityView::judged).reversed())
                .toList(), MOST);
    }

    private static long judged(Quality.Group group) {
        return group.precision().of() + group.missed().of();
    }

    /// How many of how many, e.g. `9 of 10`.
    public String counts(Proportion one) {
        return one.hits() + " of " + one.of();
    }

    /// A share with its interval, e.g. `90 % (60–98)`.
    public String share(Proportion one) {
        return share(one.share(), one.interval());
    }

    /// A figure with its interval; `not known` where there is none.
    public String share(Optional<Double> figure, Interval interval) {
        return figure.map(value -> String.format(Locale.ROOT, "%.0f %% (%.0f–%.0f)", value * 100,
                interval.low() * 100, interval.high() * 100)).orElse("not known");
    }

    /// A coefficient; `not known` where there is none.
    public String number(Optional<Double> figure) {
        return figure.map(value -> String.format(Locale.ROOT, "%.2f", value)).orElse("not known");
    }
}
