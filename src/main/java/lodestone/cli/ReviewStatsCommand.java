package lodestone.cli;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import lodestone.review.Proportion;
import lodestone.review.Proportion.Interval;
import lodestone.review.Quality;
import lodestone.review.Quality.Group;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/// How good rules and reviewers are.
@Command(name = "stats", description = "Precision, recall and agreement, from the decisions.",
        footer = {"",
            "Intervals are at 95 %%: Wilson's for shares; for the recall, Wilson's on Kish's "
                    + "effective size of the daily samples, joined to that of the precision by Bonferroni."})
final class ReviewStatsCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable ReviewCommand review;

    @Override
    public Integer call() {
        return Objects.requireNonNull(review).reading((store, _, clock) -> {
            var out = new StringBuilder();
            var loads = store.cases().load();
            out.append("waiting    ").append(loads.stream().mapToLong(load -> load.cases()).sum())
                    .append('\n');
            loads.forEach(load -> out.append("  severity %3d and up  %-13s %6d%n".formatted(load.severity(),
                    load.state().label(), load.cases())));
            out.append(of(Quality.of(store)));
            Objects.requireNonNull(review).main().streams().show(out.toString());
            return 0;
        });
    }

    private static String of(Quality quality) {
        var out = new StringBuilder();
        out.append("decided    ").append(quality.decided()).append(", ").append(quality.unsure())
                .append(" unsure\n");
        out.append("precision  ").append(share(quality.precision())).append(" of the flags decided on\n");
        var recall = quality.recall();
        out.append("recall     ").append(figure(recall.estimate(), recall.interval())).append("; ")
                .append(recall.missed()).append(" missed of ").append(recall.looked())
                .append(" looked at, on ").append(recall.days()).append(" days\n");
        var agreement = quality.agreement();
        out.append("agreement  ").append(share(agreement.raw())).append("; Cohen's kappa ")
                .append(number(agreement.kappa())).append(", Krippendorff's alpha ")
                .append(number(agreement.alpha())).append('\n');
        groups(out, "by rule", quality.rules());
        groups(out, "by issuer", quality.issuers());
        return out.toString();
    }

    private static void groups(StringBuilder out, String title, List<Group> groups) {
        if (!groups.isEmpty()) {
            out.append(title).append('\n');
        }
        groups.forEach(group -> out.append("  %-32s precision %s; agreement %s%n".formatted(
                TerminalText.clean(group.name()), share(group.precision()), share(group.agreed()))));
    }

    private static String share(Proportion proportion) {
        return proportion.hits() + " of " + proportion.of() + ", "
                + figure(proportion.share(), proportion.interval());
    }

    private static String figure(Optional<Double> figure, Interval interval) {
        return figure.map(value -> String.format(Locale.ROOT, "%.2f (%.2f to %.2f)", value, interval.low(),
                interval.high())).orElse("not known");
    }

    private static String number(Optional<Double> figure) {
        return figure.map(value -> String.format(Locale.ROOT, "%.2f", value)).orElse("not known");
    }
}
