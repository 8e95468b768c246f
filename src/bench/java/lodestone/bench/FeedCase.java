package lodestone.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lodestone.extract.RawDocument;

/// A feed of a suite, with what the suite says of its entries: in an `Expect:` comment in the file itself,
/// or in JSON beside it. Of both only what is asked about titles, links, ids and dates.
///
/// @param name of the file within its suite
record FeedCase(String name, RawDocument raw, List<Said> said) {

    /// What can be asked about an entry; of several dates any is right.
    enum Field {
        TITLE,
        LINK,
        ID,
        DATE
    }

    /// @param values of which an entry tells one
    record Said(int entry, Field field, List<String> values) {}

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final URI PLACE = URI.create("http://127.0.0.1:8097/tests/");
    private static final Pattern HEADER = Pattern.compile("(?im)^\\s*Header:\\s+([\\w-]+):\\s*(.*?)\\s*$");
    private static final Pattern ASKED = Pattern.compile(
            "entries\\[(\\d+)](?:\\['(\\w+)']|\\.(\\w+))(?:\\['value'])? == "
                    + "(u?'(?:[^'\\\\]|\\\\.)*'|u?\"(?:[^\"\\\\]|\\\\.)*\"|\\([\\d, ]+\\))(?! *\\+)");
    private static final Pattern ESCAPE = Pattern
            .compile("\\\\(?:u([0-9A-Fa-f]{4})|x([0-9A-Fa-f]{2})|(.))", Pattern.DOTALL);
    private static final Map<String, Field> FIELDS = Map.ofEntries(Map.entry("title", Field.TITLE),
            Map.entry("title_detail", Field.TITLE), Map.entry("link", Field.LINK),
            Map.entry("url", Field.LINK),
            Map.entry("id", Field.ID), Map.entry("guid", Field.ID),
            Map.entry("published_parsed", Field.DATE),
            Map.entry("updated_parsed", Field.DATE), Map.entry("created_parsed", Field.DATE),
            Map.entry("publishedParsed", Field.DATE), Map.entry("pubDateParsed", Field.DATE),
            Map.entry("updatedParsed", Field.DATE), Map.entry("date_published", Field.DATE));

    /// The feeds of a folder and of those below it, in the order of their names.
    static List<FeedCase> of(Path suite) throws IOException {
        var cases = new ArrayList<FeedCase>();
        try (var files = Files.walk(suite)) {
            for (var file : files.filter(FeedCase::isFeed).sorted().toList()) {
                cases.add(read(suite, file));
            }
        }
        return cases;
    }

    private static boolean isFeed(Path file) {
        return file.toString().endsWith(".xml")
                || file.toString().endsWith(".json") && Files.exists(told(file));
    }

    /// Where the JSON beside a feed lies.
    private static Path told(Path file) {
        var name = file.toString();
        return Path.of(name.endsWith(".xml") ? name.replaceFirst("\\.xml$", ".json")
                : name.replaceFirst("\\.json$", "_expected.json"));
    }

    private static FeedCase read(Path suite, Path file) throws IOException {
        var bytes = Files.readAllBytes(file);
        var words = new String(bytes, StandardCharsets.UTF_8);
        var name = suite.relativize(file).toString();
        var place = header(words, "Content-Location").map(PLACE.resolve(name)::resolve);
        var raw = new RawDocument(bytes, header(words, "Content-type"),
                place.or(() -> Optional.of(PLACE.resolve(name))), Optional.empty());
        return new FeedCase(name, raw,
                merged(Files.exists(told(file)) ? beside(told(file)) : within(words)));
    }

    private static Optional<String> header(String words, String name) {
        return HEADER.matcher(words).results().filter(found -> found.group(1).equalsIgnoreCase(name))
                .map(found -> found.group(2)).findFirst();
    }

    private static List<Said> within(String words) {
        var said = new ArrayList<Said>();
        int from = words.indexOf("Expect:");
        int to = words.indexOf("-->", Math.max(0, from));
        var asked = ASKED.matcher(from < 0 ? "" : words.substring(from, to < 0 ? words.length() : to));
        while (asked.find()) {
            var name = asked.group(2) == null ? asked.group(3) : asked.group(2);
            if (FIELDS.containsKey(name)) {
                said.add(new Said(Integer.parseInt(asked.group(1)), FIELDS.get(name),
                        List.of(literal(asked.group(4)))));
            }
        }
        return said;
    }

    /// A string or a tuple of Python's, the latter as an instant.
    private static String literal(String written) {
        if (written.startsWith("(")) {
            var parts = Arrays.stream(written.replaceAll("[() ]", "").split(",")).mapToInt(Integer::parseInt)
                    .toArray();
            return LocalDateTime.of(parts[0], parts[1], parts[2], parts[3], parts[4], parts[5])
                    .toInstant(ZoneOffset.UTC).toString();
        }
        var text = written.startsWith("u") ? written.substring(1) : written;
        return ESCAPE.matcher(text.substring(1, text.length() - 1)).replaceAll(found -> {
            var code = found.group(1) == null ? found.group(2) : found.group(1);
            var plain = code == null ? found.group(3).replace('n', '\n').replace('t', '\t')
                    : String.valueOf((char) Integer.parseInt(code, 16));
            return Matcher.quoteReplacement(plain);
        });
    }

    private static List<Said> beside(Path file) throws IOException {
        var feed = JSON.readTree(file.toFile());
        var said = new ArrayList<Said>();
        int at = 0;
        for (var entry : feed.path(feed.has("items") ? "items" : "entries")) {
            for (var one : entry.properties()) {
                if (FIELDS.containsKey(one.getKey()) && one.getValue().isTextual()) {
                    said.add(new Said(at, FIELDS.get(one.getKey()), List.of(one.getValue().asText())));
                }
            }
            at++;
        }
        return said;
    }

    private static List<Said> merged(List<Said> said) {
        return said.stream().map(one -> new Said(one.entry, one.field, said.stream()
                .filter(other -> other.entry == one.entry && other.field == one.field)
                .flatMap(other -> other.values.stream()).toList())).distinct().toList();
    }
}
