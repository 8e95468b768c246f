package lodestone.web;

import java.util.Optional;

/// The page behind a one-time link.
///
/// @param secret of the link
/// @param account whose password is chosen; empty where the name is, too
/// @param role of the account
/// @param name that was typed
/// @param fault why the last try failed; empty before the first
public record WelcomeView(
        String secret, Optional<String> account, String role, String name, Optional<String> fault) {}
