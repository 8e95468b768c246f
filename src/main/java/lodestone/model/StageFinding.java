package lodestone.model;

import java.util.List;
import java.util.Optional;

/// What a document reports about one stage of the chain.
///
/// @param stage name of the stage, e.g. `separation`
/// @param level 0–4: the strongest statement in the text
/// @param holder of that strongest statement
/// @param evidence strongest first
public record StageFinding(String stage, int level, Optional<Holder> holder, List<Evidence> evidence) {

    public StageFinding {
        evidence = List.copyOf(evidence);
    }

    /// Whether the level suffices as proof: 2 or more.
    public boolean supported() {
        return level >= 2;
    }
}
