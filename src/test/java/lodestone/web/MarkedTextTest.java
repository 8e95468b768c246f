package lodestone.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lodestone.Samples;
import lodestone.claim.Chains;
import lodestone.model.Assessment;
import lodestone.model.Claim;
import lodestone.model.Document;
import lodestone.model.Hedge;
import lodestone.model.Span;
import org.junit.jupiter.api.Test;

class MarkedTextTest {

    private static final List<Mark> MARKS = Mark.of(Samples.flagged(), Chains.shipped());

    @Test
    void marksClaimAndEvidenceAtTheirPlace() {
        var segments = MarkedText.of(Samples.document(), MARKS).get(1).segments();
        assertThat(segments).extracting(Segment::text, Segment::classes, Segment::label).containsExactly(
                tuple(Samples.CLAIM, "claim", "C1"), tuple(" ", "", ""),
                tuple(Samples.RESOURCE, "evidence weak", "E1"));
    }

    @Test
    void joinsEachMarkToItsStage() {
        assertThat(MarkedText.of(Samples.document(), MARKS).get(1).notes())
                .extracting(Note::label, Note::head)
                .containsExactly(tuple("C1", "claim, asserts"), tuple("E1", "mining 1"));
    }

    @Test
    void saysWhatAMilestoneIs() {
        assertThat(MarkedText.of(Samples.document(), MARKS).get(1).notes()).last().extracting(Note::detail)
                .isEqualTo("a resource estimate (MI05), achieved, own · 12 million tonnes");
    }

    @Test
    void keepsEveryAnchor_marksThatBeginTogether() {
        int start = Samples.claim().start();
        var both = List.of(MARKS.getFirst(),
                Mark.found(new Span(start, Samples.claim().end()), start + 3));
        assertThat(MarkedText.of(Samples.document(), both).get(1).segments().getFirst().anchors())
                .containsExactly("c" + start, "s-" + (start + 3));
    }

    @Test
    void marksACautionOnce_nearestToTwoClaims() {
        var found = Samples.flagged();
        var claims = Stream.of(1, 2)
                .map(far -> new Hedge(Samples.RESOURCE, 60, 60 + Samples.RESOURCE.length(),
                        far, far))
                .map(MarkedTextTest::claim).toList();
        var both = new Assessment(found.kind(), found.issuer(), claims, found.claimed(), found.stages(),
                found.verdict(), found.severity(), found.explanation(), found.newFacts(), found.chain(), "1");
        assertThat(Mark.of(both, Chains.shipped())).filteredOn(mark -> mark.kind() == Mark.Kind.HEDGE)
                .hasSize(1);
    }

    private static Claim claim(Hedge hedge) {
        var plain = Samples.claim();
        return new Claim(plain.text(), plain.start(), plain.end(), plain.phrase(), plain.explicit(),
                plain.modality(), plain.stages(), plain.rule(), plain.by(), Optional.of(hedge));
    }

    @Test
    void losesNoWord() {
        assertThat(words(Samples.document(), MARKS, "\n")).isEqualTo(Samples.TEXT);
    }

    @Test
    void losesNoWord_oneVeryLongLine() {
        var text = "a mine to magnet company ".repeat(2_000);
        assertThat(words(Document.of(text), List.of(), "")).isEqualTo(text);
    }

    @Test
    void namesTheRoleOfEachParagraph() {
        assertThat(MarkedText.of(Samples.document(), List.of()).getFirst().role()).isEqualTo("headline");
    }

    private static String words(Document document, List<Mark> marks, String between) {
        return MarkedText.of(document, marks).stream().map(paragraph -> paragraph.segments().stream()
                .map(Segment::text).collect(Collectors.joining())).collect(Collectors.joining(between));
    }
}
