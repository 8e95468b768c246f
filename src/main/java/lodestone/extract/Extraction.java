package lodestone.extract;

import lodestone.model.Document;

/// What came of reading a document.
public sealed interface Extraction {

    /// Main text was found.
    record Extracted(Document document) implements Extraction {}

    /// Readable, but without text: a scanned PDF, an empty page.
    record NoText(String reason) implements Extraction {}

    /// Not readable as what it says it is, or over a bound.
    record Unreadable(String reason) implements Extraction {}
}
