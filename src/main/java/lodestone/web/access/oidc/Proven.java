package lodestone.web.access.oidc;

import lodestone.model.Account;

/// Somebody whom the provider vouches for.
///
/// @param name as the provider calls them; another may be called the same
/// @param subject the provider's own, unchanging name for them, with the issuer
/// @param role that the provider's claim gives
public record Proven(String name, String subject, Account.Role role) {}
