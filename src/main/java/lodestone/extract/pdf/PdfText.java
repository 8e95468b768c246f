package lodestone.extract.pdf;

import java.util.List;
import java.util.Optional;

/// The text of a PDF in reading order: one line a block, one line a table row.
///
/// @param pageStarts for each page the first UTF-16 code unit of the text that is from it or a later one
/// @param rows lines that are rows of tables
/// @param letterhead the running heads and feet of the first page, which are not part of the text
/// @param heading what stands largest on the first page
/// @param information what the file says of itself beside its text
public record PdfText(String text, List<Integer> pageStarts, List<Span> rows, String letterhead,
        Optional<String> heading, Information information) {

    public PdfText {
        pageStarts = List.copyOf(pageStarts);
        rows = List.copyOf(rows);
    }

    /// @param start first UTF-16 code unit
    /// @param end one past the last
    public record Span(int start, int end) {}

    /// @param created ISO 8601 with the offset that the file states
    /// @param language as a BCP 47 tag
    public record Information(Optional<String> title, Optional<String> created, Optional<String> language) {}
}
