package lodestone.model;

import java.util.List;
import java.util.Objects;

/// A passage that reports something about a stage.
///
/// @param text the sentence or table row, verbatim
/// @param milestone id of the milestone in the ontology, e.g. `SE15`; also names the rule
/// @param level 0–4 after every cap (ANNOTATION, section 4)
/// @param quantities number with unit as written, e.g. `29 kg`
/// @param measures the figures of the clause that was judged, with what they measure
public record Evidence(
        String text,
        int start,
        int end,
        String milestone,
        int level,
        Status status,
        Holder holder,
        List<String> quantities,
        List<Measure> measures) {

    public Evidence {
        quantities = List.copyOf(quantities);
        // What was stored before measures were taken has none.
        measures = List.copyOf(Objects.requireNonNullElse(measures, List.<Measure>of()));
        Spans.check(text, start, end);
        if (level < 0 || level > 4) {
            throw new IllegalArgumentException("level " + level);
        }
    }
}
