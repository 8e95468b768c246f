package lodestone.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import lodestone.index.ClaimIndex;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.FSDirectory;

/// Searching many documents: sixty searches of six classes against Lucene by hand over the same index, the
/// facets against the query, the index against a bare one, and how all of it grows.
record SearchPart(Texts texts, Table table, Path scratch, long documents) {

    private static final int TOP = 20;
    private static final int REPEATS = 7;
    private static final long FIRST_SIZE = 10_000;

    void run() throws Exception {
        var corpus = Corpus.of(texts, Rules.load());
        var folder = Files.createDirectories(scratch.resolve("many"));
        double seconds = 0;
        long done = 0;
        for (long size : sizes()) {
            seconds += indexed(folder, corpus, done, size);
            done = size;
            var name = String.format(Locale.ROOT, "%,d documents: ", size);
            grown(folder, name, size, seconds);
            facets(folder, name);
            size(folder, name, corpus, size);
            new ManyWatches(table, folder, name).run(corpus, size);
        }
    }

    /// Powers of ten up to all of them.
    private TreeSet<Long> sizes() {
        var sizes = new TreeSet<Long>();
        for (long size = FIRST_SIZE; size < documents; size *= 10) {
            sizes.add(size);
        }
        sizes.add(documents);
        return sizes;
    }

    private static double indexed(Path folder, Corpus corpus, long from, long to) throws IOException {
        long start = System.nanoTime();
        try (var index = ClaimIndex.open(folder, List.of())) {
            corpus.put(index, from, to);
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private interface Measure {
        void of(ClaimIndex index, ByHand hand) throws Exception;
    }

    private static void measure(Path folder, Measure measure) throws Exception {
        try (var index = ClaimIndex.open(folder, List.of());
                var reader = DirectoryReader.open(FSDirectory.open(folder));
                var analyzer = new StandardAnalyzer()) {
            measure.of(index, new ByHand(new IndexSearcher(reader), analyzer));
        }
    }

    private void grown(Path folder, String name, long size, double seconds) throws Exception {
        table.told(name + "indexed", String.format(Locale.ROOT, "%.0f s", seconds),
                String.format(Locale.ROOT,
                        "%.0f a second, %d MB; headline, opening and what is planted of %s",
                        size / seconds, megabytes(folder), texts.label()));
        measure(folder, (index, hand) -> {
            var asked = Asked.sixty();
            var sorts = asked.stream().map(Asked::sort).distinct().toList();
            var ours = new ArrayList<Double>();
            var theirs = new ArrayList<Double>();
            for (var sort : sorts) {
                var both = both(index, hand, asked.stream().filter(one -> one.sort().equals(sort)).toList());
                row(name + sort, both);
                collect(both.getFirst(), ours);
                collect(both.get(1), theirs);
            }
            row(name + "all sixty", List.of(latency(ours), latency(theirs)));
        });
    }

    private static void collect(Latency one, List<Double> into) {
        for (double millis : one.millis()) {
            into.add(millis);
        }
    }

    private static Latency latency(List<Double> millis) {
        return new Latency(millis.stream().mapToDouble(one -> one).toArray());
    }

    private static List<Latency> both(ClaimIndex index, ByHand hand, List<Asked> asked) throws Exception {
        var ours = new ArrayList<Pairs.Task>();
        var theirs = new ArrayList<Pairs.Task>();
        for (var one : asked) {
            long found = index.search(one.request(TOP)).total();
            if (found != hand.searcher().count(one.query())) {
                throw new IllegalStateException("not the same query: " + one.typed() + " found " + found);
            }
            ours.add(() -> index.search(one.request(TOP)));
            theirs.add(() -> hand.shown(one.query(), TOP));
        }
        return Latency.together(List.of(ours, theirs), REPEATS);
    }

    private void row(String name, List<Latency> both) {
        table.told("search, " + name + " / by hand, p50, p95, p99", both.getFirst().to(both.get(1)),
                both.getFirst() + " against " + both.get(1));
    }

    private void facets(Path folder, String name) throws Exception {
        measure(folder, (index, _) -> {
            var with = new ArrayList<Pairs.Task>();
            var without = new ArrayList<Pairs.Task>();
            for (var one : Asked.sixty()) {
                with.add(() -> index.search(one.request(TOP).countingFacets()));
                without.add(() -> index.search(one.request(TOP)));
            }
            var both = Latency.together(List.of(with, without), REPEATS);
            table.told(name + "search with facets / without, p50, p95, p99", both.getFirst().to(both.get(1)),
                    both.getFirst() + " against " + both.get(1) + "; all sixty, all seven facets");
        });
    }

    private void size(Path folder, String name, Corpus corpus, long size) throws IOException {
        var bare = Files.createDirectories(scratch.resolve("bare" + size));
        long start = System.nanoTime();
        BareIndex.write(bare, corpus, size);
        double seconds = (System.nanoTime() - start) / 1e9;
        double ratio = megabytes(folder) / (double) megabytes(bare);
        table.told(name + "index size / a bare index of the same fields",
                String.format(Locale.ROOT, "%.2f", ratio),
                String.format(Locale.ROOT, "%d MB against %d MB, which took %.0f s", megabytes(folder),
                        megabytes(bare), seconds));
    }

    private static long megabytes(Path folder) throws IOException {
        return bytes(folder) / 1_000_000;
    }

    /// How large the files in that folder are together.
    static long bytes(Path folder) throws IOException {
        long bytes = 0;
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                bytes += Files.size(file);
            }
        }
        return bytes;
    }
}
