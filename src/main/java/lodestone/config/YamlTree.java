package lodestone.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/// Reads the text of one YAML document into nodes. Faults that leave a tree (a duplicate key) are added to
/// the list; a fault that leaves none (broken syntax) too, and the answer is empty.
final class YamlTree {

    private static final YAMLFactory YAML = new YAMLFactory();

    private final String file;
    private final List<Fault> faults;

    YamlTree(String file, List<Fault> faults) {
        this.file = file;
        this.faults = faults;
    }

    /// The root node; empty without a fault for a text of comments only.
    Optional<YamlNode> parse(String text) {
        try (var parser = YAML.createParser(text)) {
            if (parser.nextToken() == null) {
                return Optional.empty();
            }
            var root = node(parser, "");
            if (parser.nextToken() != null) {
                faults.add(new Fault(file, "", "expected one document, found a second" + at(line(parser))));
            }
            return Optional.of(root);
        } catch (JsonProcessingException broken) {
            faults.add(new Fault(file, "", syntax(broken)));
            return Optional.empty();
        } catch (IOException impossible) {
            throw new IllegalStateException("reading a string", impossible);
        }
    }

    private YamlNode node(YAMLParser parser, String path) throws IOException {
        int line = line(parser);
        if (parser.isCurrentAlias()) {
            faults.add(new Fault(file, path, "expected the value itself, found an alias" + at(line)));
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> mapping(parser, path);
            case START_ARRAY -> sequence(parser, path);
            case VALUE_NULL -> new YamlNode.Nothing(line);
            default -> new YamlNode.Scalar(parser.getText(), line);
        };
    }

    private YamlNode mapping(YAMLParser parser, String path) throws IOException {
        var entries = new LinkedHashMap<String, YamlNode>();
        int line = line(parser);
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            var key = parser.currentName();
            var inner = join(path, key);
            int keyLine = line(parser);
            parser.nextToken();
            var value = node(parser, inner);
            if (entries.putIfAbsent(key, value) != null) {
                faults.add(new Fault(file, inner, "expected this key once, found it again" + at(keyLine)));
            }
        }
        return new YamlNode.Mapping(entries, line);
    }

    private YamlNode sequence(YAMLParser parser, String path) throws IOException {
        var items = new ArrayList<YamlNode>();
        int line = line(parser);
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(node(parser, path + "[" + items.size() + "]"));
        }
        return new YamlNode.Sequence(items, line);
    }

    static String join(String path, String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    static String at(int line) {
        return " (line " + line + ")";
    }

    private static int line(YAMLParser parser) {
        return Math.max(1, parser.currentTokenLocation().getLineNr());
    }

    /// The parser's message runs over many lines with excerpts, which are indented; its point is in the last
    /// line that is not.
    private static String syntax(JsonProcessingException broken) {
        var point = broken.getOriginalMessage().lines().filter(l -> !l.isBlank() && !l.startsWith(" "))
                .reduce((first, last) -> last).orElse("broken YAML");
        var where = broken.getLocation();
        if (where == null) {
            return "not YAML: " + point;
        }
        return "not YAML: %s (line %d, column %d)".formatted(point, where.getLineNr(), where.getColumnNr());
    }
}
