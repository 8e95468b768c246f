package lodestone.bench;

import java.util.List;

/// Logistic regression with an L2 penalty over binary features, learned by AdaGrad: the same examples in the
/// same order give the same weights.
final class Logistic {

    private static final int ROUNDS = 40;
    private static final double STEP = 0.2;
    private static final double PENALTY = 1e-4;

    private final double[] weights;
    private final double[] squares;

    /// Features that hold of one example, as places below the size; whether it is one of those looked for.
    record Example(int[] features, boolean positive) {}

    private Logistic(int size) {
        weights = new double[size];
        squares = new double[size];
    }

    static Logistic learn(int size, List<Example> examples) {
        var model = new Logistic(size);
        for (int round = 0; round < ROUNDS; round++) {
            examples.forEach(model::step);
        }
        return model;
    }

    /// How probable it is, 0–1.
    double probability(int[] features) {
        double sum = 0;
        for (int feature : features) {
            sum += weights[feature];
        }
        return 1 / (1 + Math.exp(-sum));
    }

    private void step(Example example) {
        double error = probability(example.features()) - (example.positive() ? 1 : 0);
        for (int feature : example.features()) {
            double gradient = error + PENALTY * weights[feature];
            squares[feature] += gradient * gradient;
            weights[feature] -= STEP * gradient / (1e-3 + Math.sqrt(squares[feature]));
        }
    }
}
