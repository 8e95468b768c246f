package lodestone.store;

import java.util.Optional;
import lodestone.model.Assessment;
import lodestone.model.Ruling;
import lodestone.model.Version;

/// A version and its newest assessment.
///
/// @param assessment empty when it could not be assessed
/// @param notAssessed the reason then
/// @param reviewed what reviewers settled on the document; empty while anybody is still to look at it
public record Stored(Version version, Optional<Assessment> assessment, Optional<String> notAssessed,
        Optional<Ruling> reviewed) {

    /// One that nobody reviewed.
    public Stored(Version version, Optional<Assessment> assessment, Optional<String> notAssessed) {
        this(version, assessment, notAssessed, Optional.empty());
    }

    /// The same with another assessment.
    public Stored assessed(Optional<Assessment> again, Optional<String> reason) {
        return new Stored(version, again, reason, reviewed);
    }
}
