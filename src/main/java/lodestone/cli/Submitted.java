package lodestone.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lodestone.extract.DocumentReader;
import lodestone.extract.Extraction;
import lodestone.extract.RawDocument;
import lodestone.model.Document;
import lodestone.model.DocumentKind;
import org.jspecify.annotations.Nullable;

/// One text to assess, from a JSON line or a file, or the reason why there is none.
///
/// @param id of the input; null when the line has none
/// @param line its number, for lines
/// @param other fields that are not ours; they are handed on
record Submitted(@Nullable String id, @Nullable Long line, @Nullable Document document, ObjectNode other,
        @Nullable String error) {

    private static final Set<String> OURS = Set.of("id", "text", "url", "title", "kind", "issuer",
            "published");

    /// A line of JSON with `id`, `text` and optionally `url`, `title`, `kind`, `issuer`, `published`.
    static Submitted ofLine(LineReader.Line line) {
        var none = JsonLines.object();
        String id = null;
        try {
            var object = JsonLines.parse(line);
            id = id(object);
            if (id == null) {
                throw new IllegalArgumentException("no \"id\"");
            }
            var document = document(object);
            object.properties().stream().filter(e -> !OURS.contains(e.getKey()))
                    .forEach(e -> none.set(e.getKey(), e.getValue()));
            return new Submitted(id, line.number(), document, none, null);
        } catch (IllegalArgumentException fault) {
            return new Submitted(id, line.number(), null, none, fault.getMessage());
        }
    }

    private static @Nullable String id(ObjectNode object) {
        var id = object.get("id");
        return id != null && id.isValueNode() && !id.isNull() ? id.asText() : null;
    }

    private static Document document(ObjectNode object) {
        var text = JsonLines.text(object, "text");
        if (text == null) {
            throw new IllegalArgumentException("no \"text\"");
        }
        var published = Optional.ofNullable(JsonLines.text(object, "published"));
        var title = Optional.ofNullable(JsonLines.text(object, "title")).orElse("");
        return new Document(Optional.ofNullable(JsonLines.text(object, "url")).flatMap(Submitted::uri), title,
                published,
                published.flatMap(Submitted::instant), Optional.empty(), Optional.empty(),
                Optional.ofNullable(JsonLines.text(object, "issuer")), List.of(),
                Optional.ofNullable(JsonLines.text(object, "kind")).flatMap(DocumentKind::of), text,
                List.of());
    }

    /// A .html, .pdf, .txt or .eml file; its name is its id.
    static Submitted ofFile(Path file, DocumentReader reader) {
        var id = String.valueOf(file.getFileName());
        try {
            var raw = new RawDocument(Unreadable.read(file), Optional.empty(), Optional.empty(),
                    Optional.of(id));
            return switch (reader.read(raw)) {
                case Extraction.Extracted extracted ->
                    new Submitted(id, null, extracted.document(), JsonLines.object(), null);
                case Extraction.NoText none ->
                    new Submitted(id, null, null, JsonLines.object(), none.reason());
                case Extraction.Unreadable bad ->
                    new Submitted(id, null, null, JsonLines.object(), bad.reason());
            };
        } catch (IOException fault) {
            return new Submitted(id, null, null, JsonLines.object(), Unreadable.reason(file, fault));
        }
    }

    private static Optional<URI> uri(String text) {
        try {
            return Optional.of(URI.create(text));
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(text.length() > 10
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant());
        } catch (DateTimeException notOne) {
            return Optional.empty();
        }
    }
}
