package lodestone.index;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import lodestone.claim.Chains;
import lodestone.claim.Classifier;
import lodestone.index.query.QueryException;
import lodestone.model.Document;
import lodestone.model.Span;
import lodestone.Samples;
import lodestone.model.Version;

/// Queries over the invented texts of the demo, or over real ones, with how well sentences answer them: 2
/// says it, 1 has to do with it, 0 does neither. Judged were the first twenty sentences of the search by
/// words and of that by meaning, together, by one who did not know which had found them; of real texts also
/// the first twenty of a search for any of the words.
public final class JudgedQueries {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int DEPTH = 10;

    private final Map<String, Map<String, Integer>> queries = new LinkedHashMap<>();
    private final Map<String, Indexed> texts = new LinkedHashMap<>();

    private JudgedQueries() {}

    /// A way to search.
    public interface Way {
        SearchResult search(SearchRequest request) throws IOException, QueryException;
    }

    /// Those over the invented texts.
    ///
    /// @param chosen which texts, by their ids; what is judged of others does not count
    public static JudgedQueries read(Predicate<String> chosen) throws IOException {
        return read(resource("/lodestone/demo/texts.jsonl"), "/index/judged-queries.jsonl", chosen);
    }

    /// Those over the real texts in that file.
    public static JudgedQueries real(Path texts) throws IOException {
        return read(Files.newInputStream(texts), "/index/judged-queries-real.jsonl", _ -> true);
    }

    private static JudgedQueries read(InputStream texts, String queries, Predicate<String> chosen)
            throws IOException {
        var set = new JudgedQueries();
        var classifier = new Classifier(Chains.shipped());
        for (var text : lines(texts)) {
            var id = text.get("id").asText();
            if (chosen.test(id)) {
                set.texts.put(id, indexed(id, text, classifier));
            }
        }
        for (var query : lines(resource(queries))) {
            var grades = new HashMap<String, Integer>();
            query.get("judged").properties().forEach(one -> {
                if (chosen.test(one.getKey().replaceFirst(":.*", ""))) {
                    grades.put(one.getKey(), one.getValue().asInt());
                }
            });
            set.queries.put(query.get("query").asText(), grades);
        }
        return set;
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(JudgedQueries.class.getResourceAsStream(name), name);
    }

    private static List<JsonNode> lines(InputStream from) throws IOException {
        try (var in = new BufferedReader(new InputStreamReader(from, StandardCharsets.UTF_8))) {
            var all = new ArrayList<JsonNode>();
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                all.add(JSON.readTree(line));
            }
            return all;
        }
    }

    private static Indexed indexed(String id, JsonNode node, Classifier classifier) {
        var text = node.get("text").asText();
        var v = Samples.version();
        var title = node.path("title").asText(text.lines().findFirst().orElse(""));
        var document = new Document(Optional.empty(), title, Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.ofNullable(node.path("company").textValue()), List.of(), Optional.empty(), text,
                List.of());
        var assessment = classifier.assess(document, Optional.empty());
        return Indexed.newest(new Version(id, 1, v.sourceId(), document, v.capture(), v.seen(),
                v.textDigest(), v.signature(), Optional.empty(), Optional.empty()),
                Optional.of(assessment), classifier.sentences(text));
    }

    /// The texts as the index takes them.
    public List<Indexed> texts() {
        return List.copyOf(texts.values());
    }

    /// What is asked, in the order of the file.
    public List<String> queries() {
        return List.copyOf(queries.keySet());
    }

    /// Those that a sentence answers.
    public List<String> answered() {
        return queries().stream().filter(query -> grades(query, Grain.SENTENCE).values().stream()
                .anyMatch(grade -> grade > 0)).toList();
    }

    /// What is found as `id:start` of each sentence, or as the ids of documents.
    public List<String> found(Way way, String query, Grain grain, int limit)
            throws IOException, QueryException {
        return way.search(SearchRequest.of(query, limit).with(grain)).hits().stream()
                .map(hit -> grain == Grain.DOCUMENT ? hit.documentId() : key(hit)).toList();
    }

    private String key(Hit hit) {
        int at = hit.passages().getFirst().start();
        var sentence = Objects.requireNonNull(texts.get(hit.documentId())).sentences().stream()
                .filter(span -> span.holds(at)).map(Span::start).findFirst().orElse(at);
        return hit.documentId() + ":" + sentence;
    }

    /// Normalised discounted cumulative gain of the first ten; a document is as good as its best sentence.
    public double ndcg(Way way, String query, Grain grain) throws IOException, QueryException {
        var grades = grades(query, grain);
        var gains = found(way, query, grain, DEPTH).stream().map(key -> grades.getOrDefault(key, 0)).toList();
        var ideal = grades.values().stream().sorted((a, b) -> b - a).limit(DEPTH).toList();
        double best = gain(ideal);
        return best == 0 ? 0 : gain(gains) / best;
    }

    private Map<String, Integer> grades(String query, Grain grain) {
        var grades = Objects.requireNonNull(queries.get(query));
        if (grain == Grain.SENTENCE) {
            return grades;
        }
        var documents = new HashMap<String, Integer>();
        grades.forEach((key, grade) -> documents.merge(key.replaceFirst(":.*", ""), grade, Math::max));
        return documents;
    }

    private static double gain(List<Integer> grades) {
        double gain = 0;
        for (int i = 0; i < grades.size(); i++) {
            gain += (Math.pow(2, grades.get(i)) - 1) * Math.log(2) / Math.log(i + 2);
        }
        return gain;
    }
}
