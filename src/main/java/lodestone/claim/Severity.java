package lodestone.claim;

import java.util.List;
import lodestone.model.Claim;
import lodestone.model.Modality;
import lodestone.model.StageFinding;
import lodestone.model.Verdict;

/// How urgent a flagged document is, 0–100. Half of it is the share of claimed stages without evidence, up to thirty
/// the strength of the claim, ten each that most stages are missing and that no stage beyond the first has evidence.
final class Severity {

    private Severity() {}

    static int of(Verdict verdict, List<Claim> claims, int claimed, int supported, List<StageFinding> stages) {
        if (!verdict.flagged()) {
            return 0;
        }
        int missing = (claimed - supported) * 50 / claimed;
        int strength = switch (claims.stream().map(Claim::modality).reduce(Modality.NONE, Modality::or)) {
            case ASSERTS -> 30;
            case BUILDS -> 20;
            case ASPIRES -> 10;
            case NONE -> 0;
        };
        boolean nothingBeyond = stages.stream().skip(1).noneMatch(StageFinding::supported);
        return missing + strength + (verdict == Verdict.UNSUPPORTED ? 10 : 0) + (nothingBeyond ? 10 : 0);
    }
}
