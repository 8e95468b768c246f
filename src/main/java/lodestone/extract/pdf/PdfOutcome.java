package lodestone.extract.pdf;

/// What came of reading a PDF.
public sealed interface PdfOutcome {

    /// It has a text.
    record Read(PdfText text) implements PdfOutcome {}

    /// It is whole, but nothing in it is text: scanned pages, or no page at all.
    record NoText(String reason) implements PdfOutcome {}

    /// It is locked, damaged or over a bound.
    record Refused(String reason) implements PdfOutcome {}
}
