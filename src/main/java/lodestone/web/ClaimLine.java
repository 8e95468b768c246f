package lodestone.web;

import java.util.ArrayList;
import java.util.List;
import lodestone.model.Assessment;
import lodestone.model.Claim;

/// A claim as it is listed.
///
/// @param label that joins it to its mark, e.g. `C1`
public record ClaimLine(String label, Claim claim) {

    static List<ClaimLine> of(Assessment assessment) {
        var lines = new ArrayList<ClaimLine>();
        assessment.claims().forEach(claim -> lines.add(new ClaimLine("C" + (lines.size() + 1), claim)));
        return lines;
    }

    /// Which stages it spans, in as few words as say it.
    public String stages() {
        return String.join(", ", claim.stages());
    }

    /// Where its nearest caution stands, e.g. `in the same sentence`; blank if there is none.
    public String hedge() {
        return claim.hedge().map(hedge -> switch (hedge.distance()) {
            case 0 -> "in the same sentence";
            case 1 -> hedge.start() < claim.start() ? "in the sentence before" : "in the next sentence";
            default -> hedge.distance() + " sentences " + (hedge.start() < claim.start() ? "before" : "on");
        }).orElse("");
    }
}
