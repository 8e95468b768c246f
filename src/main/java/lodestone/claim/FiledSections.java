package lodestone.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lodestone.model.Filing;
import lodestone.model.FilingItem;
import lodestone.model.Role;
import lodestone.model.Section;

/// The sections of a filing: cut where an Item begins, each with the Item's name, the heading by itself.
final class FiledSections {

    private FiledSections() {}

    /// @param sections in text order
    static List<Section> of(Optional<Filing> filing, List<Section> sections) {
        var cut = sections;
        for (var item : filing.map(Filing::items).orElse(List.of())) {
            cut = cut.stream().flatMap(section -> within(section, item).stream()).toList();
        }
        return cut;
    }

    /// The section before the Item, its part in the heading, its part in the text, and after.
    private static List<Section> within(Section section, FilingItem item) {
        if (section.end() <= item.start() || item.end() <= section.start()) {
            return List.of(section);
        }
        var parts = new ArrayList<Section>();
        add(parts, section, section.start(), item.start());
        add(parts, new Section(Role.ITEM, Optional.of(item.name()), section.start(), section.end()),
                Math.max(section.start(), item.start()), item.textStart());
        var named = section.name().or(() -> Optional.of(item.name()));
        add(parts, new Section(section.role(), named, section.start(), section.end()),
                Math.max(section.start(), item.textStart()), item.end());
        add(parts, section, Math.max(section.start(), item.end()), section.end());
        return parts;
    }

    private static void add(List<Section> parts, Section of, int start, int end) {
        int last = Math.min(of.end(), end);
        if (start < last) {
            parts.add(new Section(of.role(), of.name(), start, last));
        }
    }
}
