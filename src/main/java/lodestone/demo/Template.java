package lodestone.demo;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A file in `layouts/`: sections that begin with `=== name`, and `{{fields}}` in them to fill. What stands
/// behind a section's name is its note.
record Template(Map<String, String> sections, Map<String, String> notes) {

    private static final Pattern HEADING = Pattern.compile("(?m)^=== ([a-z-]+) ?(.*)\n");
    private static final Pattern FIELD = Pattern.compile("\\{\\{([a-z-]+)}}");

    static Template named(String name) {
        var text = Fiction.resource("layouts/" + name + ".html");
        var sections = new HashMap<String, String>();
        var notes = new HashMap<String, String>();
        var heading = HEADING.matcher(text);
        boolean more = heading.find();
        while (more) {
            var section = heading.group(1);
            int start = heading.end();
            notes.put(section, heading.group(2));
            more = heading.find();
            sections.put(section, text.substring(start, more ? heading.start() : text.length()));
        }
        return new Template(Map.copyOf(sections), Map.copyOf(notes));
    }

    /// The section with its fields filled; every field must be given, and is already escaped.
    String fill(String section, Map<String, String> fields) {
        return FIELD.matcher(given(sections, section))
                .replaceAll(field -> Matcher.quoteReplacement(given(fields, field.group(1))));
    }

    String note(String section) {
        return given(notes, section);
    }

    private static String given(Map<String, String> map, String key) {
        return Optional.ofNullable(map.get(key)).orElseThrow(() -> new IllegalArgumentException("no " + key));
    }
}
