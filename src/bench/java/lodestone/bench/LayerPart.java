package lodestone.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import lodestone.model.Modality;

/// Whether a small linear model beside the rules tells claims better on issuers that it has not seen: each
/// tenth of the issuers is judged by a model learned from the others. Told, not asserted; the rules carry no
/// model as long as none helps on every set.
record LayerPart(Texts texts, Table table) {

    private static final int FOLDS = 10;
    private static final int DRAWS = 1000;
    private static final double SURE = 0.8;
    private static final double AGAINST = 0.1;

    void run() throws Exception {
        var labelled = Labelled.all(texts.folder());
        var rules = Rules.load();
        var found = labelled.stream().map(one -> rules.assess(one.text())).toList();
        var traits = IntStream.range(0, labelled.size())
                .mapToObj(i -> Traits.of(labelled.get(i).text(), found.get(i).issuer())).toList();
        var folds = folds(labelled);
        var probability = judge(labelled, traits, folds);
        IntPredicate told = i -> found.get(i).modality() != Modality.NONE;
        row(labelled, "rules", told);
        row(labelled, "model alone", i -> probability[i] > 0.5);
        row(labelled, "rules, and what the model is sure of", told.or(i -> probability[i] > SURE));
        row(labelled, "rules, but not what it is sure against", told.and(i -> probability[i] > AGAINST));
        cost(labelled, rules);
    }

    /// Issuers go to the folds in turn, by name.
    private static int[] folds(List<Labelled> labelled) {
        Map<String, Integer> of = new HashMap<>();
        labelled.stream().map(Labelled::issuer).distinct().sorted()
                .forEach(issuer -> of.put(issuer, of.size() % FOLDS));
        return labelled.stream().mapToInt(one -> of.get(one.issuer())).toArray();
    }

    /// The greatest probability of a sentence, each text by a model that knows no text of its issuer.
    private static double[] judge(List<Labelled> labelled, List<List<Traits>> traits, int[] folds) {
        var probability = new double[labelled.size()];
        for (int fold = 0; fold < FOLDS; fold++) {
            var examples = new ArrayList<Logistic.Example>();
            for (int i = 0; i < folds.length; i++) {
                if (folds[i] != fold) {
                    examples(labelled.get(i), traits.get(i), examples);
                }
            }
            var model = Logistic.learn(Traits.SIZE, examples);
            for (int i = 0; i < folds.length; i++) {
                if (folds[i] == fold) {
                    probability[i] = traits.get(i).stream()
                            .mapToDouble(one -> model.probability(one.features())).max().orElse(0);
                }
            }
        }
        return probability;
    }

    /// In a text that claims only the sentence of the phrase is an example: of the others nothing is known.
    private static void examples(Labelled labelled, List<Traits> traits, List<Logistic.Example> into) {
        for (var one : traits) {
            if (!labelled.claims() || one.sentence().contains(labelled.phrase())) {
                into.add(new Logistic.Example(one.features(), labelled.claims()));
            }
        }
    }

    private void row(List<Labelled> labelled, String name, IntPredicate said) {
        int size = labelled.size();
        var counts = IntStream.range(0, size).mapToObj(i -> counts(labelled.get(i).claims(), said.test(i)))
                .toList();
        var random = new SplittableRandom(1);
        var draws = IntStream.range(0, DRAWS)
                .mapToDouble(_ -> f1(IntStream.range(0, size).map(_ -> random.nextInt(size)), counts))
                .sorted().toArray();
        table.told("claims of unseen issuers: " + name, figure(f1(IntStream.range(0, size), counts)),
                "F1, " + figure(draws[DRAWS / 40]) + " to " + figure(draws[DRAWS - 1 - DRAWS / 40]) + "; "
                        + size + " labelled texts of "
                        + labelled.stream().map(Labelled::issuer).distinct().count() + " issuers");
    }

    private static int[] counts(boolean claims, boolean said) {
        return new int[]{claims && said ? 2 : 0, (claims ? 1 : 0) + (said ? 1 : 0)};
    }

    private static double f1(IntStream drawn, List<int[]> counts) {
        var sum = new int[2];
        drawn.forEach(i -> {
            sum[0] += counts.get(i)[0];
            sum[1] += counts.get(i)[1];
        });
        return sum[1] == 0 ? 0 : sum[0] / (double) sum[1];
    }

    private static String figure(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    private void cost(List<Labelled> labelled, Rules rules) throws Exception {
        var model = Logistic.learn(Traits.SIZE, List.of());
        var sink = new double[1];
        var ratio = Pairs.measure(5,
                Pairs.cpu(() -> labelled.forEach(one -> Traits.of(one.text(), Optional.empty())
                        .forEach(trait -> sink[0] += model.probability(trait.features())))),
                Pairs.cpu(() -> labelled.forEach(one -> sink[0] += rules.assess(one.text()).severity())));
        table.ratio("the model / assess", ratio, labelled.size() + " texts, time on the core");
    }
}
