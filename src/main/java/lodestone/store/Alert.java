package lodestone.store;

import java.time.Instant;

/// One event that a digest tells, once.
///
/// @param key identity by content, e.g. `flag:<document>:<text digest>`
/// @param kind `flag`, `watch`, `correction`, `edit`, `not-assessed`, `taken-down`, `difference`; of an
///     issuer `first-claim`, `rise`; of a listing `silent`, `broken`, `blocked`, `gone`, `changed-shape`
/// @param documentId empty for what a listing gives reason for
/// @param subject the watch's id, the other document's id, the listing's id,
///     a stage with its level, or empty
/// @param detail what to tell beyond the kind, e.g. of a listing; else empty
public record Alert(String key, String kind, String documentId, String subject, Instant raised,
        String detail) {

    /// An alert that a document gives reason for.
    public Alert(String key, String kind, String documentId, String subject, Instant raised) {
        this(key, kind, documentId, subject, raised, "");
    }
}
