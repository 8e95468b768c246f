package lodestone.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// How long each of a set of works took, in milliseconds: of each the median of its repeats.
record Latency(double[] millis) {

    private static final int BEFORE = 3;

    /// Does each task once, after a tenth of them that do not count.
    static Latency of(List<Pairs.Task> tasks) throws Exception {
        for (int i = 0; i < tasks.size(); i += 10) {
            tasks.get(i).run();
        }
        var took = new double[tasks.size()];
        for (int i = 0; i < took.length; i++) {
            long start = System.nanoTime();
            tasks.get(i).run();
            took[i] = (System.nanoTime() - start) / 1e6;
        }
        return new Latency(took);
    }

    /// Several ways to do the same tasks, each several times and in turn, so that all meet the same machine,
    /// after some that do not count.
    static List<Latency> together(List<List<Pairs.Task>> ways, int repeats) throws Exception {
        int size = ways.getFirst().size();
        var took = new double[ways.size()][size];
        for (int task = 0; task < size; task++) {
            var each = new double[ways.size()][repeats];
            for (int turn = -BEFORE; turn < repeats; turn++) {
                for (int way = 0; way < ways.size(); way++) {
                    long start = System.nanoTime();
                    ways.get(way).get(task).run();
                    each[way][Math.max(0, turn)] = (System.nanoTime() - start) / 1e6;
                }
            }
            for (int way = 0; way < ways.size(); way++) {
                took[way][task] = Pairs.median(each[way]);
            }
        }
        return Arrays.stream(took).map(Latency::new).toList();
    }

    /// What that part of the works stayed under.
    double at(double part) {
        var sorted = Arrays.stream(millis).sorted().toArray();
        return sorted[Math.min(sorted.length - 1, (int) Math.ceil(part * sorted.length) - 1)];
    }

    /// p50, p95 and p99 to those of others.
    String to(Latency others) {
        return String.format(Locale.ROOT, "%.2f, %.2f, %.2f", at(0.5) / others.at(0.5),
                at(0.95) / others.at(0.95), at(0.99) / others.at(0.99));
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.2f, %.2f, %.2f ms", at(0.5), at(0.95), at(0.99));
    }
}
