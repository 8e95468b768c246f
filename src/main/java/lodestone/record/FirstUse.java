package lodestone.record;

import lodestone.model.Claim;
import lodestone.store.Statement;

/// The first document in which an issuer claims to span the chain in these words.
///
/// @param phrase in lower case
public record FirstUse(String phrase, Statement document, Claim claim) {}
