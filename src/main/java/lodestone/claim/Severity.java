package lodestone.claim;

import lodestone.model.Modality;
import lodestone.model.Verdict;

/// How urgent a flagged document is, 0–100; 0 for one that is not flagged.
///
/// | what | points |
/// |---|---|
/// | claimed stages without evidence | 40 times their share of the chain's stages |
/// | the strongest claim | asserts 25, builds 15, aspires 5 |
/// | more than half of the claimed stages are without evidence (verdict unsupported) | 10 |
/// | no fact of a downstream stage | 10 |
/// | headline or lead tell of money or policy and no stage has a fact | 15 |
///
/// Each line can only add, so the number never falls when one more claimed stage is without evidence, when
/// the claim gets stronger, when the last downstream fact goes or when only money is left to tell of.
///
/// @param stages of the chain
/// @param supported claimed stages that have evidence
/// @param modality of the strongest claim
/// @param downstreamFact whether a downstream stage, claimed or not, has evidence
/// @param onlyMoney whether the document tells of money or policy and of no stage
record Severity(int stages, int claimed, int supported, Modality modality, boolean downstreamFact,
        boolean onlyMoney) {

    private static final int MISSING = 40;
    private static final int MOST_MISSING = 10;
    private static final int NO_DOWNSTREAM = 10;
    private static final int ONLY_MONEY = 15;

    Verdict verdict() {
        return Verdict.of(claimed, supported);
    }

    int points() {
        if (!verdict().flagged()) {
            return 0;
        }
        return (claimed - supported) * MISSING / stages + strength()
                + (verdict() == Verdict.UNSUPPORTED ? MOST_MISSING : 0) + (downstreamFact ? 0 : NO_DOWNSTREAM)
                + (onlyMoney ? ONLY_MONEY : 0);
    }

    private int strength() {
        return switch (modality) {
            case ASSERTS -> 25;
            case BUILDS -> 15;
            case ASPIRES -> 5;
            case NONE -> 0;
        };
    }
}
