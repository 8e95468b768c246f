package lodestone.bench;

import java.util.Locale;

/// How long the chain takes to load: told only.
record ChainPart(Table table) {

    private static final int TIMES = 9;

    void run() throws Exception {
        double first = Pairs.wall(Rules::chain).nanos() / 1e6;
        var times = new double[TIMES];
        for (int i = 0; i < TIMES; i++) {
            times[i] = Pairs.wall(Rules::chain).nanos() / 1e6;
        }
        table.told("chain: read the settings and compile", String.format(Locale.ROOT, "%.0f ms", first),
                String.format(Locale.ROOT, "the first time in a JVM; %.0f ms once warm",
                        Pairs.median(times)));
    }
}
