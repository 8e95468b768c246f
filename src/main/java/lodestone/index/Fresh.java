package lodestone.index;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import lodestone.model.Version;

/// Documents that were put into the index and of which no watch was asked yet, as they were put: an index
/// cannot give back all that a watch may ask for. Holds so many characters of text at most; what was put
/// first goes first, and is asked for in the index. Thread-safe.
final class Fresh {

    private final long mostCharacters;
    private final Map<String, Indexed> documents = new LinkedHashMap<>();
    private long characters;

    Fresh(long mostCharacters) {
        this.mostCharacters = mostCharacters;
    }

    /// Adds a newest version, or replaces the one before it.
    synchronized void add(Indexed indexed) {
        take(indexed.version().documentId());
        documents.put(indexed.version().documentId(), indexed);
        characters += length(indexed.version());
        while (characters > mostCharacters) {
            take(documents.keySet().iterator().next());
        }
    }

    /// The document as it was put, which is given once; empty if it was not put or did not fit.
    synchronized Optional<Indexed> take(String documentId) {
        var taken = Optional.ofNullable(documents.remove(documentId));
        taken.ifPresent(one -> characters -= length(one.version()));
        return taken;
    }

    private static long length(Version version) {
        return version.document().text().length();
    }
}
