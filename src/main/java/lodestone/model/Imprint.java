package lodestone.model;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// What a document says of its own publication beside its date: all of it optional.
///
/// @param modified date or time of the last change as the document states it, with its zone where stated
/// @param modifiedUtc the same as an instant; a bare date is midnight UTC
/// @param authors as named, in order
/// @param canonical the address that the page calls its own
/// @param wire the newswire that carried it, by its usual name
/// @param dateline where and when the text says that it was given out, as written: `DENVER, Oct. 2, 2026`
public record Imprint(
        Optional<String> modified,
        Optional<Instant> modifiedUtc,
        List<String> authors,
        Optional<URI> canonical,
        Optional<String> wire,
        Optional<String> dateline) {

    /// Nothing is said.
    public static final Imprint NONE = new Imprint(Optional.empty(), Optional.empty(), List.of(),
            Optional.empty(), Optional.empty(), Optional.empty());

    public Imprint {
        authors = List.copyOf(Objects.requireNonNullElse(authors, List.of()));
    }
}
