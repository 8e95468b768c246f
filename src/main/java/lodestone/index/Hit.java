package lodestone.index;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One document found, or one sentence of it.
///
/// @param passages best first, with the matched words' places in the document's text; the sentence alone
/// where sentences were asked for
/// @param alsoAt copies that are folded under it
/// @param byMeaning whether it was found by what a sentence means alone, not by its words
public record Hit(
        String documentId,
        float score,
        String title,
        Optional<String> issuer,
        URI url,
        Optional<Instant> published,
        String kind,
        String claim,
        String verdict,
        int severity,
        List<String> gaps,
        List<Passage> passages,
        List<Copy> alsoAt,
        boolean byMeaning) {

    public Hit {
        gaps = List.copyOf(gaps);
        passages = List.copyOf(passages);
        alsoAt = List.copyOf(alsoAt);
    }

    /// The page of the program's own web server on which the first passage is marked at its place, from the
    /// root of that server: `/documents/ID?at=START#s-START`.
    public String page() {
        return passages.isEmpty() ? "/documents/" + documentId
                : "/documents/" + documentId + "?at=" + passages.getFirst().at() + "#s-"
                        + passages.getFirst().at();
    }

    /// A stretch of the document's text with matched words.
    ///
    /// @param text verbatim `document.text().substring(start, end)`
    /// @param marks matched words, as offsets into the document's text
    public record Passage(String text, int start, int end, List<Mark> marks) {
        public Passage {
            marks = List.copyOf(marks);
        }

        /// A place in the sentence that was found.
        public int at() {
            return marks.isEmpty() ? start : marks.getFirst().start();
        }
    }

    /// The same, published elsewhere.
    public record Copy(String documentId, String sourceId, URI url) {}

    /// A matched word.
    public record Mark(int start, int end) {}
}
