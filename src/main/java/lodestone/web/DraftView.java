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
    static final DraftView EMPTY = faulty("", "");

    public DraftView {
        blocks = List.copyOf(blocks);
    }

    /// Nothing that could be assessed, and why.
    static DraftView faulty(String issuer, String fault) {
        return new DraftView(issuer, "", List.of(), Optional.empty(), FindingsView.NONE, fault);
    }
}
