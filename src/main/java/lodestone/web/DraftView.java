package lodestone.web;

import java.util.List;
import java.util.Optional;
import lodestone.model.Assessment;

/// A draft and what the rules find in it.
///
/// @param assessment empty before one was pasted
/// @param findings what is listed of it
/// @param fault what is wrong with what was pasted, or blank
public record DraftView(
        String issuer, String text, List<Block> blocks, Optional<Assessment> assessment,
        FindingsView findings, String fault) {

    /// Nothing pasted yet.
    static final DraftView EMPTY = new DraftView("", "", List.of(), Optional.empty(), FindingsView.NONE,
            "");

    public DraftView {
        blocks = List.copyOf(blocks);
    }
}
