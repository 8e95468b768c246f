package lodestone.model;

/// A stretch of a document's text.
///
/// @param start first UTF-16 code unit
/// @param end one past the last
public record Span(int start, int end) {

    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("bad span " + start + ".." + end);
        }
    }

    /// Whether that unit of the text lies within.
    public boolean holds(int offset) {
        return start <= offset && offset < end;
    }
}
