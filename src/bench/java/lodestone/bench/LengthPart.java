package lodestone.bench;

import java.util.Locale;

/// Time against length: a text eight times as long may take about eight times as long, whatever it is
/// made of.
record LengthPart(Table table) {

    private static final int TIMES_LONGER = 8;
    private static final int PAIRS = 3;

    void run() throws Exception {
        var rules = Rules.load();
        for (var shape : Shape.values()) {
            var once = shape.text(shape.units());
            var longer = shape.text(shape.units() * TIMES_LONGER);
            var sink = new long[1];
            int repeats = Math.max(1, 40_000 / Math.max(1, once.length()));
            var ratio = Pairs.measure(PAIRS,
                    Pairs.cpu(() -> repeat(repeats, () -> sink[0] += rules.assess(longer).severity())),
                    Pairs.cpu(() -> repeat(repeats, () -> sink[0] += rules.assess(once).severity())));
            table.ratio("length " + shape.label() + ": " + TIMES_LONGER + "n / n", ratio,
                    String.format(Locale.ROOT, "n = %d characters, 8n = %d, %d times each", once.length(),
                            longer.length(), repeats));
        }
    }

    private static void repeat(int times, Pairs.Task task) throws Exception {
        for (int i = 0; i < times; i++) {
            task.run();
        }
    }
}
