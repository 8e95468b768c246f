package lodestone.config;

import java.util.List;
import java.util.Optional;

/// Finds the node that a path names: `milestones.MI05.patterns[2]`. An entry of a list may be called by its
/// place or, where it is a mapping, by its `id` or `name`.
final class YamlPlace {

    private static final List<String> NAMES = List.of("id", "name");

    private YamlPlace() {}

    /// The line of the node, or of the deepest one on the way that is there.
    static int line(YamlNode root, String path) {
        var node = root;
        for (var step : path.replace("[", ".[").split("\\.", -1)) {
            var next = next(node, step);
            if (next.isEmpty()) {
                return node.line();
            }
            node = next.get();
        }
        return node.line();
    }

    private static Optional<YamlNode> next(YamlNode node, String step) {
        return switch (node) {
            case YamlNode.Mapping mapping -> Optional.ofNullable(mapping.entries().get(step));
            case YamlNode.Sequence sequence -> entry(sequence, step);
            case YamlNode.Scalar _,YamlNode.Nothing _ -> Optional.empty();
        };
    }

    private static Optional<YamlNode> entry(YamlNode.Sequence sequence, String step) {
        for (int i = 0; i < sequence.items().size(); i++) {
            var item = sequence.items().get(i);
            if (step.equals("[" + i + "]") || isCalled(item, step)) {
                return Optional.of(item);
            }
        }
        return Optional.empty();
    }

    private static boolean isCalled(YamlNode item, String step) {
        return item instanceof YamlNode.Mapping mapping && NAMES.stream().anyMatch(name -> mapping.entries()
                .get(name) instanceof YamlNode.Scalar scalar && scalar.text().equals(step));
    }
}
