package lodestone.store;

import java.time.Instant;
import lodestone.model.Account;

/// Somebody who has signed in and not signed out.
///
/// @param account with the role that it has now
/// @param seen when it was last noted that they asked for something
public record WebSession(Account account, Instant made, Instant seen) {}
