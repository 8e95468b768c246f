package lodestone.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lodestone.model.Assessment;
import lodestone.model.Claim;
import lodestone.model.Evidence;

/// One point on which an assessment differs from a label.
///
/// @param point `claim`, `claimed separation`, `evidence metal`, `verdict`
/// @param gold what the label says
/// @param ours what the program says
/// @param sentence the words that made it say so, or those that the label quotes where it says nothing; empty
///     where
///     neither points at any
/// @param rule what found them, with status and holder where it is evidence; empty where nothing did
public record Difference(String point, String gold, String ours, Optional<String> sentence,
        Optional<String> rule) {

    static List<Difference> between(GoldLabel gold, Assessment found) {
        var all = new ArrayList<Difference>();
        var strongest = found.claims().stream().filter(claim -> claim.modality() == found.modality())
                .findFirst();
        if (gold.claim() != found.modality()) {
            all.add(ofClaim("claim", gold.claim().label(), found.modality().label(), strongest, gold));
        }
        for (var stage : found.stages()) {
            boolean said = found.claimed().contains(stage.stage());
            if (gold.claimed().contains(stage.stage()) != said) {
                var by = found.claims().stream().filter(claim -> claim.stages().contains(stage.stage()))
                        .findFirst();
                all.add(ofClaim("claimed " + stage.stage(), said ? "no" : "yes", said ? "yes" : "no", by,
                        gold));
            }
        }
        for (var stage : found.stages()) {
            if (gold.supports(stage.stage()) != stage.supported()) {
                var best = stage.evidence().stream().findFirst();
                all.add(new Difference("evidence " + stage.stage(),
                        "level " + gold.levels().getOrDefault(stage.stage(), 0), "level " + stage.level(),
                        best.map(Evidence::text), best.map(Difference::rule)));
            }
        }
        if (gold.verdict() != found.verdict()) {
            all.add(new Difference("verdict", gold.verdict().label(), found.verdict().label(),
                    Optional.empty(),
                    Optional.empty()));
        }
        return all;
    }

    private static Difference ofClaim(String point, String gold, String ours, Optional<Claim> claim,
            GoldLabel label) {
        return new Difference(point, gold, ours, claim.map(Claim::text).or(label::phrase),
                claim.map(Claim::rule));
    }

    private static String rule(Evidence evidence) {
        return evidence.milestone() + " "
                + evidence.status().name().toLowerCase(Locale.ROOT).replace('_', ' ') + " "
                + evidence.holder().label();
    }
}
