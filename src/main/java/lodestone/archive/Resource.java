package lodestone.archive;

import java.net.URI;
import java.time.Instant;

/// Bytes that came by another way than HTTP, such as a file that a person put down.
///
/// @param url what they are called from then on
/// @param at when they came
/// @param type media type
public record Resource(URI url, Instant at, String type, byte[] body) {}
