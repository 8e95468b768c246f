package lodestone.web;

import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Texts that try to be more than text: markup that would set `pwned`, open a dialog or ask somebody else for
/// something, in every way that tests of sanitisers know; and strings that are merely odd, of every kind that
/// trips programs up.
///
/// They lie in `web/payloads.txt` and `web/strings.txt`, one a line, with a character where `\\uXXXX` stands.
/// `-Dlodestone.hostile=FOLDER` takes besides them the strings of every `.json` and `.mjs` file there: of an
/// array, each that is a string or the `payload` of an object.
final class HostileTexts {

    private static final Pattern ESCAPED = Pattern.compile("\\\\u([0-9a-f]{4})");
    private static final JsonMapper LENIENT = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS, JsonReadFeature.ALLOW_TRAILING_COMMA,
                    JsonReadFeature.ALLOW_SINGLE_QUOTES, JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES,
                    JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER,
                    JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .build();

    private HostileTexts() {}

    /// All of them, each once.
    static List<String> all() throws IOException {
        var all = new ArrayList<String>();
        all.addAll(lines("/web/payloads.txt"));
        all.addAll(lines("/web/strings.txt"));
        var folder = Optional.ofNullable(System.getProperty("lodestone.hostile"))
                .filter(one -> !one.isBlank());
        if (folder.isPresent()) {
            try (var files = Files.list(Path.of(folder.get()))) {
                files.filter(file -> file.toString().matches(".*\\.m?js(on)?")).sorted()
                        .forEach(file -> all.addAll(foreign(file)));
            }
        }
        return all.stream().distinct().toList();
    }

    private static List<String> lines(String name) throws IOException {
        try (var in = Objects.requireNonNull(HostileTexts.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.startsWith("## "))
                    .map(line -> ESCAPED.matcher(line).replaceAll(HostileTexts::character)).toList();
        }
    }

    private static String character(MatchResult escaped) {
        return Matcher.quoteReplacement(
                String.valueOf((char) Integer.parseInt(escaped.group(1), 16)));
    }

    private static List<String> foreign(Path file) {
        try {
            var text = Files.readString(file);
            var all = new ArrayList<String>();
            for (JsonNode one : LENIENT.readTree(text.substring(text.indexOf('[')))) {
                all.add(one.isTextual() ? one.textValue() : one.path("payload").asText());
            }
            return all;
        } catch (IOException broken) {
            throw new UncheckedIOException(file.toString(), broken);
        }
    }
}
