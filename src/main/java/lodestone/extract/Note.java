package lodestone.extract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/// What a person says of a document that lies beside it as a file: a JSON object with any of `url`, `title`,
/// `published` and `issuer`.
///
/// @param url where the document was published
public record Note(Optional<URI> url, Optional<String> title, Optional<String> published,
        Optional<String> issuer) {

    /// A document of which nothing is said.
    public static final Note NONE = new Note(Optional.empty(), Optional.empty(), Optional.empty(),
            Optional.empty());

    private static final ObjectMapper JSON = new ObjectMapper();

    /// The note in those bytes.
    ///
    /// @throws IllegalArgumentException saying what is wrong with it
    public static Note read(byte[] bytes) {
        try {
            var root = JSON.readTree(bytes);
            if (root == null || !root.isObject()) {
                throw new IllegalArgumentException("it is not a JSON object");
            }
            return of(root);
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException("it is not JSON: " + broken.getOriginalMessage(), broken);
        } catch (IOException broken) {
            throw new IllegalArgumentException("it is not JSON: " + broken.getMessage(), broken);
        }
    }

    private static Note of(JsonNode root) {
        var said = text(root, "url");
        var url = said.flatMap(address -> Addresses.of(Optional.empty(), address));
        if (said.isPresent() && url.isEmpty()) {
            throw new IllegalArgumentException("its url is no http(s) address");
        }
        var note = new Note(url, text(root, "title"), text(root, "published"), text(root, "issuer"));
        if (note.published.isPresent() && note.publishedUtc().isEmpty()) {
            throw new IllegalArgumentException("its published is no date");
        }
        return note;
    }

    private static Optional<String> text(JsonNode root, String name) {
        return Optional.of(root.path(name)).filter(JsonNode::isTextual).map(JsonNode::textValue)
                .map(String::strip).filter(text -> !text.isEmpty());
    }

    /// The same as an instant.
    public Optional<Instant> publishedUtc() {
        return published.flatMap(Dates::parse);
    }
}
