package lodestone.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lodestone.model.Claim;
import lodestone.model.DocumentKind;
import lodestone.model.Modality;
import lodestone.model.Role;
import lodestone.model.StageFinding;

/// Finds where the issuer says that it spans the chain: by a set phrase, or by a sentence that joins three of
/// its stages as steps of one process.
final class ClaimFinder {

    private static final int FEWEST_STAGES = ChainDefinition.PhraseDefinition.FEWEST_STAGES;

    /// A chain may be told by its two ends.
    private static final int FEWEST_NAMED = 2;

    /// The rule of a claim told by its ends.
    static final String RANGE = "joined.range";

    private static final String STEPS = "joined.stages";

    private final Chain chain;
    private final Reading reading;
    private final Tokens tokens;
    private final Attribution attribution;
    private Claimant claimant;
    private final Strength strength;
    private final PhraseStages phraseStages;
    private final JoinedStages joinedStages;
    private final Hedges hedges;
    private final ListHeads lists;
    private final boolean isMaker;

    /// @param stages what the text reports of each stage as the issuer's, be it a plan
    ClaimFinder(Chain chain, Reading reading, Parties parties, Attribution attribution, DocumentKind kind,
            List<StageFinding> stages) {
        this.chain = chain;
        this.reading = reading;
        this.tokens = reading.tokens();
        this.attribution = attribution;
        this.claimant = new Claimant(reading, parties, attribution, chain.phrasebook(), chain.vocabulary(),
                kind);
        this.strength = new Strength(reading, parties, chain.vocabulary(), chain.phrasebook().agents());
        this.phraseStages = new PhraseStages(chain, reading, parties, stages);
        this.joinedStages = new JoinedStages(chain, reading, parties);
        this.lists = attribution.lists();
        this.isMaker = stages.stream().anyMatch(stage -> stage.supported()
                && chain.definition().downstream().contains(stage.stage()));
        this.hedges = new Hedges(reading, chain.phrasebook());
    }

    /// Claims in text order. Where none is found, one that is said of nobody is the issuer's if the issuer
    /// makes what the chain is for: such texts seldom speak of anybody else.
    List<Claim> find() {
        var claims = pass();
        if (claims.isEmpty() && isMaker) {
            claimant = claimant.ofMaker();
            claims = pass();
        }
        return claims;
    }

    private List<Claim> pass() {
        var claims = new ArrayList<Claim>();
        for (int i = 0; i < reading.sentences().size(); i++) {
            int index = i;
            var sentence = reading.sentences().get(i);
            if (speaks(sentence) && !reading.isOfOtherTrade(sentence) && mayClaim(sentence)
                    && !attribution.isNobodys(i)) {
                claim(index, sentence).ifPresent(claims::add);
            }
            if (i > 0 && lists.of(i) == i - 1) {
                listed(i - 1).ifPresent(claims::add);
            }
        }
        return claims;
    }

    /// A set phrase, enough words of stages, or one that goes on with what the sentence before told.
    private boolean mayClaim(Sentence sentence) {
        return !sentence.phrases().isEmpty() || names(sentence) >= FEWEST_NAMED
                || (joinedStages.goesOn(sentence) && names(sentence) > 0);
    }

    /// By a set phrase, unless the steps told beside it are more, or say how far it goes: `from the deposit
    /// through … oxides to magnets`, `integrated from metal to alloy and magnets`.
    private Optional<Claim> claim(int index, Sentence sentence) {
        var phrase = phrase(index, sentence);
        var joined = joined(index, sentence);
        if (phrase.isEmpty() || joined.isEmpty()) {
            return phrase.or(() -> joined);
        }
        var stages = joined.get().stages();
        boolean more = stages.size() > phrase.get().stages().size()
                && stages.containsAll(phrase.get().stages());
        return more ? joined : phrase.map(claim -> isTail(stages) && isUnqualified(claim)
                ? claim.withStages(stages) : claim);
    }

    /// Whether they are the last of the chain without a gap.
    private boolean isTail(List<String> stages) {
        int from = chain.stages().size() - stages.size();
        return stages.equals(chain.stages().subList(from, chain.stages().size()));
    }

    private boolean isUnqualified(Claim claim) {
        return chain.definition().phrases().stream()
                .anyMatch(
                        phrase -> claim.rule().equals("phrase." + phrase.id()) && phrase.stages().isEmpty());
    }

    /// How many words of stages stand in it, strict or loose.
    private int names(Sentence sentence) {
        return sentence.terms().size() + reading.told(sentence.first(), sentence.end()).size();
    }

    private static boolean speaks(Sentence sentence) {
        return sentence.section().role().reports();
    }

    /// The sentence's strongest set phrase that is the issuer's.
    private Optional<Claim> phrase(int index, Sentence sentence) {
        Claim best = null;
        for (var hit : sentence.phrases()) {
            var said = ((Meaning.Phrase) hit.meaning()).phrase();
            var stages = phraseStages.of(said, sentence, hit);
            if (stages.size() >= FEWEST_STAGES && claimant.isIssuer(index, sentence, hit, false)) {
                var claim = claim(index, sentence, hit, stages, "phrase." + said.id(),
                        said.explicit().orElse(true));
                if (best == null || isStronger(claim, best)) {
                    best = claim;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private static boolean isStronger(Claim one, Claim other) {
        int compared = one.modality().compareTo(other.modality());
        return compared > 0 || (compared == 0 && one.stages().size() > other.stages().size());
    }

    /// A sentence that joins three of the issuer's own stages as steps, one of them downstream.
    private Optional<Claim> joined(int index, Sentence sentence) {
        if (sentence.section().role() == Role.TABLE) {
            return Optional.empty();
        }
        return joinedStages.of(sentence)
                .filter(steps -> claimant.isIssuer(index, sentence, steps.span(), true))
                .map(steps -> claim(index, sentence, steps.span(), steps.stages(),
                        steps.ends() ? RANGE : STEPS, false))
                .or(() -> index == 0 ? Optional.empty()
                        : over(index, reading.sentences().get(index - 1), sentence));
    }

    /// Told by a list, each step an entry.
    private Optional<Claim> listed(int head) {
        return lists.joined(head).filter(ClaimFinder::speaks).flatMap(list -> joinedStages.of(list)
                .filter(steps -> claimant.isIssuer(head, list, steps.span(), true))
                .map(steps -> claim(head, list, steps.span(), steps.stages(), STEPS, false)));
    }

    /// Told over two sentences; what the first one plans the second does not have.
    private Optional<Claim> over(int index, Sentence before, Sentence sentence) {
        boolean wished = strength.isWished(before);
        return joinedStages.over(before, sentence)
                .filter(steps -> claimant.isIssuer(index, sentence, steps.span(), true))
                .map(steps -> claim(index, sentence, steps.span(), steps.stages(), STEPS, false))
                .map(claim -> wished ? claim.withModality(Modality.ASPIRES) : claim);
    }

    private Claim claim(int index, Sentence sentence, Hit phrase, List<String> stages, String rule,
            boolean explicit) {
        int start = tokens.start(sentence.first());
        int end = reading.end(sentence);
        var words = tokens.between(phrase.from(), Math.min(phrase.to(), sentence.end()));
        Modality modality = strength.of(sentence, phrase);
        return new Claim(tokens.text().substring(start, end), start, end, words, explicit, modality, stages,
                rule,
                "issuer", hedges.nearest(index));
    }
}
