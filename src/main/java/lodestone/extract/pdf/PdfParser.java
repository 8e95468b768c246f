package lodestone.extract.pdf;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/// A PDF's bytes to its text, in this process and without a bound on time and memory.
final class PdfParser {

    private static final int FEWEST = 20;
    private static final int FEWEST_A_PAGE = 3;

    private final int maxPages;
    private final int maxCharacters;
    private final Optional<Ocr> ocr;

    /// @param ocr for files without a text layer
    PdfParser(int maxPages, int maxCharacters, Optional<Ocr> ocr) {
        this.ocr = ocr;
        this.maxPages = maxPages;
        this.maxCharacters = maxCharacters;
    }

    /// Never throws for bad input, but for want of memory.
    PdfOutcome read(byte[] bytes) {
        try (var pdf = Loader.loadPDF(bytes)) {
            return read(pdf);
        } catch (InvalidPasswordException locked) {
            return new PdfOutcome.Refused("PDF is locked with a password");
        } catch (PageScan.OverBoundException large) {
            return new PdfOutcome.Refused("PDF is too large: " + large.getMessage());
        } catch (StackOverflowError deep) {
            return new PdfOutcome.Refused("damaged PDF: nested too deeply");
        } catch (IOException | RuntimeException damaged) {
            return new PdfOutcome.Refused("damaged PDF: " + reason(damaged));
        }
    }

    private static String reason(Exception fault) {
        var message = Optional.ofNullable(fault.getMessage()).orElse("").lines().findFirst().orElse("");
        return message.isBlank() ? fault.getClass().getSimpleName() : message;
    }

    private PdfOutcome read(PDDocument pdf) throws IOException {
        var pages = PageScan.of(pdf, maxPages, maxCharacters);
        if (pages.isEmpty()) {
            return new PdfOutcome.NoText("PDF without pages");
        }
        long letters = letters(pages);
        if (letters == 0 || (letters < Math.max(FEWEST, FEWEST_A_PAGE * pages.size()) && hasPictures(pdf))) {
            return withoutLayer(pdf, "PDF without a text layer (%d %s, %d letters)".formatted(pages.size(),
                    pages.size() == 1 ? "page" : "pages", letters));
        }
        return new PdfOutcome.Read(text(pages, FileInformation.of(pdf)));
    }

    private PdfOutcome withoutLayer(PDDocument pdf, String reason) {
        if (ocr.isEmpty()) {
            return new PdfOutcome.NoText(reason);
        }
        try {
            var text = ocr.get().read(pdf, FileInformation.of(pdf));
            return text.text().isBlank() ? new PdfOutcome.NoText(reason + ", nor can any be seen on it")
                    : new PdfOutcome.Read(text);
        } catch (IOException failed) {
            return new PdfOutcome.NoText(reason + "; not read by OCR: " + failed.getMessage());
        }
    }

    /// Beside pictures a few letters are a stamp or a page number, not the text.
    private static boolean hasPictures(PDDocument pdf) {
        for (var page : pdf.getPages()) {
            var resources = page.getResources();
            for (var name : resources == null ? List.<COSName>of() : resources.getXObjectNames()) {
                if (resources.isImageXObject(name)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static long letters(List<Page> pages) {
        return pages.stream().flatMap(page -> page.layers().stream()).flatMap(List::stream)
                .mapToLong(Piece::letters).sum();
    }

    private static PdfText text(List<Page> pages, PdfText.Information information) {
        var cut = RunningLines.cut(pages);
        float body = body(pages);
        var lines = cut.pages().stream().flatMap(page -> page.layers().stream()).flatMap(List::stream)
                .map(Piece::text);
        var flow = new TextFlow(new Hyphens(lines), body);
        cut.pages().forEach(flow::page);
        var starts = flow.pageStarts(pages.size());
        return new PdfText(flow.text(), starts, flow.rows(), cut.letterhead(), Headline.of(cut.pages(), body),
                information);
    }

    /// The size that most characters have, to half a point.
    private static float body(List<Page> pages) {
        var sizes = new TreeMap<Integer, Integer>();
        pages.forEach(page -> page.main().forEach(
                piece -> sizes.merge(Math.round(piece.size() * 2), piece.text().length(), Integer::sum)));
        return sizes.entrySet().stream().max(java.util.Map.Entry.comparingByValue())
                .map(size -> size.getKey() / 2f).orElse(0f);
    }
}
