package lodestone.extract.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import lodestone.extract.pdf.PdfText.Information;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/// Reads pages that are pictures by a program that is called as Tesseract is: `PROGRAM stdin stdout`, with a
/// PNG on its standard input.
///
/// @param program its name or path
record Ocr(String program) {

    private static final float DPI = 200;

    /// The text of every page: lines of a paragraph as one, paragraphs a line each.
    ///
    /// @throws IOException if the program cannot be started, or a page not be drawn
    PdfText read(PDDocument pdf, Information information) throws IOException {
        var renderer = new PDFRenderer(pdf);
        var text = new StringBuilder();
        List<Integer> starts = new ArrayList<>();
        for (int page = 0; page < pdf.getNumberOfPages(); page++) {
            var read = joined(page(renderer, page));
            if (!text.isEmpty() && !read.isEmpty()) {
                text.append('\n');
            }
            starts.add(text.length());
            text.append(read);
        }
        return new PdfText(text.toString(), starts, List.of(), Appendix.start(text.toString()), "",
                Optional.empty(), information);
    }

    private String page(PDFRenderer renderer, int page) throws IOException {
        var picture = renderer.renderImageWithDPI(page, DPI, ImageType.GRAY);
        var process = new ProcessBuilder(program, "stdin", "stdout")
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try (var in = process.getOutputStream()) {
            ImageIO.write(picture, "png", in);
        }
        try (var out = process.getInputStream()) {
            return new String(out.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String joined(String lines) {
        return Arrays.stream(lines.split("\\R\\s*\\R|\\f", -1))
                .map(words -> words.strip().replaceAll("\\s+", " "))
                .filter(words -> !words.isEmpty()).collect(Collectors.joining("\n"));
    }
}
