package lodestone.web;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import lodestone.model.Assessment;
import lodestone.model.Document;
import lodestone.model.Section;

/// A document's text cut at every edge of a finding, so that overlapping claims and evidence are all shown in
/// place.
final class MarkedText {

    private final Document document;
    private final List<Mark> marks;

    private MarkedText(Document document, List<Mark> marks) {
        this.document = document;
        this.marks = marks;
    }

    /// @param stage blank for a claim
    private record Mark(int start, int end, String stage, String note, String anchor) {
        boolean covers(int from, int to) {
            return start <= from && to <= end;
        }
    }

    static List<Paragraph> of(Document document, Assessment assessment) {
        return new MarkedText(document, marks(assessment)).paragraphs();
    }

    static List<Paragraph> of(Document document) {
        return new MarkedText(document, List.of()).paragraphs();
    }

    private static List<Mark> marks(Assessment assessment) {
        var marks = new ArrayList<Mark>();
        for (var claim : assessment.claims()) {
            marks.add(new Mark(claim.start(), claim.end(), "",
                    "claim, " + claim.modality().label() + ": " + claim.rule(),
                    "c" + claim.start()));
        }
        for (var stage : assessment.stages()) {
            for (var found : stage.evidence()) {
                marks.add(new Mark(found.start(), found.end(), stage.stage(),
                        stage.stage() + " level " + found.level()
                                + ", " + found.milestone() + " " + found.status().label() + ", "
                                + found.holder().label(),
                        "e" + found.start()));
            }
        }
        return marks;
    }

    private List<Paragraph> paragraphs() {
        var paragraphs = new ArrayList<Paragraph>();
        var text = document.text();
        int start = 0;
        while (start < text.length()) {
            int newline = text.indexOf('\n', start);
            int end = newline < 0 ? text.length() : newline;
            if (!text.substring(start, end).isBlank()) {
                paragraphs.add(new Paragraph(role(start), segments(start, end)));
            }
            start = end + 1;
        }
        return paragraphs;
    }

    private List<Segment> segments(int start, int end) {
        var edges = new TreeSet<>(List.of(start, end));
        for (var mark : marks) {
            if (mark.end() > start && mark.start() < end) {
                edges.add(Math.max(start, mark.start()));
                edges.add(Math.min(end, mark.end()));
            }
        }
        var segments = new ArrayList<Segment>();
        int from = start;
        for (int to : edges.tailSet(start, false)) {
            segments.add(segment(from, to));
            from = to;
        }
        return segments;
    }

    private Segment segment(int from, int to) {
        var covering = marks.stream().filter(mark -> mark.covers(from, to)).toList();
        var stages = covering.stream().map(Mark::stage).filter(stage -> !stage.isEmpty()).distinct().toList();
        var note = String.join("; ", covering.stream().map(Mark::note).distinct().toList());
        var anchor = covering.stream().filter(mark -> mark.start() == from).map(Mark::anchor).findFirst()
                .orElse("");
        return new Segment(document.text().substring(from, to),
                covering.stream().anyMatch(mark -> mark.stage().isEmpty()),
                stages, note, anchor);
    }

    private String role(int at) {
        return document.sections().stream().filter(section -> section.start() <= at && at < section.end())
                .map(Section::role).findFirst().map(role -> role.label()).orElse("body");
    }
}
