package lodestone.store;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/// That a version of a document speaks for its issuer, without its text.
///
/// @param issuer as the document names it
/// @param at when the world could know it: when the first version was published (or seen, where that is not
///     known or earlier), when a later version was seen
/// @param claims how many passages claim that the issuer spans the chain
/// @param plans how many passages tell of something that has not happened yet
public record Statement(String documentId, int number, String issuer, String title, URI url, Instant at,
        int claims, int plans) {

    /// The day of [#at], in UTC.
    public LocalDate day() {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }
}
