package lodestone.store;

import java.net.URI;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import lodestone.model.Capture;

/// Documents with their versions and assessments. All methods are thread-safe.
public final class Documents {

    Documents() {}

    /// The id of a document first seen at that address: short, stable, the same after a retry.
    public static String idFor(URI url) {
        throw new IllegalStateException("skeleton " + url);
    }

    /// The document of that address (as announced or after redirects), newest version.
    public Optional<Stored> byUrl(URI url) {
        throw new IllegalStateException("skeleton " + url);
    }

    /// Newest version of the document of that id.
    public Optional<Stored> byId(String id) {
        throw new IllegalStateException("skeleton " + id);
    }

    /// Every version of the document, oldest first.
    public List<Stored> versions(String id) {
        throw new IllegalStateException("skeleton " + id);
    }

    /// Stores a version with its assessment, in one transaction. Storing the same (document, number) twice is the same
    /// as once. The version is marked as not yet indexed.
    public void save(Stored stored) {
        throw new IllegalStateException("skeleton " + stored);
    }

    /// Replaces the assessment of that version (after rules changed); marks it as not yet indexed.
    public void reassess(Stored stored) {
        throw new IllegalStateException("skeleton " + stored);
    }

    /// Notes that the document's page was seen again unchanged, or a further address at which it stands.
    public void seenAt(String documentId, URI url, Instant at, Optional<Capture> capture) {
        throw new IllegalStateException("skeleton " + documentId + url + at + capture);
    }

    /// Further addresses at which the document stands.
    public List<URI> alsoAt(String documentId) {
        throw new IllegalStateException("skeleton " + documentId);
    }

    /// Documents first seen in the time span whose signature differs from the given one in few bits: candidates for
    /// being the same text. Copies themselves are not candidates.
    public List<Stored> candidates(long signature, Instant from, Instant to) {
        throw new IllegalStateException("skeleton " + signature + from + to);
    }

    /// First addresses of the source's documents first seen since then, oldest first.
    public List<Page> pages(String sourceId, Instant since) {
        throw new IllegalStateException("skeleton " + sourceId + since);
    }

    /// Where a document was first found, and when.
    public record Page(String documentId, URI url, Instant firstSeen) {}

    /// Versions first seen in the time span, newest version of each document, oldest first.
    public List<Stored> seenBetween(Instant from, Instant to) {
        throw new IllegalStateException("skeleton " + from + to);
    }

    /// Newest versions that are flagged and no copies, most severe first.
    public List<Stored> flagged(int limit) {
        throw new IllegalStateException("skeleton " + limit);
    }

    /// Newest version of every document, in id order, streamed.
    public void forEach(Consumer<Stored> consumer) {
        throw new IllegalStateException("skeleton " + consumer);
    }

    /// Newest versions not yet in the index, oldest first, at most that many.
    public List<Stored> notIndexed(int limit) {
        throw new IllegalStateException("skeleton " + limit);
    }

    /// The index holds these versions durably.
    public void markIndexed(Collection<Stored> indexed) {
        throw new IllegalStateException("skeleton " + indexed);
    }

    /// How many documents there are.
    public long count() {
        throw new IllegalStateException("skeleton");
    }
}
