/// The records of the domain: what is watched, what was fetched, what a document says, and what it was
/// judged to say.
///
/// Read in this order: [lodestone.model.Source] with its [lodestone.model.Listing]s announces
/// [lodestone.model.Link]s; a link is fetched as an [lodestone.model.Exchange] and kept as a
/// [lodestone.model.Capture]; its bytes become a [lodestone.model.Document] with
/// [lodestone.model.Section]s; what is stored of it is a [lodestone.model.Version]; its
/// [lodestone.model.Assessment] holds [lodestone.model.Claim]s and, stage by stage,
/// [lodestone.model.Evidence]. A [lodestone.model.Watch] is a saved search over all of this.
///
/// Everything here is an immutable value that checks itself when it is made: a span that does not lie
/// in its text or a level outside 0–4 is a bug and throws `IllegalArgumentException`. Nothing here does
/// I/O, reads a clock, logs, or depends on a library. A stage is a name and not an enum, because the
/// chain (mining … magnet) is data: see `config/chains/rare-earth-magnets.yaml`. All offsets are UTF-16
/// code units into the untouched text.
@NullMarked
package lodestone.model;

import org.jspecify.annotations.NullMarked;
