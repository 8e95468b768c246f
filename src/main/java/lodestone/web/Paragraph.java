package lodestone.web;

import java.util.List;

/// One line of a document's text.
///
/// @param role of the section it lies in, e.g. `about`
public record Paragraph(String role, List<Segment> segments) {

    public Paragraph {
        segments = List.copyOf(segments);
    }
}
