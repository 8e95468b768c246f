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
public record DocumentView(
        Version version,
        Optional<Assessment> assessment,
        Optional<String> notAssessed,
        List<Paragraph> paragraphs,
        List<Stored> versions,
        List<URI> alsoAt) {

    public DocumentView {
        paragraphs = List.copyOf(paragraphs);
        versions = List.copyOf(versions);
        alsoAt = List.copyOf(alsoAt);
    }

    /// For each stage that the document reports on, its strongest evidence.
    public List<Proof> proofs() {
        return assessment.stream().flatMap(found -> found.stages().stream())
                .flatMap(stage -> Proof.of(stage).stream()).toList();
    }

    /// The stages that the document says nothing of.
    public List<String> silent() {
        return assessment.stream().flatMap(found -> found.stages().stream())
                .filter(stage -> stage.evidence().isEmpty()).map(stage -> stage.stage()).toList();
    }

    /// The publication date as people write it.
    public String published() {
        return Dates.readable(version.document());
    }

    /// When that version was first fetched.
    public String seen(Stored stored) {
        return Dates.readable(stored.version().seen());
    }

    /// The publisher's address, if it is one that a browser may safely follow.
    public Optional<String> link() {
        return Links.followable(version.capture().url());
    }
}
