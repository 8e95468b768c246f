package lodestone.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a reviewer says instead of what the rules found: only the points that differ.
///
/// @param claim how strong the claim is
/// @param claimed every stage that is claimed, upstream first
/// @param levels 0–4 by stage
public record Correction(Optional<Modality> claim, Optional<List<String>> claimed,
        Map<String, Integer> levels) {

    /// No point differs.
    public static final Correction NONE = new Correction(Optional.empty(), Optional.empty(), Map.of());

    public Correction {
        claimed = claimed.map(List::copyOf);
        levels = Collections.unmodifiableMap(new LinkedHashMap<>(levels));
        levels.forEach((stage, level) -> {
            if (level < 0 || level > 4) {
                throw new IllegalArgumentException("level " + level + " of " + stage + " is not 0 to 4");
            }
        });
    }

    /// Whether no point differs.
    public boolean none() {
        return equals(NONE);
    }
}
