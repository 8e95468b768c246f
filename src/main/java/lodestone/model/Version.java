package lodestone.model;

import java.time.Instant;
import java.util.Optional;

/// One stored state of a document: a page that changed has several.
///
/// @param documentId id of the document, stable over its versions
/// @param number 1 for the first
/// @param sourceId the source that announced it
/// @param seen when this state was first fetched
/// @param textDigest `sha256:` and hex digest of the text in UTF-8
/// @param signature near-duplicate signature of the text without boilerplate
/// @param copyOf id of the earliest document that says the same, if this is a copy
/// @param corrects id of the document that this one says it replaces
public record Version(
        String documentId,
        int number,
        String sourceId,
        Document document,
        Capture capture,
        Instant seen,
        String textDigest,
        long signature,
        Optional<String> copyOf,
        Optional<String> corrects) {}
