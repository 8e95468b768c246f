package lodestone.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// Assessing against merely finding the words, and one core against two.
record AssessPart(Texts texts, Table table, Path scratch) {

    private static final int SAMPLE = 400;
    private static final int FOR_CORES = 12_000;

    /// Rounds before the JVM has compiled both: of the rules, which are more code, half a second's work is
    /// not enough.
    private static final int WARM = 40;

    void run() throws Exception {
        ratio(texts, "assess / tokenise (StandardAnalyzer), one thread");
        ratio(Texts.of(""), "the same of texts on the subject, which are read whole");
        cores();
    }

    /// Most of what is crawled is not on the chain's subject and is read no further than to its issuer.
    private void ratio(Texts from, String what) throws Exception {
        var sample = from.sample(SAMPLE).stream().map(Texts.Text::text).toList();
        var rules = Rules.load();
        try (var analyzer = new StandardAnalyzer()) {
            var sink = new long[1];
            var ratio = Pairs.measure(WARM, 15,
                    Pairs.cpu(() -> sample.forEach(text -> sink[0] += rules.assess(text).severity())),
                    Pairs.cpu(() -> sink[0] += words(analyzer, sample)));
            table.ratio(what, ratio, sample.size() + " " + from.label() + ", "
                    + sample.stream().mapToInt(String::length).sum() / 1000
                    + " k characters, time on the core once warm");
        }
    }

    private static long words(Analyzer analyzer, List<String> texts) throws IOException {
        long units = 0;
        for (var text : texts) {
            try (var stream = analyzer.tokenStream("text", text)) {
                var term = stream.addAttribute(CharTermAttribute.class);
                stream.reset();
                while (stream.incrementToken()) {
                    units += term.length();
                }
                stream.end();
            }
        }
        return units;
    }

    /// Whole processes, as they are started, held to so many cores by the system: a JVM that is merely told
    /// of one reads, compiles and collects on the other.
    private void cores() throws Exception {
        var file = scratch.resolve("cores.jsonl");
        Files.write(file, texts.sample(FOR_CORES).stream().map(Texts.Text::line).toList());
        var ratio = Pairs.measure(3, Pairs.wall(() -> assess(file, 1)), Pairs.wall(() -> assess(file, 2)));
        table.ratio("assess on one core / on two", ratio, "whole processes, the JVM's start included; "
                + "this machine has " + Runtime.getRuntime().availableProcessors());
    }

    private void assess(Path file, int cores) throws IOException, InterruptedException {
        Program.held(scratch, cores, "assess", "--format", "jsonl", file.toString()).run().expect(0);
    }
}
