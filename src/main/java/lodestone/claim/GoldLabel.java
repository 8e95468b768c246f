package lodestone.claim;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import lodestone.model.Modality;
import lodestone.model.Verdict;

/// What a careful reader says of a document: ANNOTATION, Record.
///
/// @param issuer whose words they are; empty where the document has none
/// @param phrase the words that carry the claim; empty where the reader quotes none
/// @param levels 0–4 by stage
public record GoldLabel(String id, Optional<String> issuer, Modality claim, Optional<String> phrase,
        List<String> claimed, Map<String, Integer> levels, Verdict verdict) {
    public GoldLabel {
        claimed = List.copyOf(claimed);
        levels = Map.copyOf(levels);
    }

    /// A label that names no issuer and quotes nothing.
    public GoldLabel(String id, Modality claim, List<String> claimed, Map<String, Integer> levels,
            Verdict verdict) {
        this(id, Optional.empty(), claim, Optional.empty(), claimed, levels, verdict);
    }

    boolean supports(String stage) {
        return levels.getOrDefault(stage, 0) >= 2;
    }
}
