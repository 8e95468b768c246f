package lodestone.extract;

/// Bounds how deep a page's tags nest before it is parsed: a tree builder looks back along the open elements,
/// so a page of a hundred thousand open tags would cost minutes. Tags beyond the bound are dropped, their
/// text stays.
final class Nesting {

    private static final int DEEPEST = 200;
    private static final int MOST_STYLES = 24;

    private int depth;
    private int dropped;
    private int styles;
    private int droppedStyles;

    /// Whether a start tag of that kind is dropped here.
    boolean isFull(TagKind kind) {
        return switch (kind) {
            case FLAT, RAW, UNREAD -> false;
            case STYLE -> styles >= MOST_STYLES;
            case BLOCK, VECTOR, PREFORMATTED -> depth >= DEEPEST;
        };
    }

    /// Counts a start tag. Every paragraph opens the styles again that are not closed, so few may be open.
    void open(TagKind kind) {
        boolean full = isFull(kind);
        switch (kind) {
            case FLAT, RAW, UNREAD -> {
                // Holds nothing, or nothing that nests.
            }
            case STYLE -> {
                styles += full ? 0 : 1;
                droppedStyles += full ? 1 : 0;
            }
            case BLOCK, VECTOR, PREFORMATTED -> {
                depth += full ? 0 : 1;
                dropped += full ? 1 : 0;
            }
        }
    }

    /// Counts an end tag; whether it is dropped, as its start tag was.
    boolean close(TagKind kind) {
        return switch (kind) {
            case FLAT, RAW, UNREAD -> false;
            case STYLE -> {
                boolean drops = droppedStyles > 0;
                droppedStyles -= drops ? 1 : 0;
                styles -= !drops && styles > 0 ? 1 : 0;
                yield drops;
            }
            case BLOCK, VECTOR, PREFORMATTED -> {
                boolean drops = dropped > 0;
                dropped -= drops ? 1 : 0;
                depth -= !drops && depth > 0 ? 1 : 0;
                yield drops;
            }
        };
    }
}
