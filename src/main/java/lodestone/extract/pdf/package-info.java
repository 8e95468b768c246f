/// A PDF's bytes to its text in reading order, or the reason why there is none.
///
/// [lodestone.extract.pdf.PdfReader] is the way in. It hands the file to a process of its own
/// ([lodestone.extract.pdf.Worker], whose program is `WorkerMain`) and takes back a
/// [lodestone.extract.pdf.PdfOutcome]. A thread would be cheaper to start, but nothing in a JVM stops a
/// parser that loops or hands back the memory that a bomb of compressed data takes from everyone; a process
/// ends with its bounds ([lodestone.extract.pdf.PdfSettings]) and the next file gets a new one. Reading many
/// files costs no more than in a thread, as a process that did well is used again.
///
/// Inside it `PdfParser` goes: `PageScan` collects glyphs by PDFBox and chains them to `Piece`s,
/// `RunningLines` takes heads and feet away, `Columns` cuts a page into regions, `TextFlow` writes each
/// region as paragraphs and rows of tables. All of it goes by where things stand on the page; the order in
/// which they are drawn is trusted within a line only.
///
/// A file without a text layer is no empty document but an outcome of its own; only where the settings name
/// a program for it, `Ocr` has its pages read, each within the bound that else holds for a file. What is
/// locked, damaged or over a bound is refused with the reason.
///
/// PDFBox would look through the machine's fonts when a file does not bring its own; `PlainFonts` spares
/// that. Nothing here imports any other package of ours.
@NullMarked
package lodestone.extract.pdf;

import org.jspecify.annotations.NullMarked;
