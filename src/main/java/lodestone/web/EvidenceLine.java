package lodestone.web;

import java.util.ArrayList;
import java.util.List;
import lodestone.claim.Chain;
import lodestone.model.Assessment;
import lodestone.model.Evidence;

/// A piece of evidence as it is listed.
///
/// @param label that joins it to its mark, e.g. `E3`
/// @param milestone what it is, in words
public record EvidenceLine(String label, String stage, Evidence evidence, String milestone) {

    static List<EvidenceLine> of(Assessment assessment, Chain chain) {
        var lines = new ArrayList<EvidenceLine>();
        assessment.stages().forEach(stage -> stage.evidence().forEach(found -> lines
                .add(new EvidenceLine("E" + (lines.size() + 1), stage.stage(), found,
                        chain.words(found.milestone())))));
        return lines;
    }

    /// Whether it suffices as proof.
    public boolean supports() {
        return evidence.level() >= 2;
    }
}
