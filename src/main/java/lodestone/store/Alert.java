package lodestone.store;

import java.time.Instant;

/// One event that a digest tells, once.
///
/// @param key identity by content, e.g. `flag:<document>:<text digest>`
/// @param kind `flag`, `watch`, `correction`, `edit`, `not-assessed`
/// @param subject the watch's id or empty
public record Alert(String key, String kind, String documentId, String subject, Instant raised) {}
