package lodestone.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import lodestone.index.ClaimIndex;
import lodestone.index.WatchMatcher;
import lodestone.model.Watch;

/// Ten thousand watches against one document that came in, and the same asked one by one of the index.
///
/// @param folder of the index
/// @param name of its size, for the table
record ManyWatches(Table table, Path folder, String name) {

    private static final int WATCHES = 10_000;
    private static final int DOCUMENTS = 2_000;
    /// Who watches has run for days: what the compiler needs is not measured.
    private static final int BEFORE = 10_000;
    private static final int BATCH = 500;
    private static final List<String> WORDS = List.of("magnet", "oxide", "separation", "pilot", "water",
            "energy", "silver", "copper", "lithium", "patent", "software", "university", "growth", "award");

    void run(Corpus corpus, long documents) throws Exception {
        var random = new SplittableRandom(5);
        var watches = new ArrayList<Watch>();
        for (int i = 0; i < WATCHES; i++) {
            watches.add(Watch.of("w" + i, "Watch " + i, query(random)));
        }
        try (var index = ClaimIndex.open(folder, List.of())) {
            long before = held();
            var matcher = new WatchMatcher(index, watches);
            arrive(index, matcher, corpus, documents, BEFORE);
            var matched = arrive(index, matcher, corpus, documents + BEFORE, DOCUMENTS);
            double batch = batch(index, matcher, corpus, documents + BEFORE + DOCUMENTS);
            long held = held() - before;
            index.commit();
            double one = oneByOne(matcher, corpus, documents + BEFORE);
            table.told(name + "10,000 watches against one document, p50, p95, p99 of time on a core",
                    matched.toString(),
                    String.format(Locale.ROOT,
                            "%.0f times faster than one by one, which takes %.0f ms; they hold "
                                    + "%d MB; %d documents at once %.2f ms each",
                            one / matched.at(0.5), one, held / 1_000_000, BATCH, batch / BATCH));
        }
    }

    /// What is in use after a collection, in bytes.
    private static long held() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /// Puts so many new documents, and asks of each which watches find it.
    private static Latency arrive(ClaimIndex index, WatchMatcher matcher, Corpus corpus, long from, int many)
            throws Exception {
        var took = new double[many];
        for (int i = 0; i < many; i++) {
            var document = corpus.document(from + i);
            index.put(document);
            took[i] = millis(() -> matcher.match(List.of(document.version().documentId())));
        }
        return new Latency(took);
    }

    private static double batch(ClaimIndex index, WatchMatcher matcher, Corpus corpus, long from)
            throws Exception {
        var ids = new ArrayList<String>();
        for (int i = 0; i < BATCH; i++) {
            index.put(corpus.document(from + i));
            ids.add(corpus.document(from + i).version().documentId());
        }
        return millis(() -> matcher.match(ids));
    }

    /// On one core, whatever else the machine does.
    private static double millis(Pairs.Task task) throws Exception {
        return Pairs.cpu(task).nanos() / 1e6;
    }

    /// A document that was matched before is asked for in the index, query by query.
    private static double oneByOne(WatchMatcher matcher, Corpus corpus, long number) throws Exception {
        var id = corpus.document(number).version().documentId();
        return millis(() -> matcher.match(List.of(id)));
    }

    private static String query(SplittableRandom random) {
        var word = WORDS.get(random.nextInt(WORDS.size()));
        var other = WORDS.get(random.nextInt(WORDS.size()));
        var issuer = "issuer:\"" + Corpus.issuer(random.nextInt(500)) + "\"";
        return switch (random.nextInt(6)) {
            case 0 -> issuer + " claim:asserts";
            case 1 -> issuer + " " + word;
            case 2 -> word + " " + other + " gap:metal";
            case 3 -> "\"" + word + " " + other + "\"";
            case 4 -> word + " NEAR/5 " + other + " NOT " + issuer;
            default -> "stage:separation level:>=2 " + issuer;
        };
    }
}
