package lodestone.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A text with what a careful reader says of it.
///
/// @param issuer its first two words in lower case, so that spellings of one company fall together; the id
///        where there is none
/// @param phrase the words that carry the claim; empty where there is none
record Labelled(String issuer, boolean claims, String phrase, String text) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> SHIPPED = List.of("src/main/resources/lodestone/demo/",
            "src/test/resources/claim/working-", "src/test/resources/claim/held-out-");

    /// The project's own sets, and every folder of the data that holds a `texts.jsonl` beside a `gold.jsonl`.
    static List<Labelled> all(Optional<Path> data) throws IOException {
        var sets = new ArrayList<>(SHIPPED);
        if (data.isPresent()) {
            try (Stream<Path> folders = Files.list(data.get())) {
                folders.sorted().filter(folder -> Files.exists(folder.resolve("gold.jsonl")))
                        .forEach(folder -> sets.add(folder + "/"));
            }
        }
        var all = new HashMap<String, Labelled>();
        for (var set : sets) {
            read(Path.of(set + "texts.jsonl"), Path.of(set + "gold.jsonl"), all);
        }
        return all.entrySet().stream().sorted(Map.Entry.comparingByKey()).map(Map.Entry::getValue).toList();
    }

    private static void read(Path texts, Path gold, Map<String, Labelled> into) throws IOException {
        var byId = lines(texts).collect(Collectors.toMap(node -> node.get("id").asText(),
                node -> node.get("text").asText()));
        lines(gold).filter(label -> byId.containsKey(label.get("id").asText())).forEach(label -> {
            var id = label.get("id").asText();
            into.put(id, new Labelled(issuer(label.path("issuer").asText(""), id),
                    !label.get("claim").asText().equals("none"), label.path("phrase").asText(""),
                    byId.get(id)));
        });
    }

    private static Stream<JsonNode> lines(Path file) throws IOException {
        return Files.readAllLines(file).stream().filter(line -> !line.isBlank()).map(line -> {
            try {
                return JSON.readTree(line);
            } catch (IOException broken) {
                throw new IllegalArgumentException("not a record: " + line, broken);
            }
        });
    }

    private static String issuer(String name, String id) {
        var words = name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+");
        return name.isBlank() || name.equals("null") ? id
                : Stream.of(words).limit(2).collect(Collectors.joining(" "));
    }
}
