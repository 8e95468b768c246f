package lodestone.bench;

import java.lang.management.ManagementFactory;
import java.util.Arrays;

/// Measures two works alternately, so that both meet the same machine.
final class Pairs {

    private static final double MILLION = 1e6;

    private Pairs() {}

    /// A work that tells how many nanoseconds it took, whichever clock it goes by.
    interface Work {
        long nanos() throws Exception;
    }

    /// What is done.
    interface Task {
        void run() throws Exception;
    }

    /// Medians over the pairs; the ratio is that of each pair, not of the medians.
    record Ratio(double median, double least, double most, double oursMillis, double theirsMillis,
            int pairs) {}

    /// Ours to theirs, after one pair that does not count.
    static Ratio measure(int pairs, Work ours, Work theirs) throws Exception {
        return measure(1, pairs, ours, theirs);
    }

    /// Ours to theirs, after pairs that do not count: as many as the JVM needs to compile both.
    static Ratio measure(int before, int pairs, Work ours, Work theirs) throws Exception {
        for (int i = 0; i < before; i++) {
            ours.nanos();
            theirs.nanos();
        }
        var one = new double[pairs];
        var other = new double[pairs];
        var ratios = new double[pairs];
        for (int i = 0; i < pairs; i++) {
            one[i] = ours.nanos();
            other[i] = theirs.nanos();
            ratios[i] = one[i] / other[i];
        }
        var sorted = Arrays.stream(ratios).sorted().toArray();
        return new Ratio(median(ratios), sorted[0], sorted[pairs - 1], median(one) / MILLION,
                median(other) / MILLION, pairs);
    }

    static double median(double[] values) {
        var sorted = Arrays.stream(values).sorted().toArray();
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    /// By the clock on the wall: for works that wait for a disk or use several threads.
    static Work wall(Task task) {
        return () -> {
            long start = System.nanoTime();
            task.run();
            return System.nanoTime() - start;
        };
    }

    /// By this thread's time on a core: what others do on the machine does not count.
    static Work cpu(Task task) {
        var threads = ManagementFactory.getThreadMXBean();
        return () -> {
            long start = threads.getCurrentThreadCpuTime();
            task.run();
            return threads.getCurrentThreadCpuTime() - start;
        };
    }
}
