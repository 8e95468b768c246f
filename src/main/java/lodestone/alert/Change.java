package lodestone.alert;

/// A sentence present in one version and absent in the next, or the other way round.
///
/// @param added true when the newer version has it
public record Change(boolean added, String sentence) {}
