package lodestone.record;

import lodestone.model.Evidence;
import lodestone.store.Statement;

/// A passage of a document that shows something of a stage.
///
/// @param document in which it stands
public record Proof(Statement document, Evidence evidence) {}
