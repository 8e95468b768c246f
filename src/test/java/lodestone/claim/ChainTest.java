package lodestone.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import lodestone.claim.ChainDefinition.DecoyDefinition;
import lodestone.claim.ChainDefinition.MilestoneDefinition;
import lodestone.claim.ChainDefinition.NonClaimDefinition;
import lodestone.claim.ChainDefinition.PhraseDefinition;
import lodestone.claim.ChainDefinition.StageDefinition;
import lodestone.claim.LanguageDefinition.CueDefinition;
import lodestone.model.Document;
import lodestone.model.Verdict;
import org.junit.jupiter.api.Test;

class ChainTest {

    @Test
    void shipsWithoutAFault() {
        assertThat(Chains.shipped().stages()).containsExactly("mining", "separation", "metal", "alloy",
                "magnet");
    }

    @Test
    void namesEveryFault() {
        assertThatThrownBy(() -> Chain.compile(faulty(), Chains.language()))
                .isInstanceOfSatisfying(FaultyChainException.class, thrown -> assertThat(thrown.faults())
                        .extracting(ChainFault::toString).containsExactlyInAnyOrder(
                                "stages.a.products[1]: \".. b\": it can begin or end with no word",
                                "phrases.p.patterns[0]: \"(a\": a \"(\" has no \")\"",
                                "phrases.p.stages[0]: no stage \"c\"",
                                "milestones.m.stage: no stage \"q\"",
                                "milestones.m.events: no event \"e\"",
                                "milestones.m: this id stands twice",
                                "decoys.d.stage: no stage \"q\"",
                                "non_claims.n: no group of cues \"loudly\"",
                                "cues.softly: no group of cues \"softly\"",
                                "downstream: no stage \"z\""));
    }

    private static ChainDefinition faulty() {
        var milestone = new MilestoneDefinition("m", "q", 1, "t", List.of("e"), List.of(), Optional.empty(),
                Optional.empty(), Optional.empty());
        return new ChainDefinition("x", "1", "english", Map.of(),
                List.of(new StageDefinition("a", List.of("a", ".. b"), List.of(), List.of(), List.of())),
                List.of("z"),
                List.of(new PhraseDefinition("p", List.of("(a"), List.of("c"), Optional.empty(),
                        Optional.empty(),
                        Optional.empty())),
                List.of(milestone, milestone),
                List.of(new DecoyDefinition("d", List.of("x"), Optional.of("q"), Optional.empty(),
                        Optional.empty(),
                        Optional.empty())),
                List.of(new NonClaimDefinition("n", "r", Optional.of("loudly"), List.of("x"),
                        Optional.empty(),
                        Optional.empty())),
                Map.of("softly", new CueDefinition(List.of("x"), Optional.empty(), Optional.empty())));
    }

    /// Nothing of rare earths is in the code: another chain is only another file.
    @Test
    void readsAnotherChain() {
        var classifier = new Classifier(Chains.graphite());
        var assessment = classifier.assess(Document.of("We are the mine-to-anode company of the north. "
                + "In the year the mine produced 41,000 tonnes of graphite concentrate. "
                + "Our pilot line produced 90 kg of spherical graphite."), Optional.empty());
        assertThat(assessment.claimed()).containsExactly("mining", "purification", "anode");
        assertThat(assessment.stage("mining").level()).isEqualTo(4);
        assertThat(assessment.stage("purification").level()).isEqualTo(2);
        assertThat(assessment.gaps()).containsExactly("anode");
        assertThat(assessment.verdict()).isEqualTo(Verdict.PARTIAL);
    }

    @Test
    void findsNothingOfRareEarths_anotherChain() {
        var assessment = new Classifier(Chains.graphite()).assess(Document.of("We sinter magnets. "
                + "The refinery produced 917 tonnes of NdPr oxide."), Optional.empty());
        assertThat(assessment.verdict()).isEqualTo(Verdict.NO_CLAIM);
        assertThat(assessment.stages()).allSatisfy(stage -> assertThat(stage.evidence()).isEmpty());
    }
}
