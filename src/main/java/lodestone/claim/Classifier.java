package lodestone.claim;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lodestone.model.Assessment;
import lodestone.model.Claim;
import lodestone.model.Company;
import lodestone.model.Document;
import lodestone.model.DocumentKind;
import lodestone.model.Evidence;
import lodestone.model.Modality;
import lodestone.model.Span;
import lodestone.model.StageFinding;

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
        var reading = Reading.ofSubject(chain, complete);
        var kind = Kinds.of(complete, reading);
        var parties = Parties.of(chain, reading, complete, company);
        if (!reading.isOnSubject()) {
            return assessment(kind, reading, parties, List.of(), nothing());
        }
        var attribution = new Attribution(reading, parties, chain.phrasebook(), kind);
        var found = new EvidenceFinder(chain, reading, parties, attribution).find();
        var claims = new ClaimFinder(chain, reading, parties, attribution, kind, found).find();
        var told = claims.stream()
                .filter(claim -> !claim.explicit() && !claim.rule().equals(ClaimFinder.RANGE))
                .map(Claim::start)
                .collect(Collectors.toSet());
        var unproven = unproven(found, told).stream().filter(start -> !hasFigure(reading, start))
                .collect(Collectors.toSet());
        var stages = found.stream().map(stage -> without(stage, unproven)).toList();
        return assessment(kind, reading, parties, claims, stages);
    }

    /// The sentences of a text, in order.
    public List<Span> sentences(String text) {
        var reading = new Reading(chain, Document.of(text));
        return reading.sentences().stream().filter(sentence -> sentence.end() > sentence.first())
                .map(sentence -> new Span(reading.tokens().start(sentence.first()), reading.end(sentence)))
                .toList();
    }

    private Assessment assessment(DocumentKind kind, Reading reading, Parties parties, List<Claim> claims,
            List<StageFinding> stages) {
        var claimed = claimed(claims);
        var news = new News(reading, chain.phrasebook(), kind, stages);
        var severity = severity(claims, claimed, stages, news);
        return new Assessment(kind, parties.issuer(), claims, claimed, stages, severity.verdict(),
                severity.points(),
                Explanation.of(chain, claims, claimed, stages), news.hasNewFacts(), chain.id(),
                chain.version());
    }

    /// What is found in a text that names nothing of what the chain is about.
    private List<StageFinding> nothing() {
        return chain.stages().stream()
                .map(stage -> new StageFinding(stage, 0, Optional.empty(), List.of())).toList();
    }

    private Severity severity(List<Claim> claims, List<String> claimed, List<StageFinding> stages,
            News news) {
        int supported = (int) stages.stream().filter(s -> s.supported() && claimed.contains(s.stage()))
                .count();
        boolean downstream = stages.stream().anyMatch(
                s -> s.supported() && chain.definition().downstream().contains(s.stage()));
        return new Severity(stages.size(), claimed.size(), supported,
                Claim.strongest(claims), downstream,
                !claims.isEmpty() && news.isOnlyMoney());
    }

    /// Claims told step by step that are no evidence: those of which the rest of the text calls a step a
    /// plan. One told by its ends reports no step.
    ///
    /// @param told where such claims begin
    private static Set<Integer> unproven(List<StageFinding> found, Set<Integer> told) {
        return told.stream().filter(start -> found.stream().anyMatch(stage -> isPlan(stage, start)))
                .collect(Collectors.toSet());
    }

    /// Whether the stage, which that sentence calls done, is planned in all others that tell of it.
    private static boolean isPlan(StageFinding stage, int sentence) {
        var others = stage.evidence().stream().filter(found -> found.start() != sentence).toList();
        return others.size() < stage.evidence().size() && !others.isEmpty()
                && !new StageFinding(stage.stage(), others.getFirst().level(), Optional.empty(), others)
                        .supported();
    }

    /// Whether the sentence that begins there gives an amount.
    private static boolean hasFigure(Reading reading, int start) {
        return reading.sentences().stream()
                .filter(sentence -> reading.tokens().start(sentence.first()) == start)
                .anyMatch(sentence -> !Quantities.in(reading, sentence.first(), sentence.end()).isEmpty());
    }

    private static StageFinding without(StageFinding stage, Set<Integer> told) {
        var evidence = stage.evidence().stream().filter(found -> !told.contains(found.start())).toList();
        return evidence.size() == stage.evidence().size() ? stage
                : new StageFinding(stage.stage(), evidence.isEmpty() ? 0 : evidence.getFirst().level(),
                        evidence.stream().findFirst().map(Evidence::holder), evidence);
    }

    private List<String> claimed(List<Claim> claims) {
        return chain.stages().stream()
                .filter(stage -> claims.stream().anyMatch(c -> c.stages().contains(stage)))
                .toList();
    }
}
