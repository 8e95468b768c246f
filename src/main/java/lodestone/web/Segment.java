package lodestone.web;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;

/// A stretch of text under the same marks.
///
/// @param classes of all of them for CSS; blank under none
/// @param label of the marks that begin here, e.g. `C1 E3`; blank if none does
/// @param note what was found, for the tooltip
/// @param anchors ids to link to of the marks that begin here
public record Segment(String text, String classes, String label, String note, List<String> anchors) {

    public Segment {
        anchors = List.copyOf(anchors);
    }

    /// The text from there to there under those of the marks that cover it.
    static Segment of(String text, int from, int to, List<Mark> marks) {
        var covering = marks.stream().filter(mark -> mark.covers(from, to)).toList();
        var beginning = covering.stream().filter(mark -> mark.start() == from).toList();
        var kinds = covering.stream().map(Mark::kind).collect(Collectors.toCollection(LinkedHashSet::new));
        if (kinds.contains(Mark.Kind.EVIDENCE)) {
            kinds.remove(Mark.Kind.WEAK);
        }
        return new Segment(text.substring(from, to),
                kinds.stream().sorted().map(Mark.Kind::classes).collect(Collectors.joining(" ")),
                joined(beginning.stream().map(Mark::label).toList(), " "),
                joined(covering.stream().map(mark -> mark.head() + ": " + mark.detail()).toList(), "; "),
                beginning.stream().map(Mark::anchor).distinct().toList());
    }

    private static String joined(List<String> words, String between) {
        return words.stream().filter(word -> !word.isBlank() && !word.equals(": ")).distinct()
                .collect(Collectors.joining(between));
    }

    /// Whether anything covers it.
    public boolean marked() {
        return !classes.isEmpty();
    }
}
