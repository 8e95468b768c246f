package lodestone.extract;

import java.net.URI;
import java.util.Optional;

/// Bytes as fetched or read from a file, with what is known about them.
///
/// @param contentType the Content-Type header's value
/// @param name the file's name, when there is no address
public record RawDocument(byte[] bytes, Optional<String> contentType, Optional<URI> url,
        Optional<String> name) {}
