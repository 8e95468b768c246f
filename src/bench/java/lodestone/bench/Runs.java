package lodestone.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import lodestone.index.ClaimIndex;
import lodestone.store.Store;
import lodestone.store.StoreSettings;

/// `lodestone run` over a home, and what it left behind.
record Runs(Path home, Path scratch) {

    private static final Pattern WRITTEN = Pattern.compile("^Written to (.*)\\.\\{");
    private static final ObjectMapper JSON = new ObjectMapper();

    /// One run.
    ///
    /// @param coverage its row of each source
    record Run(Program.Ran ran, Map<String, JsonNode> coverage) {

        long sum(String column) {
            return coverage.values().stream().mapToLong(row -> row.path(column).asLong()).sum();
        }

        String cost() {
            return String.format(Locale.ROOT, "%.1f s, %d requests, %d MB, %s", ran.seconds(),
                    sum("requests"), sum("bytes") / 1_000_000, ran.heap());
        }
    }

    /// Runs as the launcher does, over everything ever published.
    Run run() throws IOException, InterruptedException {
        var ran = Program.lodestone(scratch, "run", "--since", "1990-01-01").home(home).run().expect(0, 1);
        var name = ran.lines().stream().map(WRITTEN::matcher).filter(match -> match.find())
                .map(match -> match.group(1)).findFirst().orElseThrow(() -> new IOException(ran.err()));
        var rows = new TreeMap<String, JsonNode>();
        for (var row : JSON.readTree(Path.of(name + ".json").toFile()).path("coverage")) {
            rows.put(row.path("source").asText(), row);
        }
        return new Run(ran, rows);
    }

    /// What `lodestone verify` says, its exit code first.
    String verify() throws IOException, InterruptedException {
        var ran = Program.lodestone(scratch, "verify").home(home).run();
        return ran.code() + " " + ran.lines().getLast();
    }

    long indexed() throws IOException {
        try (var index = ClaimIndex.openReadOnly(home.resolve("index").resolve("lucene"))) {
            return index.size();
        }
    }

    /// Every stored address with the length of its text.
    Map<String, Integer> stored() {
        var stored = new HashMap<String, Integer>();
        try (var store = Store.openReadOnly(
                StoreSettings.sqlite(home.resolve("index").resolve("lodestone.db")))) {
            store.documents().forEach(one -> stored.put(one.version().capture().url().toString(),
                    one.version().document().text().length()));
        }
        return stored;
    }
}
