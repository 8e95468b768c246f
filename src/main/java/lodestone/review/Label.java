package lodestone.review;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import lodestone.model.Basis;
import lodestone.model.Correction;
import lodestone.model.Decision;
import lodestone.model.Modality;
import lodestone.model.Verdict;

/// What a settled decision says of a document in the terms of the annotation guide, to measure the rules by.
///
/// @param decision which it was made from
/// @param claim the strongest claim
/// @param claimed the stages claimed, upstream first
/// @param levels 0–4 of every stage
public record Label(Decision decision, Modality claim, List<String> claimed, Map<String, Integer> levels,
        Verdict verdict) {

    public Label {
        claimed = List.copyOf(claimed);
        levels = Collections.unmodifiableMap(new LinkedHashMap<>(levels));
    }

    /// Those that the decisions of all documents give, by document. A decision that says that the rules are
    /// wrong, but not how, gives none; nor does one that is unsure or disputed.
    public static Map<String, Label> of(Map<String, List<Decision>> byDocument) {
        var labels = new TreeMap<String, Label>();
        byDocument.forEach((id, decisions) -> Standings.settling(decisions).flatMap(Label::of)
                .ifPresent(label -> labels.put(id, label)));
        return labels;
    }

    private static Optional<Label> of(Decision decision) {
        var correction = decision.correction();
        return switch (decision.ruling()) {
            case CONFIRM -> Optional.of(corrected(decision, correction));
            case PARTLY -> Optional.of(corrected(decision, correction)).filter(_ -> !correction.none());
            case DISMISS -> correction.none() ? dismissed(decision)
                    : Optional.of(corrected(decision, correction));
            case UNSURE -> Optional.empty();
        };
    }

    private static Optional<Label> dismissed(Decision decision) {
        return switch (decision.reason()) {
            case NOT_A_CLAIM, OTHER_COMPANY, TOO_FEW_STAGES -> Optional.of(corrected(decision,
                    new Correction(Optional.of(Modality.NONE), Optional.empty(), Map.of())));
            case NO_EVIDENCE, PLANS_ONLY, PARTNER_NOT_BOUND, OLD_FACTS, RIGHTLY_SILENT, EVIDENCE_IN_TEXT,
                    EVIDENCE_ELSEWHERE, SAME_EVENT, MISSED_CLAIM, CLAIM_DIFFERS, STAGES_DIFFER, LEVEL_DIFFERS,
                    HOLDER_DIFFERS, UNCLEAR_TEXT, NEEDS_EXPERT, UNREADABLE ->
                Optional.empty();
        };
    }

    private static Label corrected(Decision decision, Correction correction) {
        Basis basis = decision.basis();
        var claim = correction.claim().orElse(basis.claim());
        var claimed = claim == Modality.NONE ? List.<String>of()
                : correction.claimed().orElse(basis.claimed());
        var levels = new LinkedHashMap<>(basis.levels());
        levels.putAll(correction.levels());
        int supported = (int) claimed.stream().filter(stage -> levels.getOrDefault(stage, 0) >= 2).count();
        return new Label(decision, claim, claimed, levels, Verdict.of(claimed.size(), supported));
    }
}
