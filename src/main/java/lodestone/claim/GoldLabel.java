package lodestone.claim;

import java.util.List;
import java.util.Map;
import lodestone.model.Modality;
import lodestone.model.Verdict;

/// What a careful reader says of a document: ANNOTATION, Record.
///
/// @param levels 0–4 by stage
public record GoldLabel(String id, Modality claim, List<String> claimed, Map<String, Integer> levels, Verdict verdict) {
    public GoldLabel {
        claimed = List.copyOf(claimed);
        levels = Map.copyOf(levels);
    }

    boolean supports(String stage) {
        return levels.getOrDefault(stage, 0) >= 2;
    }
}
