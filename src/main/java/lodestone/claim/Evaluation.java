package lodestone.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import lodestone.model.Assessment;
import lodestone.model.Modality;
import lodestone.model.Verdict;

/// Accuracy against labels, with a keyword search beside it.
///
/// @param rows in a fixed order
/// @param disagreements documents whose verdict, claim or supported stages differ
public record Evaluation(List<Row> rows, List<Judged> disagreements) {

    private static final Pattern PHRASE = Pattern.compile("(?i)mine[s]?[- ]to[- ]magnet|(fully|vertically)[- ]integrated|"
            + "end[- ]to[- ]end|(entire|full|complete) (value|supply) chain");
    private static final Pattern MAGNET = Pattern.compile("(?i)magnet");

    public Evaluation {
        rows = List.copyOf(rows);
        disagreements = List.copyOf(disagreements);
    }

    /// One figure, 0–1; empty where it has no meaning, as the baseline knows no stages.
    public record Row(String metric, Optional<Double> lodestone, Optional<Double> baseline) {}

    /// A label beside an assessment.
    public record Judged(GoldLabel gold, Assessment found, boolean keyword) {

        /// With the keyword baseline applied to the text.
        public static Judged of(GoldLabel gold, Assessment found, String text) {
            return new Judged(gold, found, PHRASE.matcher(text).find() && MAGNET.matcher(text).find());
        }

        boolean agrees() {
            return gold.verdict() == found.verdict() && gold.claim() == found.modality()
                    && found.stages().stream().allMatch(stage -> stage.supported() == gold.supports(stage.stage()));
        }
    }

    /// Measures.
    public static Evaluation of(List<Judged> all) {
        var rows = new ArrayList<Row>();
        var claim = Counts.of(all, j -> j.gold().claim() != Modality.NONE, j -> j.found().modality() != Modality.NONE);
        var word = Counts.of(all, j -> j.gold().claim() != Modality.NONE, Judged::keyword);
        prf(rows, "claim", claim, Optional.of(word));
        var claimed = all.stream().filter(j -> j.gold().claim() != Modality.NONE).toList();
        rows.add(new Row("modality accuracy where claimed",
                share(claimed, j -> j.gold().claim() == j.found().modality()), Optional.empty()));
        rows.add(new Row("claimed stages F1", pooled(all, j -> j.gold().claimed(), j -> j.found().claimed()).f1(),
                Optional.empty()));
        prf(rows, "supported stages, claimed documents", supported(claimed), Optional.empty());
        prf(rows, "supported stages, all documents", supported(all), Optional.empty());
        rows.add(new Row("verdict accuracy", share(all, j -> j.gold().verdict() == j.found().verdict()),
                share(all, j -> j.gold().verdict() == (j.keyword() ? Verdict.UNSUPPORTED : Verdict.NO_CLAIM))));
        rows.add(new Row("verdict macro-F1", macro(all, j -> j.found().verdict()),
                macro(all, j -> j.keyword() ? Verdict.UNSUPPORTED : Verdict.NO_CLAIM)));
        prf(rows, "flag", Counts.of(all, j -> j.gold().verdict().flagged(), j -> j.found().flagged()),
                Optional.of(Counts.of(all, j -> j.gold().verdict().flagged(), Judged::keyword)));
        return new Evaluation(rows, all.stream().filter(judged -> !judged.agrees()).toList());
    }

    private static void prf(List<Row> rows, String name, Counts found, Optional<Counts> baseline) {
        rows.add(new Row(name + " precision", found.precision(), baseline.flatMap(Counts::precision)));
        rows.add(new Row(name + " recall", found.recall(), baseline.flatMap(Counts::recall)));
        rows.add(new Row(name + " F1", found.f1(), baseline.flatMap(Counts::f1)));
    }

    private static Counts supported(List<Judged> all) {
        return pooled(all, j -> j.gold().levels().keySet().stream().filter(j.gold()::supports).toList(),
                j -> j.found().stages().stream().filter(s -> s.supported()).map(s -> s.stage()).toList());
    }

    private static Counts pooled(
            List<Judged> all, Function<Judged, List<String>> gold, Function<Judged, List<String>> found) {
        int both = 0;
        int said = 0;
        int real = 0;
        for (var judged : all) {
            var right = gold.apply(judged);
            var ours = found.apply(judged);
            both += (int) ours.stream().filter(right::contains).count();
            said += ours.size();
            real += right.size();
        }
        return new Counts(both, said, real);
    }

    private static Optional<Double> share(List<Judged> all, Predicate<Judged> right) {
        return all.isEmpty() ? Optional.empty()
                : Optional.of(all.stream().filter(right).count() / (double) all.size());
    }

    /// The mean F1 over the verdicts that occur in the labels.
    private static Optional<Double> macro(List<Judged> all, Function<Judged, Verdict> found) {
        var mean = Arrays.stream(Verdict.values())
                .filter(verdict -> all.stream().anyMatch(j -> j.gold().verdict() == verdict))
                .mapToDouble(verdict -> Counts.of(all, j -> j.gold().verdict() == verdict, j -> found.apply(j) == verdict)
                        .f1().orElse(0.0)).average();
        return mean.isPresent() ? Optional.of(mean.getAsDouble()) : Optional.empty();
    }

    /// @param both said and true
    /// @param said by the program
    /// @param real by the label
    private record Counts(int both, int said, int real) {

        static Counts of(List<Judged> all, Predicate<Judged> real, Predicate<Judged> said) {
            return new Counts((int) all.stream().filter(real.and(said)).count(),
                    (int) all.stream().filter(said).count(), (int) all.stream().filter(real).count());
        }

        Optional<Double> precision() {
            return said == 0 ? Optional.empty() : Optional.of(both / (double) said);
        }

        Optional<Double> recall() {
            return real == 0 ? Optional.empty() : Optional.of(both / (double) real);
        }

        Optional<Double> f1() {
            return said + real == 0 ? Optional.empty() : Optional.of(2.0 * both / (said + real));
        }
    }
}
