package lodestone.run;

import java.time.Instant;

/// How far back to look.
///
/// @param asked whether somebody asked for it: then pages are read that do not say how old they are
record Since(Instant from, boolean asked) {}
