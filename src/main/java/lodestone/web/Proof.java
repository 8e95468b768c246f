package lodestone.web;

import java.util.Optional;
import lodestone.claim.Chain;
import lodestone.model.Evidence;
import lodestone.model.StageFinding;

/// The strongest evidence of a stage, in the document's own words.
///
/// @param supported whether its level suffices as proof
/// @param milestone what it is, in words
public record Proof(String stage, int level, boolean supported, Evidence evidence, String milestone) {

    private static final int LONGEST = 240;

    static Optional<Proof> of(StageFinding stage, Chain chain) {
        return stage.evidence().stream().findFirst()
                .map(best -> new Proof(stage.stage(), stage.level(), stage.supported(), best,
                        chain.words(best.milestone())));
    }

    /// The sentence, shortened at a word if it is a long one.
    public String quote() {
        var line = evidence.text().strip();
        if (line.length() <= LONGEST) {
            return line;
        }
        int end = line.lastIndexOf(' ', LONGEST);
        return line.substring(0, end < LONGEST / 2 ? LONGEST : end) + " …";
    }
}
