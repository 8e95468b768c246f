package lodestone.store;

import java.time.Instant;
import java.util.Optional;
import lodestone.model.Account;

/// A link by which somebody chooses a password, once.
///
/// @param account whose password; empty where its follower chooses the name of a new one
/// @param ends when the link is worth nothing any more
public record Invitation(Optional<String> account, Account.Role role, Instant ends) {}
