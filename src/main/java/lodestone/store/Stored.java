package lodestone.store;

import java.util.Optional;
import lodestone.model.Assessment;
import lodestone.model.Version;

/// A version and its newest assessment.
///
/// @param assessment empty when it could not be assessed
/// @param notAssessed the reason then
public record Stored(Version version, Optional<Assessment> assessment, Optional<String> notAssessed) {}
