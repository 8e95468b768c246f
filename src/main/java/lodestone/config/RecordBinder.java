package lodestone.config;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Lays a tree of YAML nodes onto a record and collects every fault on the way.
final class RecordBinder {

    private final String file;
    private final List<Fault> faults;
    private final Map<Class<?>, RecordShape> shapes = new HashMap<>();

    RecordBinder(String file, List<Fault> faults) {
        this.file = file;
        this.faults = faults;
    }

    /// The record; empty when any part of it could not be made, with at least one more fault.
    <T> Optional<T> bind(YamlNode root, Class<T> type) {
        return value(root, type, "").map(type::cast);
    }

    private Optional<Object> value(YamlNode node, Type type, String path) {
        if (type instanceof ParameterizedType generic) {
            return container(node, generic, path);
        }
        if (!(type instanceof Class<?> plain)) {
            throw new IllegalArgumentException("no YAML form for " + type);
        }
        boolean single = Scalars.knows(plain) || !plain.isRecord();
        return single ? scalar(node, plain, path) : record(node, plain, path);
    }

    private Optional<Object> scalar(YamlNode node, Class<?> type, String path) {
        if (node instanceof YamlNode.Scalar scalar) {
            var read = Scalars.read(scalar.text(), type);
            if (read.isPresent()) {
                return Optional.of(read.get());
            }
            fault(path, Scalars.expected(type), node, Suggestion.phrase(scalar.text(), Scalars.labels(type)));
        } else {
            fault(path, Scalars.expected(type), node, "");
        }
        return Optional.empty();
    }

    private Optional<Object> container(YamlNode node, ParameterizedType type, String path) {
        var arguments = type.getActualTypeArguments();
        var raw = type.getRawType();
        if (raw == Optional.class) {
            return value(node, arguments[0], path).map(Optional::of);
        }
        if (raw == List.class) {
            return items(node, arguments[0], path).map(List::copyOf);
        }
        if (raw == Set.class) {
            return items(node, arguments[0], path).map(LinkedHashSet::new);
        }
        if (raw == Map.class && arguments[0] == String.class) {
            return entries(node, arguments[1], path).map(found -> found);
        }
        throw new IllegalArgumentException("no YAML form for " + type);
    }

    private Optional<List<Object>> items(YamlNode node, Type type, String path) {
        if (!(node instanceof YamlNode.Sequence sequence)) {
            fault(path, "a list", node, "");
            return Optional.empty();
        }
        var found = new ArrayList<>();
        for (int i = 0; i < sequence.items().size(); i++) {
            value(sequence.items().get(i), type, path + "[" + i + "]").ifPresent(found::add);
        }
        return found.size() == sequence.items().size() ? Optional.of(found) : Optional.empty();
    }

    private Optional<Map<String, Object>> entries(YamlNode node, Type type, String path) {
        if (!(node instanceof YamlNode.Mapping mapping)) {
            fault(path, "a mapping", node, "");
            return Optional.empty();
        }
        var found = new LinkedHashMap<String, Object>();
        mapping.entries().forEach((key, inner) -> value(inner, type, YamlTree.join(path, key))
                .ifPresent(made -> found.put(key, made)));
        return found.size() == mapping.entries().size() ? Optional.of(found) : Optional.empty();
    }

    private Optional<Object> record(YamlNode node, Class<?> type, String path) {
        if (!(node instanceof YamlNode.Mapping mapping)) {
            fault(path, "a mapping", node, "");
            return Optional.empty();
        }
        var shape = shapes.computeIfAbsent(type, RecordShape::of);
        unknown(mapping, shape.keys(), path);
        var arguments = new ArrayList<>();
        for (int i = 0; i < shape.size(); i++) {
            component(mapping, shape.keys().get(i), shape.components().get(i), path)
                    .ifPresent(arguments::add);
        }
        return arguments.size() == shape.size() ? made(shape, arguments, node, path) : Optional.empty();
    }

    private void unknown(YamlNode.Mapping mapping, List<String> known, String path) {
        mapping.entries().forEach((key, inner) -> {
            if (!known.contains(key)) {
                var free = known.stream().filter(k -> !mapping.entries().containsKey(k)).toList();
                var suggestion = Suggestion.phrase(key, free);
                var hint = suggestion.isEmpty() ? "; known here: " + String.join(", ", known) : suggestion;
                var message = "unknown key" + hint + YamlTree.at(inner.line());
                faults.add(new Fault(file, YamlTree.join(path, key), message));
            }
        });
    }

    private Optional<Object> component(YamlNode.Mapping mapping, String key, RecordComponent component,
            String path) {
        var inner = YamlTree.join(path, key);
        var node = mapping.entries().get(key);
        if (node != null && !(node instanceof YamlNode.Nothing)) {
            return value(node, component.getGenericType(), inner);
        }
        var absent = absent(component.getType());
        if (absent.isEmpty()) {
            var type = component.getType();
            var expected = Scalars.knows(type) ? Scalars.expected(type) : "a mapping";
            faults.add(new Fault(file, inner, "missing: expected " + expected
                    + YamlTree.at(node == null ? mapping.line() : node.line())));
        }
        return absent;
    }

    private static Optional<Object> absent(Class<?> type) {
        if (type == Optional.class) {
            return Optional.of(Optional.empty());
        }
        if (type == List.class) {
            return Optional.of(List.of());
        }
        if (type == Set.class) {
            return Optional.of(Set.of());
        }
        return type == Map.class ? Optional.of(Map.of()) : Optional.empty();
    }

    private Optional<Object> made(RecordShape shape, List<Object> arguments, YamlNode node, String path) {
        try {
            return Optional.of(shape.constructor().newInstance(arguments.toArray()));
        } catch (InvocationTargetException refused) {
            if (refused.getCause() instanceof IllegalArgumentException reason) {
                faults.add(new Fault(file, path, reason.getMessage() + YamlTree.at(node.line())));
                return Optional.empty();
            }
            throw new IllegalStateException("making " + shape.constructor(), refused);
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException("making " + shape.constructor(), broken);
        }
    }

    private void fault(String path, String expected, YamlNode node, String suggestion) {
        var found = node.described() + suggestion + YamlTree.at(node.line());
        faults.add(new Fault(file, path, "expected " + expected + ", found " + found));
    }
}
