package lodestone.store;

import java.time.Instant;
import java.util.Optional;
import lodestone.model.Account;

/// An account as it is kept.
///
/// @param password hashed; empty until its owner chose one
/// @param ended since when nobody can sign in with it; empty while somebody can
public record Member(Account account, Optional<String> password, Instant made, Optional<Instant> ended) {

    /// Whether somebody can sign in with it.
    public boolean active() {
        return ended.isEmpty() && password.isPresent();
    }
}
