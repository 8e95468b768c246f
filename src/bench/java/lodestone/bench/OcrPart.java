package lodestone.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import lodestone.extract.pdf.PdfOutcome;
import lodestone.extract.pdf.PdfReader;
import lodestone.extract.pdf.PdfSettings;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/// English PDF with a text layer, its pages drawn as pictures as a scanner gives them, read again by
/// Tesseract: how much of the layer's text comes back, and how much of what comes back is in the layer.
record OcrPart(Path folder, Table table) {

    private static final float SCANNER = 150;
    private static final int FILES = 15;
    private static final int PAGES = 2;
    private static final int FEWEST = 1500;

    void run() throws IOException {
        var defaults = PdfSettings.defaults();
        var settings = new PdfSettings(defaults.timeout(), defaults.maxBytes(), defaults.maxPages(),
                defaults.maxCharacters(), defaults.heapMegabytes(), Optional.of("tesseract"));
        var found = new TextRecall(0, 0);
        var right = new TextRecall(0, 0);
        int files = 0;
        try (var reader = new PdfReader(settings); var paths = Files.list(folder)) {
            for (var path : (Iterable<Path>) paths.filter(file -> file.toString().endsWith(".pdf"))
                    .sorted()::iterator) {
                if (files == FILES) {
                    break;
                }
                byte[] file = Files.readAllBytes(path);
                var layer = layer(reader, file);
                if (!layer.isEmpty()) {
                    var seen = text(reader.read(scanned(file)));
                    found = found.with(TextRecall.of(layer, seen));
                    right = right.with(TextRecall.of(seen, layer));
                    files++;
                }
            }
        }
        table.told("OCR: letters of the layer that come back", String.format(Locale.ROOT, "%.4f",
                found.share()),
                String.format(Locale.ROOT,
                        "%d letters, %d files drawn at %.0f dpi; of what comes back %.4f is in the layer",
                        found.letters(), files, SCANNER, right.share()));
    }

    /// The text of a short English file; else empty.
    private static String layer(PdfReader reader, byte[] file) {
        if (!(reader.read(file) instanceof PdfOutcome.Read read)
                || read.text().pageStarts().size() > PAGES) {
            return "";
        }
        var text = read.text().text();
        long letters = text.chars().filter(c -> c < 128 && Character.isLetter(c)).count();
        return letters >= FEWEST && letters * 10 > text.length() * 7L && text.contains(" the ")
                ? text + "\n" + read.text().letterhead() : "";
    }

    private static String text(PdfOutcome outcome) {
        return outcome instanceof PdfOutcome.Read read ? read.text().text() : "";
    }

    private static byte[] scanned(byte[] file) throws IOException {
        try (var pdf = Loader.loadPDF(file); var scan = new PDDocument()) {
            var renderer = new PDFRenderer(pdf);
            for (int i = 0; i < pdf.getNumberOfPages(); i++) {
                var picture = LosslessFactory.createFromImage(scan,
                        renderer.renderImageWithDPI(i, SCANNER, ImageType.GRAY));
                var page = new PDPage(pdf.getPage(i).getCropBox());
                scan.addPage(page);
                try (var drawn = new PDPageContentStream(scan, page)) {
                    drawn.drawImage(picture, page.getCropBox().getLowerLeftX(),
                            page.getCropBox().getLowerLeftY(), page.getCropBox().getWidth(),
                            page.getCropBox().getHeight());
                }
            }
            var bytes = new ByteArrayOutputStream();
            scan.save(bytes);
            return bytes.toByteArray();
        }
    }
}
