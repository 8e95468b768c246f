package lodestone.model;

import java.util.Optional;

/// A part of a document's text.
///
/// @param name the company that an `About` section is about, or the speaker of a quote; else the Item of a
/// filing in which the section stands
/// @param start first UTF-16 code unit
/// @param end one past the last
public record Section(Role role, Optional<String> name, int start, int end) {

    public Section {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("bad span " + start + ".." + end);
        }
    }
}
