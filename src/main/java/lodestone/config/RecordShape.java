package lodestone.config;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// How a record is written in YAML, found out once for the many of its kind that a file may hold.
///
/// @param keys of the components, in their order
record RecordShape(List<String> keys, List<RecordComponent> components, Constructor<?> constructor) {

    private static final Pattern HUMP = Pattern.compile("([a-z0-9])([A-Z])");

    static RecordShape of(Class<?> type) {
        var components = List.of(type.getRecordComponents());
        var types = components.stream().map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return new RecordShape(components.stream().map(RecordShape::key).toList(), components,
                    constructor);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("a record without its constructor: " + Arrays.toString(types),
                    impossible);
        }
    }

    /// `maxBytes` is written `max_bytes`.
    private static String key(RecordComponent component) {
        return HUMP.matcher(component.getName()).replaceAll("$1_$2").toLowerCase(Locale.ROOT);
    }

    int size() {
        return keys.size();
    }
}
