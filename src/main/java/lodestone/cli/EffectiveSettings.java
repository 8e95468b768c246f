package lodestone.cli;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lodestone.config.Configuration;

/// The settings in force as lines for people: keys as they are written in `config/lodestone.yaml`, values
/// without secrets.
final class EffectiveSettings {

    private static final Pattern HUMP = Pattern.compile("([a-z0-9])([A-Z])");
    private static final Pattern SECRET = Pattern.compile("(?i).*(password|secret|token|key$).*");
    /// `user:password@` or a parameter of a database's address.
    private static final Pattern CREDENTIALS = Pattern
            .compile("(?i)//[^/@]*@|([?&;](?:user|password)=)[^&;]*");

    private final SortedMap<String, String> lines = new TreeMap<>();

    private EffectiveSettings() {}

    static SortedMap<String, String> of(Configuration configuration) {
        var settings = new EffectiveSettings();
        settings.add("timezone", configuration.zone());
        settings.add("chain", configuration.chain().getFileName());
        settings.add("fetch", configuration.fetch());
        settings.add("revisit", configuration.revisit());
        settings.add("pdf", configuration.pdf());
        settings.add("semantic", configuration.semantic());
        settings.add("store", configuration.store());
        settings.add("web", configuration.web());
        settings.add("review", configuration.review());
        settings.add("schedule", configuration.schedule());
        return settings.lines;
    }

    private void add(String key, Object value) {
        if (SECRET.matcher(key).matches()) {
            lines.put(key, "not shown");
            return;
        }
        switch (value) {
            case Optional<?> optional -> add(key, optional.<Object>map(v -> v).orElse("none"));
            case Record group -> addParts(key, group);
            case Map<?, ?> map -> map.forEach((name, one) -> add(key + "." + name, one));
            case Collection<?> list when list.stream().anyMatch(Record.class::isInstance) ->
                addAll(key, list);
            case Collection<?> list -> lines.put(key, list.stream().map(Object::toString).sorted()
                    .collect(Collectors.joining(", ")));
            default -> lines.put(key, CREDENTIALS.matcher(value.toString()).replaceAll("$1…"));
        }
    }

    private void addAll(String key, Collection<?> list) {
        int number = 1;
        for (var one : list) {
            add(key + "." + number++, one);
        }
    }

    private void addParts(String key, Record group) {
        Arrays.stream(group.getClass().getRecordComponents()).forEach(component -> {
            var name = HUMP.matcher(component.getName()).replaceAll("$1_$2").toLowerCase(Locale.ROOT);
            try {
                var accessor = component.getAccessor();
                accessor.setAccessible(true);
                add(key + "." + name, Objects.requireNonNull(accessor.invoke(group)));
            } catch (ReflectiveOperationException impossible) {
                throw new IllegalStateException("a record without its accessor: " + component, impossible);
            }
        });
    }
}
