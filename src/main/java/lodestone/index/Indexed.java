package lodestone.index;

import java.util.Optional;
import lodestone.model.Assessment;
import lodestone.model.Version;

/// What the index holds of one document: its newest version and assessment.
///
/// @param assessment empty when it could not be assessed
public record Indexed(Version version, Optional<Assessment> assessment) {}
