package lodestone.record;

import java.util.Optional;

/// The best that an issuer has shown of one stage.
///
/// @param level 0–4
/// @param best the passage of the earliest document that shows this level, with the holder; empty where
///     nothing was found
public record StageRecord(String stage, int level, Optional<Proof> best) {

    /// Whether the level suffices as proof: 2 or more.
    public boolean supported() {
        return level >= 2;
    }
}
