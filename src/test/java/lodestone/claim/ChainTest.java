package lodestone.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import lodestone.model.Document;
import lodestone.model.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChainTest {

    @Test
    void shipsWithoutAFault() {
        assertThat(Chains.shipped().stages()).containsExactly("mining", "separation", "metal", "alloy",
                "magnet");
    }

    @Test
    void namesEveryFault(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("x.yaml"), """
                id: x
                version: "1"
                language: english
                stages: [{name: a, products: [a, .. b]}]
                downstream: [z]
                phrases: [{id: p, patterns: [(a], stages: [a, c]}]
                milestones:
                  - {id: m, stage: q, level: 1, title: t, events: [e]}
                  - {id: m, stage: a, level: 7, title: t}
                decoys: [{id: d, patterns: [x], stage: q}]
                non_claims: [{id: n, reason: r, cue: loudly, patterns: [x]}]
                cues: {softly: {patterns: [x]}}
                """);
        assertThatThrownBy(() -> Chain.compile(Chains.read(file, ChainDefinition.class), Chains.language()))
                .isInstanceOfSatisfying(FaultyChainException.class, thrown -> assertThat(thrown.faults())
                        .extracting(ChainFault::toString).containsExactlyInAnyOrder(
                                "stages.a.products[1]: \".. b\": it can begin or end with no word",
                                "phrases.p.patterns[0]: \"(a\": a \"(\" has no \")\"",
                                "phrases.p.stages[1]: no stage \"c\"",
                                "milestones.m.stage: no stage \"q\"",
                                "milestones.m.events: no event \"e\"",
                                "milestones.m: this id stands twice",
                                "milestones.m.level: a level is 1 to 4",
                                "decoys.d.stage: no stage \"q\"",
                                "non_claims.n: no group of cues \"loudly\"",
                                "cues.softly: no group of cues \"softly\"",
                                "downstream: no stage \"z\""));
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
