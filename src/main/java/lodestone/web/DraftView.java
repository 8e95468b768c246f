package lodestone.web;

import java.util.List;
import java.util.Optional;
import lodestone.model.Assessment;

/// A draft and what the rules find in it.
///
/// @param assessment empty before one was pasted
/// @param fault what is wrong with what was pasted, or blank
public record DraftView(
        String issuer, String text, List<Block> blocks, Optional<Assessment> assessment, String fault) {

    /// Nothing pasted yet.
    static final DraftView EMPTY = new DraftView("", "", List.of(), Optional.empty(), "");

    public DraftView {
        blocks = List.copyOf(blocks);
    }

    /// The five stages.
    public List<StageView> stages() {
        return assessment.map(found -> StageView.of(found, "")).orElse(List.of());
    }

    /// Its claims.
    public List<ClaimLine> claims() {
        return assessment.map(ClaimLine::of).orElse(List.of());
    }

    /// Its evidence.
    public List<EvidenceLine> evidence() {
        return assessment.map(EvidenceLine::of).orElse(List.of());
    }
}
