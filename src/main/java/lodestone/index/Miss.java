package lodestone.index;

/// A document that a query would find without one of its parts.
///
/// @param missing the part, as it was typed
public record Miss(Hit hit, String missing) {}
