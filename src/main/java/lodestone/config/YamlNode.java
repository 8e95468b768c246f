package lodestone.config;

import java.util.List;
import java.util.Map;

/// A part of a YAML file that remembers its line.
sealed interface YamlNode {

    /// Counted from 1.
    int line();

    /// What a person would call it, for "found …".
    String described();

    /// Keys in file order.
    record Mapping(Map<String, YamlNode> entries, int line) implements YamlNode {
        @Override
        public String described() {
            return "a mapping";
        }
    }

    /// A list.
    record Sequence(List<YamlNode> items, int line) implements YamlNode {
        @Override
        public String described() {
            return "a list";
        }
    }

    /// A single value as it was written.
    record Scalar(String text, int line) implements YamlNode {
        @Override
        public String described() {
            return "\"" + (text.length() > 60 ? text.substring(0, 60) + "…" : text) + "\"";
        }
    }

    /// A key without a value, `~` or `null`.
    record Nothing(int line) implements YamlNode {
        @Override
        public String described() {
            return "nothing";
        }
    }
}
