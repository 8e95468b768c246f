package lodestone.archive;

/// What was received: the body with content coding removed.
///
/// @param type media type as the host named it, e.g. `text/html; charset=iso-8859-1`; blank if it named none
public record Content(String type, byte[] body) {}
