package lodestone.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import lodestone.claim.Chain;
import lodestone.model.Assessment;
import lodestone.model.StageFinding;
import lodestone.record.CompanyRecord;
import lodestone.record.StageRecord;

/// One stage of the strip: what a document, or a company in all of its documents, claims and shows of it.
///
/// @param level 0–4
/// @param best its strongest evidence; empty where nothing is reported
/// @param address of that evidence
/// @param pieces how many pieces of evidence there are; 0 where they were not counted
public record StageView(String stage, int level, boolean claimed, Optional<Proof> best, String address,
        int pieces) {

    private static final List<String> LEVELS = List.of("none found", "plan or intent", "demonstrated",
            "built", "commercial");
    private static final int SHOWN = 2;

    /// The stages of a document.
    ///
    /// @param document its address; blank on its own page
    static List<StageView> of(Assessment assessment, String document, Chain chain) {
        return assessment.stages().stream().map(stage -> of(assessment, document, stage, chain)).toList();
    }

    private static StageView of(Assessment assessment, String document, StageFinding stage,
            Chain chain) {
        var best = Proof.of(stage, chain);
        return new StageView(stage.stage(), stage.level(), assessment.claimed().contains(stage.stage()), best,
                best.map(proof -> document + "#e" + proof.evidence().start()).orElse(""),
                stage.evidence().size());
    }

    /// The stages of a company.
    ///
    /// @param claimed in any of its documents
    static List<StageView> of(CompanyRecord company, Set<String> claimed, Chain chain) {
        return company.stages().stream().map(stage -> of(stage, claimed.contains(stage.stage()), chain))
                .toList();
    }

    private static StageView of(StageRecord stage, boolean claimed, Chain chain) {
        return new StageView(stage.stage(), stage.level(), claimed, stage.best().map(proof -> new Proof(
                stage.stage(), stage.level(), stage.supported(), proof.evidence(),
                chain.words(proof.evidence().milestone()))),
                stage.best().map(proof -> "/documents/" + proof.document().documentId() + "#e"
                        + proof.evidence().start()).orElse(""),
                0);
    }

    /// Whether it is claimed and nothing found counts as proof.
    public boolean gap() {
        return claimed && level < SHOWN;
    }

    /// What the level means.
    public String meaning() {
        return meaning(level);
    }

    /// What that level means.
    static String meaning(int level) {
        return LEVELS.get(level);
    }

    /// How claim and evidence stand to each other.
    public String standing() {
        if (gap()) {
            return level == 0 ? "claimed, none found" : "claimed, no proof";
        }
        return claimed ? "claimed and shown" : level >= SHOWN ? "shown, not claimed" : "not claimed";
    }

    /// CSS class.
    public String kind() {
        return gap() ? "gap" : level >= SHOWN ? "shown" : "plain";
    }
}
