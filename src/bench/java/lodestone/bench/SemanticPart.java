package lodestone.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lodestone.index.ClaimIndex;
import lodestone.index.Grain;
import lodestone.index.JudgedQueries;
import lodestone.index.SearchRequest;

/// What meaning adds to the words on queries that were judged, and what it costs.
record SemanticPart(Texts texts, Table table, Path scratch) {

    private static final int SAMPLE = 300;
    private static final int REPEATS = 5;
    private static final int TOP = 20;
    private static final double SAME = 0.005;

    void run() throws Exception {
        measure("invented", JudgedQueries.read(_ -> true));
        if (texts.folder().isPresent()) {
            measure("real", JudgedQueries.real(texts.folder().get().resolve("rare-earth/texts.jsonl")));
        }
        cost();
    }

    private void measure(String kind, JudgedQueries judged) throws Exception {
        var folder = Files.createDirectories(scratch.resolve("judged"));
        try (var index = ClaimIndex.rebuild(folder, Rules.chain().synonyms(), true)) {
            for (var text : judged.texts()) {
                index.put(text);
            }
            index.commit();
            for (var grain : Grain.values()) {
                compare(kind, judged, index, grain);
            }
            speed(kind, judged, index);
        }
    }

    private void compare(String kind, JudgedQueries judged, ClaimIndex index, Grain grain) throws Exception {
        double words = 0;
        double meaning = 0;
        var better = new ArrayList<String>();
        var worse = new ArrayList<String>();
        for (var query : judged.answered()) {
            double one = judged.ndcg(index::search, query, grain);
            double other = judged.ndcg(index::searchByMeaning, query, grain);
            words += one;
            meaning += other;
            if (Math.abs(other - one) > SAME) {
                (other > one ? better : worse).add(String.format(Locale.ROOT, "%s %.2f to %.2f", query, one,
                        other));
            }
        }
        int size = judged.answered().size();
        table.told(
                kind + " texts: nDCG@10 of " + grain.name().toLowerCase(Locale.ROOT)
                        + "s, words alone / with meaning",
                String.format(Locale.ROOT, "%.3f / %.3f", words / size, meaning / size),
                String.format(Locale.ROOT, "%d judged queries over %d texts: better %d, worse %d; "
                        + "better: %s; worse: %s", size, judged.texts().size(), better.size(), worse.size(),
                        String.join(", ", better), String.join(", ", worse)));
    }

    private void speed(String kind, JudgedQueries judged, ClaimIndex index) throws Exception {
        var with = new ArrayList<Pairs.Task>();
        var without = new ArrayList<Pairs.Task>();
        for (var query : judged.queries()) {
            with.add(() -> index.searchByMeaning(SearchRequest.of(query, TOP)));
            without.add(() -> index.search(SearchRequest.of(query, TOP)));
        }
        var both = Latency.together(List.of(with, without), REPEATS);
        table.told(kind + " texts: search by meaning, p50, p95, p99", both.getFirst().toString(),
                both.get(1) + " by words alone");
    }

    /// Of the openings that the search part makes its documents of.
    private void cost() throws IOException {
        var corpus = Corpus.of(texts, Rules.load());
        var plain = indexed("plain", corpus, false);
        var semantic = indexed("semantic", corpus, true);
        long sentences = 0;
        for (long number = 0; number < SAMPLE; number++) {
            sentences += corpus.document(number).sentences().size();
        }
        table.told("vectors a second", String.format(Locale.ROOT, "%.0f",
                sentences / (semantic.seconds() - plain.seconds())),
                sentences + " sentences of "
                        + texts.label() + ", on every core");
        table.told("index with vectors / without", String.format(Locale.ROOT, "%.2f",
                semantic.bytes() / (double) plain.bytes()),
                String.format(Locale.ROOT,
                        "%d more bytes a sentence", (semantic.bytes() - plain.bytes()) / sentences));
    }

    private record Cost(double seconds, long bytes) {}

    private Cost indexed(String name, Corpus corpus, boolean semantic) throws IOException {
        var folder = Files.createDirectories(scratch.resolve(name));
        long start = System.nanoTime();
        try (var index = ClaimIndex.rebuild(folder, List.of(), semantic)) {
            corpus.put(index, 0, SAMPLE);
        }
        return new Cost((System.nanoTime() - start) / 1e9, SearchPart.bytes(folder));
    }
}
