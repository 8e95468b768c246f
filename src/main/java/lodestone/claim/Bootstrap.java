package lodestone.claim;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;
import lodestone.claim.Evaluation.Interval;

/// 95 % confidence intervals: as many documents as there are, drawn with putting back, a thousand times;
/// between the 2.5th and the 97.5th percentile of what each draw gives. Documents of one issuer are drawn one
/// by one, so that the interval is too narrow where issuers differ much. The seed is fixed: the same labels
/// give the same interval.
final class Bootstrap {

    private static final long SEED = 20_260_301L;
    private static final int DRAWS = 1000;
    private static final double TAIL = 0.025;

    private final Tally[] draws = new Tally[DRAWS];

    Bootstrap(List<Tally> documents) {
        var random = new SplittableRandom(SEED);
        for (int i = 0; i < DRAWS; i++) {
            draws[i] = new Tally();
            for (int drawn = 0; drawn < documents.size(); drawn++) {
                draws[i].add(documents.get(random.nextInt(documents.size())));
            }
        }
    }

    /// Empty where the figure has no meaning in the documents, or in one draw of ten or more.
    Optional<Interval> of(Function<Tally, Optional<Double>> figure) {
        var values = Arrays.stream(draws).map(figure).flatMap(Optional::stream)
                .mapToDouble(Double::doubleValue)
                .sorted().toArray();
        if (values.length <= DRAWS * 9 / 10) {
            return Optional.empty();
        }
        int low = (int) Math.floor(TAIL * (values.length - 1));
        return Optional.of(new Interval(values[low], values[values.length - 1 - low]));
    }
}
