package lodestone.record;

import lodestone.store.Statement;

/// That a stage reached a level which no earlier document of the issuer shows.
///
/// @param from what those before it show; 0 where they show nothing
/// @param to what it shows
/// @param earlier how many documents of the issuer came before it, at least 1: the first rises above nothing
public record Rise(String stage, int from, int to, Statement document, int earlier) {}
