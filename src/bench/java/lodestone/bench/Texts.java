package lodestone.bench;

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
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/// The texts to measure on: the real releases of a folder of data, else the demo's invented ones.
record Texts(Optional<Path> folder) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String INVENTED = "/lodestone/demo/texts.jsonl";

    /// One release.
    ///
    /// @param line as it stands in the file
    record Text(String id, String wire, String published, String title, String text, String line) {}

    static Texts of(String folder) {
        return new Texts(Optional.of(folder).filter(name -> !name.isBlank()).map(Path::of));
    }

    /// What they are, for the table.
    String label() {
        return folder.isPresent() ? "real releases" : "invented releases";
    }

    void forEach(Consumer<Text> consumer) throws IOException {
        try (var lines = new BufferedReader(new InputStreamReader(open(), StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank()) {
                    consumer.accept(text(line));
                }
            }
        }
    }

    /// Every so manieth, so that about that many come from all over the file.
    List<Text> sample(int size) throws IOException {
        var all = new long[1];
        forEach(_ -> all[0]++);
        long step = Math.max(1, all[0] / size);
        var sample = new ArrayList<Text>();
        var at = new long[1];
        forEach(text -> {
            if (at[0]++ % step == 0 && sample.size() < size) {
                sample.add(text);
            }
        });
        return sample;
    }

    /// Writes every line to that file; returns how many.
    long copyTo(Path file) throws IOException {
        long lines = 0;
        try (var in = new BufferedReader(new InputStreamReader(open(), StandardCharsets.UTF_8));
                var out = Files.newBufferedWriter(file)) {
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                out.write(line + "\n");
                lines += line.isBlank() ? 0 : 1;
            }
        }
        return lines;
    }

    private InputStream open() throws IOException {
        if (folder.isPresent()) {
            var file = folder.get().resolve("releases").resolve("press-releases.jsonl.gz");
            return new GZIPInputStream(Files.newInputStream(file), 1 << 16);
        }
        var invented = Texts.class.getResourceAsStream(INVENTED);
        if (invented == null) {
            throw new IOException("no " + INVENTED);
        }
        return invented;
    }

    private static Text text(String line) {
        try {
            var node = JSON.readTree(line);
            return new Text(field(node, "id"), field(node, "wire"), field(node, "published"),
                    field(node, "title"), field(node, "text"), line);
        } catch (IOException broken) {
            throw new IllegalArgumentException("not a release: " + line, broken);
        }
    }

    private static String field(JsonNode node, String name) {
        return node.path(name).asText("");
    }
}
