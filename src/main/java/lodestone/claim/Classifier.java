package lodestone.claim;

import java.util.List;
import java.util.Optional;
import lodestone.model.Assessment;
import lodestone.model.Claim;
import lodestone.model.Company;
import lodestone.model.Document;
import lodestone.model.Modality;
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
        var kind = Kinds.of(complete);
        var reading = new Reading(chain, complete);
        var parties = Parties.of(complete, company);
        parties.tie(reading);
        var claims = new ClaimFinder(chain, reading, parties, kind).find();
        var stages = new EvidenceFinder(chain, reading, parties).find();
        var claimed = chain.stages().stream().filter(stage -> claims.stream().anyMatch(c -> c.stages().contains(stage))).toList();
        int supported = (int) stages.stream().filter(s -> s.supported() && claimed.contains(s.stage())).count();
        var verdict = Verdict.of(claimed.size(), supported);
        return new Assessment(kind, parties.issuer(), claims, claimed, stages, verdict,
                severity(verdict, claims, claimed.size(), supported, stages), Explanation.of(chain, claims, claimed, stages),
                chain.id(), chain.version());
    }

    /// 0 unless flagged. Half of it is the share of claimed stages without evidence, up to thirty the strength of the claim,
    /// ten each that most stages are missing and that no stage beyond the first has evidence.
    private static int severity(
            Verdict verdict, List<Claim> claims, int claimed, int supported, List<StageFinding> stages) {
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
