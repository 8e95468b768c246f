package lodestone.web;

import java.util.Optional;

/// The page by which people come in.
///
/// @param name that was typed
/// @param next the page to go to then, within this server
/// @param fault why the last try failed; empty before the first
/// @param provider by whom people may sign in too; empty where there is none
public record SignInView(String name, String next, Optional<String> fault, Optional<String> provider) {}
