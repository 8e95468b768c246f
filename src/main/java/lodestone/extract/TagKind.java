package lodestone.extract;

import java.util.Map;
import java.util.Objects;

/// What a tag means to how deep a page nests, and to what of it is read.
enum TagKind {
    /// Without an end, or one whose end the next of its kind implies.
    FLAT,
    /// Opened again by every block in which it is not closed.
    STYLE,
    /// Its content is not markup.
    RAW,
    /// The same, and no reader sees it.
    UNREAD,
    /// A drawing.
    VECTOR,
    /// Its blanks count.
    PREFORMATTED,
    /// Any other.
    BLOCK;

    private static final NameTable<TagKind> KINDS = new NameTable<>(Map.of(FLAT, """
            area base body br col colgroup dd dt embed head hr html img input li link meta optgroup option p \
            param rp rt source tbody td tfoot th thead tr track wbr""",
            STYLE, "b big code em font i nobr s small strike strong tt u", RAW, "textarea title xmp noembed",
            UNREAD, "script style", VECTOR, "svg", PREFORMATTED, "pre"));
    private static final NameTable<Boolean> LINES = new NameTable<>(Map.of(true, """
            article aside body br dd div dl dt figure footer form h1 h2 h3 h4 h5 h6 header hr html li main \
            nav ol p section table tbody td tfoot th thead tr ul"""));

    /// The kind of the tag of which the name stands there.
    static TagKind of(byte[] html, int name, int nameEnd) {
        return Objects.requireNonNullElse(KINDS.get(html, name, nameEnd), BLOCK);
    }

    /// Whether the element of that name begins a line and ends one, so that blanks between two show nothing.
    static boolean isLine(byte[] html, int name, int nameEnd) {
        return LINES.get(html, name, nameEnd) != null;
    }
}
