package lodestone.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lodestone.index.ClaimIndex;
import lodestone.index.Grain;
import lodestone.index.Indexed;

/// The fifty searches for documents of the search part, asked of a single node of OpenSearch that holds the
/// same documents, over HTTP on this machine; ours is asked within its JVM, as our pages ask it. Both give
/// the first twenty with title and highlighted passages, and count all.
record OpenSearchPart(Texts texts, Table table, Path scratch, long documents) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int TOP = 20;
    private static final int REPEATS = 7;
    /// Both have run for days: what their compilers need is not measured.
    private static final int BEFORE = 40;
    private static final int BULK = 1000;
    private static final String MAPPING = """
            {"settings": {"number_of_shards": 1, "number_of_replicas": 0, "refresh_interval": "-1"},
             "mappings": {"properties": {
               "text": {"type": "text", "index_options": "offsets"}, "title": {"type": "text"},
               "issuer": {"type": "text"}, "published": {"type": "date"}, "claim": {"type": "keyword"},
               "gap": {"type": "keyword"}, "stage": {"type": "keyword"}, "verdict": {"type": "keyword"},
               "source": {"type": "keyword"}, "severity": {"type": "integer"}}}}
            """;

    void run() throws Exception {
        var corpus = Corpus.of(texts, Rules.load());
        var folder = Files.createDirectories(scratch.resolve("beside"));
        try (var node = OpenSearchNode.start(scratch);
                var index = ClaimIndex.open(folder, List.of())) {
            node.ask("PUT", "/bench", MAPPING);
            long start = System.nanoTime();
            fill(node, corpus);
            double theirs = (System.nanoTime() - start) / 1e9;
            corpus.put(index, 0, documents);
            compare(index, node, theirs);
        }
    }

    private void fill(OpenSearchNode node, Corpus corpus) throws IOException, InterruptedException {
        var bulk = new StringBuilder();
        for (long number = 0; number < documents; number++) {
            bulk.append("{\"index\":{}}\n").append(source(corpus.document(number))).append('\n');
            if ((number + 1) % BULK == 0 || number + 1 == documents) {
                node.ask("POST", "/bench/_bulk", bulk.toString());
                bulk.setLength(0);
            }
        }
        node.ask("POST", "/bench/_refresh", "");
    }

    private static ObjectNode source(Indexed indexed) {
        var document = indexed.version().document();
        var assessment = indexed.assessment().orElseThrow();
        var node = JSON.createObjectNode().put("text", document.text()).put("title", document.title())
                .put("issuer", document.issuer().orElseThrow())
                .put("published", document.publishedUtc().orElseThrow().toString())
                .put("claim", assessment.modality().label()).put("verdict", assessment.verdict().label())
                .put("source", indexed.version().sourceId()).put("severity", assessment.severity());
        assessment.gaps().forEach(node.putArray("gap")::add);
        assessment.claimed().forEach(node.putArray("stage")::add);
        return node;
    }

    private void compare(ClaimIndex index, OpenSearchNode node, double seconds) throws Exception {
        var ours = new ArrayList<Pairs.Task>();
        var theirs = new ArrayList<Pairs.Task>();
        long same = 0;
        for (var asked : Asked.sixty()) {
            if (asked.grain() == Grain.DOCUMENT) {
                var body = body(asked.typed().replace(" NEAR/5 ", " AND "));
                long found = JSON.readTree(node.ask("POST", "/bench/_search", body))
                        .at("/hits/total/value").asLong();
                same += found == index.search(asked.request(TOP)).total() ? 1 : 0;
                ours.add(() -> index.search(asked.request(TOP)));
                theirs.add(() -> node.ask("POST", "/bench/_search?request_cache=false", body));
            }
        }
        for (int round = 0; round < BEFORE; round++) {
            for (int query = 0; query < ours.size(); query++) {
                theirs.get(query).run();
                ours.get(query).run();
            }
        }
        var both = Latency.together(List.of(theirs, ours), REPEATS);
        table.told("search, OpenSearch / ours, p50, p95, p99", both.getFirst().to(both.get(1)), String.format(
                Locale.ROOT,
                "%s against %s; %,d documents, which it took in %.0f s; %d of %d queries find as "
                        + "many (it has neither plurals as one nor NEAR)",
                both.getFirst(), both.get(1),
                documents, seconds, same, ours.size()));
    }

    private static String body(String typed) {
        var body = JSON.createObjectNode().put("size", TOP).put("track_total_hits", true);
        body.putArray("_source").add("title").add("issuer");
        body.putObject("query").putObject("query_string").put("query", typed.replaceAll(
                "published:(\\d{4})", "published:[$1-01-01 TO $1-12-31]")).put("default_field", "text")
                .put("default_operator", "AND");
        body.putObject("highlight").putObject("fields").putObject("text");
        return body.toString();
    }
}
