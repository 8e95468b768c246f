package lodestone.web;

import java.util.List;

/// A stretch of text under the same marks.
///
/// @param claim whether a claim covers it
/// @param stages whose evidence covers it
/// @param note rules and levels, for the tooltip
/// @param anchor the id to link to when a mark begins here, else blank
public record Segment(String text, boolean claim, List<String> stages, String note, String anchor) {

    public Segment {
        stages = List.copyOf(stages);
    }

    /// Whether anything covers it.
    public boolean marked() {
        return claim || !stages.isEmpty();
    }

    /// CSS classes.
    public String classes() {
        return (claim ? "claim" : "") + (stages.isEmpty() ? "" : (claim ? " " : "") + "evidence");
    }
}
