package lodestone.web;

import java.util.List;

/// One line of a document's text, or a part of a very long one.
///
/// @param role of the section it lies in, e.g. `about`
/// @param continued whether it goes on where the one before was cut
/// @param notes of the marks that begin in it
public record Paragraph(String role, boolean continued, List<Segment> segments, List<Note> notes) {

    public Paragraph {
        segments = List.copyOf(segments);
        notes = List.copyOf(notes);
    }

    /// CSS classes.
    public String classes() {
        return continued ? role + " continued" : role;
    }

    /// How many UTF-16 units it has.
    int length() {
        return segments.stream().mapToInt(segment -> segment.text().length()).sum();
    }
}
