package lodestone.web;

import lodestone.model.Basis;
import lodestone.model.Reason;
import lodestone.model.Ruling;

/// The reason that a ruling most likely has, so that one key can give both. It is shown before and can be
/// undone after.
final class LikelyReason {

    private static final int FEWEST_STAGES = 3;

    private LikelyReason() {}

    /// One that fits what was found.
    static Reason of(Ruling ruling, Basis basis) {
        return switch (ruling) {
            case CONFIRM -> !basis.flagged() ? Reason.RIGHTLY_SILENT
                    : basis.gaps().stream().anyMatch(stage -> basis.levels().getOrDefault(stage, 0) > 0)
                            ? Reason.PLANS_ONLY : Reason.NO_EVIDENCE;
            case DISMISS -> !basis.flagged() ? Reason.MISSED_CLAIM
                    : basis.claimed().size() < FEWEST_STAGES ? Reason.TOO_FEW_STAGES : Reason.NOT_A_CLAIM;
            case PARTLY -> Reason.CLAIM_DIFFERS;
            case UNSURE -> Reason.UNCLEAR_TEXT;
        };
    }
}
