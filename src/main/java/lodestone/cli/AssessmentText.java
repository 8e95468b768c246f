package lodestone.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import lodestone.model.Assessment;
import lodestone.model.Claim;
import lodestone.model.Document;
import lodestone.model.Evidence;
import lodestone.model.StageFinding;

/// An assessment for the terminal: the text with claims and evidence marked, then the stages and the verdict,
/// the gaps, the claims with the caution nearest to each, and the rule and figures of every piece of
/// evidence.
final class AssessmentText {

    private static final String CLAIM = "\u001b[1;33m";
    private static final String EVIDENCE = "\u001b[1;36m";
    private static final String HEDGE = "\u001b[2m";
    private static final String PLAIN = "\u001b[0m";

    private final boolean colour;
    private final UnaryOperator<String> milestones;

    AssessmentText(boolean colour) {
        this(colour, UnaryOperator.identity());
    }

    /// @param milestones what people call milestones, by their ids
    AssessmentText(boolean colour, UnaryOperator<String> milestones) {
        this.colour = colour;
        this.milestones = milestones;
    }

    /// A marked passage.
    ///
    /// @param notes what was found in it
    private record Mark(int start, int end, String open, List<String> notes) {}

    /// The whole text; marks are brackets with the rule's id, and colours where the terminal has them.
    String of(String name, Document document, Assessment assessment) {
        return name + "\n" + marked(document, assessment) + "\n" + verdict(assessment)
                + findings(document, assessment)
                + "\n";
    }

    /// The stages and the verdict alone.
    String verdict(Assessment assessment) {
        var out = new StringBuilder();
        for (var stage : assessment.stages()) {
            out.append("  %-11s %d  %s%n".formatted(stage.stage(), stage.level(), stage(assessment, stage)));
        }
        out.append("  %s, severity %d: %s%n".formatted(assessment.verdict().label(), assessment.severity(),
                assessment.explanation()));
        return out.toString();
    }

    private static String stage(Assessment assessment, StageFinding stage) {
        boolean gap = assessment.gaps().contains(stage.stage());
        if (stage.evidence().isEmpty()) {
            return gap ? "claimed, no evidence found" : "nothing found";
        }
        var best = stage.evidence().getFirst();
        return (gap ? "claimed, no evidence of a demonstration; " : "") + best.milestone() + " "
                + best.status().label();
    }

    private String findings(Document document, Assessment assessment) {
        var out = new StringBuilder("\n");
        out.append("  issuer    ").append(assessment.issuer().orElse("not known")).append(" (")
                .append(assessment.kind().label()).append(")\n");
        if (!assessment.gaps().isEmpty()) {
            out.append("  gaps      ").append(String.join(", ", assessment.gaps())).append('\n');
        }
        assessment.newFacts()
                .ifPresent(news -> out.append("  new facts ").append(news ? "yes" : "no").append('\n'));
        assessment.claims().forEach(claim -> put(out, document, claim));
        assessment.stages()
                .forEach(
                        stage -> stage.evidence().forEach(found -> put(out, document, stage.stage(), found)));
        return out.toString();
    }

    private static void put(StringBuilder out, Document document, Claim claim) {
        out.append("  claim     ").append(claim.rule()).append(", ").append(claim.modality().label())
                .append(page(document, claim.start())).append(": “")
                .append(TerminalText.clean(claim.phrase())).append("”\n");
        claim.hedge()
                .ifPresent(hedge -> out.append("    hedge   ")
                        .append(distance(hedge.distance(), hedge.start() < claim.start())).append(": ")
                        .append(TerminalText.clean(hedge.text())).append('\n'));
    }

    static String distance(int sentences, boolean before) {
        return sentences == 0 ? "in the same sentence"
                : sentences == 1 ? before ? "in the sentence before" : "in the next sentence"
                        : sentences + " sentences " + (before ? "before" : "after");
    }

    /// Where the document has pages, the one that a passage begins on; of a filing the exhibit or the Item.
    private static String page(Document document, int start) {
        return document.page(start).map(page -> ", page " + page).orElse("")
                + document.filing().flatMap(filing -> filing.place(start)).map(place -> ", in " + place)
                        .orElse("");
    }

    private void put(StringBuilder out, Document document, String stage, Evidence found) {
        out.append("  %-9s %s, level %d, %s, %s%s%n".formatted(stage,
                milestones.apply(found.milestone()), found.level(), found.status().label(),
                found.holder().label(), page(document, found.start())));
        for (var measure : found.measures()) {
            var words = new ArrayList<String>();
            measure.act().ifPresent(act -> words.add(act.label()));
            measure.basis().ifPresent(words::add);
            measure.period().ifPresent(period -> words.add(period.label()));
            out.append("    figure  ").append(TerminalText.clean(measure.text()))
                    .append(words.isEmpty() ? "" : " (" + String.join(", ", words) + ")").append('\n');
        }
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
                    .append(text, mark.start(), mark.end()).append("]{")
                    .append(String.join("; ", mark.notes()))
                    .append('}').append(colour ? PLAIN : "");
            at = mark.end();
        }
        return out.append(text, at, text.length()).append('\n').toString();
    }

    /// One for each passage, be it claim, evidence and caution at once.
    private static List<Mark> marks(Assessment assessment) {
        Map<Integer, Mark> marks = new TreeMap<>();
        assessment.claims().forEach(claim -> put(marks, claim.start(), claim.end(), CLAIM,
                claim.modality().label() + " " + claim.rule()));
        for (var stage : assessment.stages()) {
            stage.evidence().forEach(found -> put(marks, found.start(), found.end(), EVIDENCE,
                    stage.stage() + " " + found.level() + " " + found.milestone()));
        }
        assessment.claims().stream().map(Claim::hedge).flatMap(Optional::stream).distinct()
                .forEach(hedge -> put(marks, hedge.start(), hedge.end(), HEDGE, "hedge"));
        return marks.values().stream().sorted(Comparator.comparingInt(Mark::start)).toList();
    }

    private static void put(Map<Integer, Mark> marks, int start, int end, String open, String note) {
        marks.computeIfAbsent(start, _ -> new Mark(start, end, open, new ArrayList<>())).notes().add(note);
    }
}
