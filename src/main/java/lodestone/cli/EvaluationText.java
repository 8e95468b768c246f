package lodestone.cli;

import java.util.Locale;
import java.util.Optional;
import lodestone.claim.Difference;
import lodestone.claim.Evaluation;

/// An evaluation for the terminal.
final class EvaluationText {

    private EvaluationText() {}

    /// @param documents how many were judged
    static String of(int documents, Evaluation evaluation, boolean byIssuer, boolean disagreements) {
        var out = new StringBuilder(
                "%-52s %9s  %-13s %9s  %-13s%n".formatted(documents + " documents", "lodestone",
                        "95 %", "keywords", "95 %"));
        evaluation.rows().forEach(row -> out.append("%-52s %9s  %-13s %9s  %-13s".formatted(row.metric(),
                figure(row.lodestone()), interval(row.interval()), figure(row.baseline()),
                interval(row.baselineInterval())).stripTrailing()).append('\n'));
        if (byIssuer) {
            evaluation.issuers().forEach(issuer -> put(out, issuer));
        }
        if (disagreements) {
            evaluation.disagreements().forEach(one -> put(out, one));
        } else {
            out.append(evaluation.disagreements().size())
                    .append(" disagreements; --disagreements lists them\n");
        }
        return out.toString();
    }

    private static void put(StringBuilder out, Evaluation.OfIssuer issuer) {
        out.append("%n%s, %d documents%n".formatted(issuer.issuer().isEmpty() ? "no issuer" : issuer.issuer(),
                issuer.documents()));
        issuer.rows().stream().filter(row -> row.lodestone().isPresent() || row.baseline().isPresent())
                .forEach(row -> out
                        .append("  %-50s %9s  %13s %9s%n".formatted(row.metric(), figure(row.lodestone()), "",
                                figure(row.baseline()))));
    }

    private static void put(StringBuilder out, Evaluation.Judged judged) {
        out.append("%n%s  gold: %s, %s  ours: %s, %s%n".formatted(judged.gold().id(),
                judged.gold().verdict().label(),
                judged.gold().claim().label(), judged.found().verdict().label(),
                judged.found().modality().label()));
        judged.differences().forEach(difference -> put(out, difference));
    }

    private static void put(StringBuilder out, Difference difference) {
        out.append("  %-20s gold %-12s ours %-12s %s%n".formatted(difference.point(), difference.gold(),
                difference.ours(), difference.rule().orElse("")).replaceAll(" +\n", "\n"));
        difference.sentence()
                .ifPresent(words -> out.append("      ").append(TerminalText.clean(words)).append('\n'));
    }

    private static String figure(Optional<Double> value) {
        return value.map(number -> String.format(Locale.ROOT, "%.3f", number)).orElse("–");
    }

    private static String interval(Optional<Evaluation.Interval> interval) {
        return interval.map(found -> String.format(Locale.ROOT, "%.3f–%.3f", found.low(), found.high()))
                .orElse("");
    }
}
