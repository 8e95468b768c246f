package lodestone.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import lodestone.model.Assessment;
import lodestone.model.Document;

/// An assessment for the terminal: the text with claims and evidence marked, then the five stages and the
/// verdict.
final class AssessmentText {

    private static final String CLAIM = "\u001b[1;33m";
    private static final String EVIDENCE = "\u001b[1;36m";
    private static final String PLAIN = "\u001b[0m";

    private final boolean colour;

    AssessmentText(boolean colour) {
        this.colour = colour;
    }

    /// @param start in the document's text
    private record Mark(int start, int end, String open, String note) {}

    /// The whole text; marks are brackets with the rule's id, and colours where the terminal has them.
    String of(String name, Document document, Assessment assessment) {
        return name + "\n" + marked(document, assessment) + "\n" + verdict(assessment) + "\n";
    }

    /// The stages and the verdict alone.
    String verdict(Assessment assessment) {
        var out = new StringBuilder();
        for (var stage : assessment.stages()) {
            boolean gap = assessment.gaps().contains(stage.stage());
            out.append("  %-11s %d  %s%n".formatted(stage.stage(), stage.level(),
                    stage.evidence().isEmpty() ? gap ? "claimed, no evidence found" : "nothing found"
                            : (gap ? "claimed, no evidence of a demonstration; " : "")
                                    + stage.evidence().getFirst()
                                            .milestone()
                                    + " " + stage.evidence().getFirst().status().label()));
        }
        out.append("  %s, severity %d: %s%n".formatted(assessment.verdict().label(), assessment.severity(),
                assessment.explanation()));
        return out.toString();
    }

    private String marked(Document document, Assessment assessment) {
        var text = TerminalText.visible(document.text());
        var out = new StringBuilder();
        int at = 0;
        for (var mark : marks(assessment)) {
            if (mark.start() < at) {
                continue;
            }
            out.append(text, at, mark.start()).append(colour ? mark.open() : "").append('[')
                    .append(text, mark.start(), mark.end()).append("]{").append(mark.note()).append('}')
                    .append(colour ? PLAIN : "");
            at = mark.end();
        }
        return out.append(text, at, text.length()).append('\n').toString();
    }

    private static List<Mark> marks(Assessment assessment) {
        var marks = new ArrayList<Mark>();
        assessment.claims().forEach(claim -> marks.add(
                new Mark(claim.start(), claim.end(), CLAIM, claim.modality().label() + " " + claim.rule())));
        for (var stage : assessment.stages()) {
            stage.evidence().forEach(found -> marks.add(new Mark(found.start(), found.end(), EVIDENCE,
                    stage.stage() + " " + found.level() + " " + found.milestone())));
        }
        marks.sort(Comparator.comparingInt(Mark::start)
                .thenComparing(Comparator.comparingInt(Mark::end).reversed()));
        return marks;
    }
}
