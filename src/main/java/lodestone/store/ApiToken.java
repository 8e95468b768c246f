package lodestone.store;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import lodestone.model.Account;

/// What a program shows to act for an account. The token itself is not kept.
///
/// @param id by which people name it
/// @param account with the role that it has now
/// @param label what it is for, in its owner's words
/// @param scopes e.g. `read`
/// @param ends when it is worth nothing any more; empty where never
/// @param used when it was last noted that it was shown
/// @param ended when somebody ended it
public record ApiToken(
        String id, Account account, String label, Set<String> scopes, Instant made, Optional<Instant> ends,
        Optional<Instant> used, Optional<Instant> ended) {

    public ApiToken {
        scopes = Set.copyOf(scopes);
    }

    /// Whether it is worth anything at that instant.
    public boolean holds(Instant now) {
        return ended.isEmpty() && ends.map(now::isBefore).orElse(true);
    }
}
