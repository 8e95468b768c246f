package lodestone.index;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import lodestone.model.Assessment;
import lodestone.model.Ruling;
import lodestone.model.Span;
import lodestone.model.Version;

/// What the index holds of one version of a document.
///
/// @param assessment empty when it could not be assessed
/// @param sentences of the text, in order
/// @param until when a later version took its place; empty of the newest
/// @param reviewed what reviewers settled on the document
public record Indexed(Version version, Optional<Assessment> assessment, List<Span> sentences,
        Optional<Instant> until, Optional<Ruling> reviewed) {

    public Indexed {
        sentences = List.copyOf(sentences);
    }

    /// One that nobody reviewed.
    public Indexed(Version version, Optional<Assessment> assessment, List<Span> sentences,
            Optional<Instant> until) {
        this(version, assessment, sentences, until, Optional.empty());
    }

    /// The newest version of a document.
    public static Indexed newest(Version version, Optional<Assessment> assessment, List<Span> sentences) {
        return new Indexed(version, assessment, sentences, Optional.empty());
    }

    /// The same as reviewed.
    public Indexed withReviewed(Optional<Ruling> ruling) {
        return new Indexed(version, assessment, sentences, until, ruling);
    }
}
