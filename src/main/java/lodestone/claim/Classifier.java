package lodestone.claim;

import java.util.List;
import java.util.Optional;
import lodestone.model.Assessment;
import lodestone.model.Claim;
import lodestone.model.Company;
import lodestone.model.Document;
import lodestone.model.Evidence;
import lodestone.model.StageFinding;
import lodestone.model.Verdict;

/// Weighs what a document claims against what it reports. Pure and thread-safe.
public final class Classifier {

    private final Chain chain;

    /// A classifier over a compiled chain.
    public Classifier(Chain chain) {
        this.chain = chain;
    }

    /// Assesses one document.
    ///
    /// @param company the issuer with its other names, where known
    public Assessment assess(Document document, Optional<Company> company) {
        var complete = document.sections().isEmpty() ? Sections.complete(document) : document;
        var reading = new Reading(chain, complete);
        var kind = Kinds.of(complete, reading);
        var parties = Parties.of(chain, reading, complete, company);
        var attribution = new Attribution(reading, parties, kind);
        var found = new EvidenceFinder(chain, reading, parties, attribution).find();
        var claims = new ClaimFinder(chain, reading, parties, attribution, kind, found).find();
        var stages = found.stream().map(stage -> without(stage, claims)).toList();
        var claimed = claimed(claims);
        int supported = (int) stages.stream().filter(s -> s.supported() && claimed.contains(s.stage())).count();
        var verdict = Verdict.of(claimed.size(), supported);
        return new Assessment(kind, parties.issuer(), claims, claimed, stages, verdict,
                Severity.of(verdict, claims, claimed.size(), supported, stages),
                Explanation.of(chain, claims, claimed, stages), chain.id(), chain.version());
    }

    /// A claim told step by step is never its own evidence, unless it gives quantities.
    private static StageFinding without(StageFinding stage, List<Claim> claims) {
        var evidence = stage.evidence().stream().filter(found -> !found.quantities().isEmpty()
                || claims.stream().noneMatch(claim -> !claim.explicit() && claim.start() == found.start())).toList();
        return evidence.size() == stage.evidence().size() ? stage
                : new StageFinding(stage.stage(), evidence.isEmpty() ? 0 : evidence.getFirst().level(),
                        evidence.stream().findFirst().map(Evidence::holder), evidence);
    }

    private List<String> claimed(List<Claim> claims) {
        return chain.stages().stream().filter(stage -> claims.stream().anyMatch(c -> c.stages().contains(stage)))
                .toList();
    }
}
