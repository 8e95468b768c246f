package lodestone.model;

import java.util.List;
import java.util.Optional;

/// What the rules found in one document.
///
/// @param issuer the company judged; empty where the document has none
/// @param claims in text order
/// @param claimed union of the stages of all claims, upstream first
/// @param stages every stage of the chain, upstream first
/// @param severity 0–100; 0 when not flagged
/// @param explanation one sentence
/// @param newFacts whether a release reports a stage fact that is not older than it; empty where that cannot
///     be
///     told or the document is no release
/// @param chain id of the ontology
/// @param chainVersion its version: same text and same version, same assessment
public record Assessment(
        DocumentKind kind,
        Optional<String> issuer,
        List<Claim> claims,
        List<String> claimed,
        List<StageFinding> stages,
        Verdict verdict,
        int severity,
        String explanation,
        Optional<Boolean> newFacts,
        String chain,
        String chainVersion) {

    public Assessment {
        claims = List.copyOf(claims);
        claimed = List.copyOf(claimed);
        stages = List.copyOf(stages);
    }

    /// How strongly the chain is claimed ([Claim#strongest]).
    public Modality modality() {
        return Claim.strongest(claims);
    }

    /// Whether a set phrase carries a claim.
    public boolean explicit() {
        return claims.stream().anyMatch(Claim::explicit);
    }

    /// The finding of that stage.
    public StageFinding stage(String name) {
        return stages.stream().filter(s -> s.stage().equals(name)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no stage " + name));
    }

    /// The claimed stages without evidence, upstream first.
    public List<String> gaps() {
        return claimed.stream().filter(name -> !stage(name).supported()).toList();
    }

    /// Whether a person should look.
    public boolean flagged() {
        return verdict.flagged();
    }
}
