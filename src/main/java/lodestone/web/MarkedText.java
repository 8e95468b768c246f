package lodestone.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import lodestone.model.Document;
import lodestone.model.Section;

/// A document's text cut into its lines, and each of them at every edge of a mark, so that overlapping claims
/// and evidence are all shown in place. One pass over text, marks and sections: a text may have millions of
/// characters.
final class MarkedText {

    /// Of a line that is longer the rest becomes a paragraph of its own.
    private static final int LONGEST = 6_000;
    /// Sections may lie within others.
    private static final int SECTIONS_AHEAD = 20;

    private final Document document;
    private final List<Mark> marks;
    private final List<Paragraph> paragraphs = new ArrayList<>();
    private final List<Mark> open = new ArrayList<>();
    private int nextMark;
    private int section;

    private MarkedText(Document document, List<Mark> marks) {
        this.document = document;
        this.marks = marks.stream().sorted(Comparator.comparingInt(Mark::start)).toList();
    }

    static List<Paragraph> of(Document document, List<Mark> marks) {
        var text = new MarkedText(document, marks);
        text.lines();
        return text.paragraphs;
    }

    private void lines() {
        var text = document.text();
        int start = 0;
        while (start < text.length()) {
            int newline = text.indexOf('\n', start);
            int end = newline < 0 ? text.length() : newline;
            if (!text.substring(start, end).isBlank()) {
                line(start, end);
            }
            start = end + 1;
        }
    }

    private void line(int start, int end) {
        int from = start;
        while (from < end) {
            int to = Math.min(end, from + LONGEST);
            if (to < end) {
                int space = document.text().lastIndexOf(' ', to);
                to = space > from ? space + 1 : to;
            }
            paragraphs.add(paragraph(from, to, from > start));
            from = to;
        }
    }

    private Paragraph paragraph(int start, int end, boolean continued) {
        open.removeIf(mark -> mark.end() <= start);
        var begun = new ArrayList<Mark>();
        while (nextMark < marks.size() && marks.get(nextMark).start() < end) {
            begun.add(marks.get(nextMark++));
        }
        begun.stream().filter(mark -> mark.end() > start).forEach(open::add);
        return new Paragraph(role(start), continued, segments(start, end),
                begun.stream().filter(mark -> !mark.head().isEmpty()).map(Note::of).toList());
    }

    private List<Segment> segments(int start, int end) {
        var edges = new TreeSet<>(List.of(start, end));
        for (var mark : open) {
            edges.add(Math.max(start, mark.start()));
            edges.add(Math.min(end, mark.end()));
        }
        var segments = new ArrayList<Segment>();
        int from = start;
        for (int to : edges.tailSet(start, false)) {
            segments.add(Segment.of(document.text(), from, to, open));
            from = to;
        }
        return segments;
    }

    private String role(int at) {
        var sections = document.sections();
        while (section < sections.size() && sections.get(section).end() <= at) {
            section++;
        }
        return sections.stream().skip(section).limit(SECTIONS_AHEAD)
                .filter(one -> one.start() <= at && at < one.end())
                .map(Section::role).findFirst().map(role -> role.label()).orElse("body");
    }
}
