package lodestone.extract.pdf;

import java.time.Duration;
import java.util.Optional;

/// The bounds within which a PDF is read. What is over one of them is refused.
///
/// @param timeout for one whole file, on the wall; by OCR for each page, and ten of it for the file
/// @param maxBytes of the file
/// @param maxPages that are really there, whatever the file says
/// @param maxCharacters of text
/// @param heapMegabytes of the process that reads
/// @param ocr the program that reads pages without a text layer, such as `tesseract`; none by default
public record PdfSettings(Duration timeout, int maxBytes, int maxPages, int maxCharacters,
        int heapMegabytes, Optional<String> ocr) {

    /// One minute, 64 MB, 2,000 pages and 512 MB of heap.
    public static PdfSettings defaults() {
        return new PdfSettings(Duration.ofMinutes(1), 64 << 20, 2_000, 5_000_000, 512, Optional.empty());
    }
}
