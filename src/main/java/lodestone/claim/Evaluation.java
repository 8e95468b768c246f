package lodestone.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import lodestone.model.Assessment;

/// Accuracy against labels, with a keyword search beside it.
///
/// @param rows in a fixed order
/// @param issuers the same by issuer
/// @param disagreements documents whose verdict, claim, claimed or supported stages differ
public record Evaluation(List<Row> rows, List<OfIssuer> issuers, List<Judged> disagreements) {

    private static final Pattern PHRASE = Pattern
            .compile("(?i)mine[s]?[- ]to[- ]magnet|(fully|vertically)[- ]integrated|"
                    + "end[- ]to[- ]end|(entire|full|complete) (value|supply) chain");
    private static final Pattern MAGNET = Pattern.compile("(?i)magnet");

    public Evaluation {
        rows = List.copyOf(rows);
        issuers = List.copyOf(issuers);
        disagreements = List.copyOf(disagreements);
    }

    /// One figure, 0–1; empty where it has no meaning, as the baseline knows no stages.
    ///
    /// @param interval of the figure, empty where too few documents bear on it
    public record Row(String metric, Optional<Double> lodestone, Optional<Double> baseline,
            Optional<Interval> interval, Optional<Interval> baselineInterval) {}

    /// Where 95 of 100 draws of the documents put a figure.
    public record Interval(double low, double high) {}

    /// The documents of one issuer.
    ///
    /// @param documents how many
    /// @param rows the same figures as for all, without intervals
    public record OfIssuer(String issuer, int documents, List<Row> rows) {
        public OfIssuer {
            rows = List.copyOf(rows);
        }
    }

    /// A label beside an assessment.
    public record Judged(GoldLabel gold, Assessment found, boolean keyword) {

        /// With the keyword baseline applied to the text.
        public static Judged of(GoldLabel gold, Assessment found, String text) {
            return new Judged(gold, found, PHRASE.matcher(text).find() && MAGNET.matcher(text).find());
        }

        /// Each point on which the two differ, with the words and the rule behind it.
        public List<Difference> differences() {
            return Difference.between(gold, found);
        }
    }

    /// Measures.
    public static Evaluation of(List<Judged> all) {
        var tallies = all.stream().map(Tally::of).toList();
        var bootstrap = new Bootstrap(tallies);
        var sum = sum(tallies);
        var rows = Metric.all().stream().map(metric -> row(metric, sum, bootstrap.of(metric.lodestone()),
                bootstrap.of(metric.keywords()))).toList();
        return new Evaluation(rows, issuers(all),
                all.stream().filter(one -> !one.differences().isEmpty()).toList());
    }

    private static Row row(Metric metric, Tally sum, Optional<Interval> ours, Optional<Interval> words) {
        return new Row(metric.name(), metric.lodestone().apply(sum), metric.keywords().apply(sum), ours,
                words);
    }

    private static Tally sum(List<Tally> tallies) {
        var sum = new Tally();
        tallies.forEach(sum::add);
        return sum;
    }

    /// By issuer as the labels name it, in the order of names; what has no issuer stands under no name.
    private static List<OfIssuer> issuers(List<Judged> all) {
        var byIssuer = new TreeMap<String, List<Judged>>();
        all.forEach(one -> byIssuer.computeIfAbsent(one.gold().issuer().orElse(""), _ -> new ArrayList<>())
                .add(one));
        return byIssuer.entrySet().stream().map(entry -> {
            var sum = sum(entry.getValue().stream().map(Tally::of).toList());
            return new OfIssuer(entry.getKey(), entry.getValue().size(), Metric.all().stream()
                    .map(metric -> row(metric, sum, Optional.empty(), Optional.empty())).toList());
        }).toList();
    }
}
