package lodestone.run;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import lodestone.model.Listing;

/// How far back to look.
///
/// @param asked whether somebody asked for it: then pages are read that do not say how old they are
record Since(Instant from, boolean asked) {

    /// The day from which it looks, UTC.
    LocalDate day() {
        return LocalDate.ofInstant(from, ZoneOffset.UTC);
    }

    /// The addresses to ask of a listing.
    List<URI> addresses(Listing listing, Instant now) {
        return listing.addresses(day(), LocalDate.ofInstant(now, ZoneOffset.UTC));
    }
}
