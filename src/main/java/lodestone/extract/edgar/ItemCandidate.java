package lodestone.extract.edgar;

import java.util.Optional;

/// A heading that may begin an Item.
///
/// @param part named by its line or by an earlier one
/// @param title as written, without a page number
/// @param first index of its first line
/// @param last index of its last line; a title may stand in a line of its own
/// @param start where it begins in the text
/// @param paged whether a page number follows it, as in a table of contents
record ItemCandidate(ItemHeading heading, Optional<String> part, String title, int first, int last, int start,
        boolean paged) {

    /// Its place among the Items of its form; Items of different parts may have one number.
    int order() {
        int parts = part.map(known -> known.equals("IV") ? 4 : known.length()).orElse(0);
        return parts * 10_000 + heading.order();
    }
}
