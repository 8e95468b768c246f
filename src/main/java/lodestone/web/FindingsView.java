package lodestone.web;

import java.util.List;
import java.util.stream.Stream;
import lodestone.claim.Chain;
import lodestone.model.Assessment;

/// What the rules found in one document, as its page lists it.
///
/// @param stages all of the chain, upstream first
/// @param claims in text order
/// @param evidence by stage
public record FindingsView(List<StageView> stages, List<ClaimLine> claims, List<EvidenceLine> evidence) {

    /// Of what was not assessed.
    static final FindingsView NONE = new FindingsView(List.of(), List.of(), List.of());
    /// Claims and evidence that are listed; the text marks all.
    private static final int MOST_LISTED = 40;

    public FindingsView {
        stages = List.copyOf(stages);
        claims = List.copyOf(claims);
        evidence = List.copyOf(evidence);
    }

    static FindingsView of(Assessment found, Chain chain) {
        return new FindingsView(StageView.of(found, "", chain), ClaimLine.of(found),
                EvidenceLine.of(found, chain));
    }

    /// The first of its claims, as many as are worth listing.
    public List<ClaimLine> claimsListed() {
        return claims.stream().limit(MOST_LISTED).toList();
    }

    /// The first of its evidence, as much as is worth listing.
    public List<EvidenceLine> evidenceListed() {
        return evidence.stream().limit(MOST_LISTED).toList();
    }

    /// How many claims and pieces of evidence are only marked in the text.
    public long unlisted() {
        return Stream.of(claims, evidence).mapToLong(all -> Math.max(0, all.size() - MOST_LISTED)).sum();
    }
}
