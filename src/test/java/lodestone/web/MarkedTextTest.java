package lodestone.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import lodestone.Samples;
import org.junit.jupiter.api.Test;

class MarkedTextTest {

    @Test
    void marksClaimAndEvidenceAtTheirPlace() {
        var segments = MarkedText.of(Samples.document(), Samples.flagged()).get(1).segments();
        assertThat(segments).extracting(Segment::text, Segment::claim, Segment::classes).containsExactly(
                org.assertj.core.groups.Tuple.tuple(Samples.CLAIM, true, "claim"),
                org.assertj.core.groups.Tuple.tuple(" ", false, ""),
                org.assertj.core.groups.Tuple.tuple(Samples.RESOURCE, false, "evidence"));
    }

    @Test
    void losesNoWord() {
        var shown = MarkedText.of(Samples.document(), Samples.flagged()).stream()
                .map(paragraph -> paragraph.segments().stream().map(Segment::text)
                        .collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
        assertThat(shown).isEqualTo(Samples.TEXT);
    }

    @Test
    void namesTheRoleOfEachParagraph() {
        assertThat(MarkedText.of(Samples.document()).getFirst().role()).isEqualTo("headline");
    }
}
