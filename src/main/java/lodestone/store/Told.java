package lodestone.store;

import java.time.Instant;
import java.util.Map;

/// What one version of a document told of each stage, without its words.
///
/// @param at when that was known
/// @param own whether it speaks for the issuer that was asked for; a document may name another in a later
///     version
/// @param levels 1–4 by stage; those of which it reports nothing are left out
public record Told(String documentId, Instant at, boolean own, Map<String, Integer> levels) {

    public Told {
        levels = Map.copyOf(levels);
    }
}
