package lodestone.web;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import lodestone.model.Assessment;
import lodestone.model.Version;
import lodestone.store.Stored;

/// What the document page shows.
///
/// @param versions every version, oldest first
/// @param corpus the line that says what the findings rest on
public record DocumentView(
        Version version,
        Optional<Assessment> assessment,
        Optional<String> notAssessed,
        List<Paragraph> paragraphs,
        List<Stored> versions,
        List<URI> alsoAt,
        String corpus) {

    public DocumentView {
        paragraphs = List.copyOf(paragraphs);
        versions = List.copyOf(versions);
        alsoAt = List.copyOf(alsoAt);
    }

    /// The publisher's address, if it is one that a browser may safely follow.
    public Optional<String> link() {
        return Links.followable(version.capture().url());
    }
}
