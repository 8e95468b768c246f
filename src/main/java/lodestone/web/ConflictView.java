package lodestone.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lodestone.model.Correction;
import lodestone.review.Submission;

/// A decision that came too late: what happened, and what was to be decided, so that nothing typed is lost.
///
/// @param what happened, in a clause
/// @param correction of it, where it differs from what is found now
/// @param revision of the case as it is now
/// @param wish the cases through which its reviewer goes
public record ConflictView(String what, Submission submission, Correction correction, int revision,
        QueueWish wish) {

    /// What was corrected, as the fields of the form that sent it.
    public List<Map.Entry<String, String>> corrections() {
        var fields = new ArrayList<Map.Entry<String, String>>();
        correction.claim().ifPresent(claim -> fields.add(Map.entry("claim", claim.label())));
        correction.claimed().ifPresent(stages -> {
            fields.add(Map.entry("claimed", ""));
            stages.forEach(stage -> fields.add(Map.entry("claimed", stage)));
        });
        correction.levels().forEach((stage, level) -> fields.add(Map.entry("level." + stage, "" + level)));
        return fields;
    }

    /// The same in words; blank if nothing was.
    public String corrected() {
        return corrections().stream().filter(field -> !field.getValue().isEmpty())
                .map(field -> field.getKey().replace("level.", "level of ") + " " + field.getValue())
                .collect(Collectors.joining(", "));
    }
}
