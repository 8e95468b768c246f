package lodestone.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import lodestone.index.ClaimIndex;
import lodestone.index.SearchRequest;
import lodestone.index.WatchMatcher;
import lodestone.model.Watch;

/// Ten thousand watches against one document that came in, and against asking each as a search.
///
/// @param folder of the index
record ManyWatches(Table table, Path folder) {

    private static final int WATCHES = 10_000;
    private static final int DOCUMENTS = 100;
    private static final int ONE_BY_ONE = 500;
    private static final List<String> WORDS = List.of("magnet", "oxide", "separation", "pilot", "water",
            "energy", "silver", "copper", "lithium", "patent", "software", "university", "growth", "award");

    void run(Corpus corpus, long documents) throws Exception {
        var random = new SplittableRandom(5);
        var watches = new ArrayList<Watch>();
        for (int i = 0; i < WATCHES; i++) {
            watches.add(Watch.of("w" + i, "Watch " + i, query(random)));
        }
        var ids = LongStream.range(0, DOCUMENTS)
                .map(i -> i * documents / DOCUMENTS).mapToObj(i -> corpus.document(i).version().documentId())
                .toList();
        try (var index = ClaimIndex.open(folder, List.of())) {
            var matcher = new WatchMatcher(index, watches);
            var matched = Latency
                    .of(ids.stream().<Pairs.Task>map(id -> () -> matcher.match(List.of(id))).toList());
            var each = Latency.of(watches.subList(0, ONE_BY_ONE).stream().<Pairs.Task>map(watch -> () -> index
                    .search(SearchRequest.of("(" + watch.query() + ") id:" + ids.getFirst(), 1))).toList());
            double one = Arrays.stream(each.millis()).average().orElseThrow() * WATCHES;
            table.told("10,000 watches against one document, p50, p95, p99", matched.toString(),
                    String.format(Locale.ROOT, "%.0f times faster than one by one, which takes %.0f ms",
                            one / matched.at(0.5), one));
        }
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
