package lodestone.web;

/// What stands in the margin beside a mark.
///
/// @param label of the mark, e.g. `E3`
/// @param classes of the mark
/// @param head e.g. `mining 2`
/// @param anchor id of the mark
public record Note(String label, String classes, String head, String detail, String anchor) {

    static Note of(Mark mark) {
        return new Note(mark.label(), mark.kind().classes(), mark.head(), mark.detail(), mark.anchor());
    }
}
