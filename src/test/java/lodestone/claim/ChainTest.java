package lodestone.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import lodestone.claim.ChainDefinition.MilestoneDefinition;
import lodestone.claim.ChainDefinition.PhraseDefinition;
import lodestone.claim.ChainDefinition.StageDefinition;
import lodestone.model.Document;
import org.junit.jupiter.api.Test;

class ChainTest {

    @Test
    void shipsWithoutAFault() {
        assertThat(Chains.shipped().stages()).containsExactly("mining", "separation", "metal", "alloy",
                "magnet");
    }

    @Test
    void namesEveryFault() {
        var definition = new ChainDefinition("x", "1",
                List.of(new StageDefinition("a", List.of("... b"), List.of(),
                        List.of(), List.of())),
                List.of("z"), List.of(new PhraseDefinition("p", List.of("a to b"), List.of("c"),
                        Optional.of("nothing of it"), Optional.of("from a to b"))),
                List.of(),
                List.of(new MilestoneDefinition("m", "q", 1, Optional.of("e"), "t", Optional.empty(),
                        Optional.empty())),
                Map.of("loudly", List.of("x")), List.of());
        assertThatThrownBy(() -> Chain.compile(definition)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("begins with no word", "downstream: no stage \"z\"",
                        "phrases.p: no stage \"c\"",
                        "does not fire in its own example", "fires in its near miss",
                        "milestones.m: no stage \"q\"",
                        "milestones.m: no event \"e\"", "cues.loudly: no such group");
    }

    /// Nothing of rare earths is in the code: another chain is only another file.
    @Test
    void readsAnotherChain() {
        var stages = List.of(stage("mining", "graphite"), stage("purification", "spherical graphite"),
                stage("anode", "anode"));
        var chain = Chain.compile(new ChainDefinition("graphite-anodes", "1", stages, List.of("anode"),
                List.of(new PhraseDefinition("mine-to-anode", List.of("mine to anode"),
                        List.of("mining", "purification", "anode"), Optional.empty(), Optional.empty())),
                List.of(), List.of(), Map.of("issuer", List.of("we", "the company")), List.of()));
        var assessment = new Classifier(chain).assess(
                Document.of("Graphara Inc. is a mine-to-anode company."),
                Optional.empty());
        assertThat(assessment.gaps()).containsExactly("mining", "purification", "anode");
    }

    private static StageDefinition stage(String name, String product) {
        return new StageDefinition(name, List.of(product), List.of(), List.of(), List.of());
    }
}
