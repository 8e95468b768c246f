package lodestone.extract.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import lodestone.extract.pdf.PdfText.Information;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/// Reads pages that are pictures by a program that is called as Tesseract is: `PROGRAM stdin stdout`, with a
/// PNG on its standard input. Half a text would pass for a whole one, so a page that cannot be read ends it.
///
/// @param program its name or path
/// @param timeout for each page, on the wall
/// @param progress told of every page that is read
record Ocr(String program, Duration timeout, Progress progress) {

    private static final float DPI = 200;
    /// As long as so many pages take that need all their time.
    private static final int LONGEST = 10;

    /// What is told after each page.
    interface Progress {
        void pageRead() throws IOException;
    }

    /// The text of every page: lines of a paragraph as one, paragraphs a line each.
    ///
    /// @throws IOException if the program cannot be started, fails or takes too long, or a page not be drawn
    PdfText read(PDDocument pdf, Information information) throws IOException {
        var pages = new ArrayList<String>();
        var renderer = new PDFRenderer(pdf);
        long start = System.nanoTime();
        for (int page = 0; page < pdf.getNumberOfPages(); page++) {
            if (System.nanoTime() - start > LONGEST * timeout.toNanos()) {
                throw new IOException("%d of %d pages within %d s".formatted(page, pdf.getNumberOfPages(),
                        LONGEST * timeout.toSeconds()));
            }
            pages.add(page(renderer, page));
            progress.pageRead();
        }
        return text(pages, information);
    }

    private static PdfText text(List<String> pages, Information information) {
        var hyphens = new Hyphens(pages.stream().flatMap(String::lines).map(String::strip));
        var text = new StringBuilder();
        List<Integer> starts = new ArrayList<>();
        for (var page : pages) {
            var read = paragraphs(page, hyphens);
            if (!text.isEmpty() && !read.isEmpty()) {
                text.append('\n');
            }
            starts.add(text.length());
            text.append(read);
        }
        return new PdfText(text.toString(), starts, List.of(), "", Optional.empty(), information);
    }

    private String page(PDFRenderer renderer, int page) throws IOException {
        var png = new ByteArrayOutputStream();
        ImageIO.write(renderer.renderImageWithDPI(page, DPI, ImageType.GRAY), "png", png);
        var process = new ProcessBuilder(program, "stdin", "stdout")
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        long start = System.nanoTime();
        var bound = CompletableFuture.runAsync(() -> Worker.end(process), afterTimeout());
        try (var out = process.getInputStream()) {
            var writing = CompletableFuture.runAsync(() -> send(process, png));
            var read = new String(out.readAllBytes(), StandardCharsets.UTF_8);
            writing.join();
            check(page + 1, process, System.nanoTime() - start);
            return read;
        } finally {
            bound.cancel(false);
            Worker.end(process);
        }
    }

    private void check(int page, Process process, long nanos) throws IOException {
        if (nanos >= timeout.toNanos()) {
            throw new IOException("page %d not within %d s".formatted(page, timeout.toSeconds()));
        }
        int code = process.onExit().join().exitValue();
        if (code != 0) {
            throw new IOException("%s ended with %d on page %d".formatted(program, code, page));
        }
    }

    private Executor afterTimeout() {
        return CompletableFuture.delayedExecutor(timeout.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// Writes what the program may not read, for it may end before it has.
    private static void send(Process process, ByteArrayOutputStream png) {
        try (var in = process.getOutputStream()) {
            png.writeTo(in);
        } catch (IOException _) {
            // Its exit code tells.
        }
    }

    private static String paragraphs(String page, Hyphens hyphens) {
        return Arrays.stream(page.split("\\R\\s*\\R|\\f", -1))
                .map(lines -> joined(lines, hyphens))
                .filter(words -> !words.isEmpty()).collect(Collectors.joining("\n"));
    }

    private static String joined(String lines, Hyphens hyphens) {
        var text = new StringBuilder();
        for (var whole : (Iterable<String>) lines.lines()::iterator) {
            var line = whole.strip().replaceAll("\\s+", " ");
            if (!hyphens.mend(text, line) && !text.isEmpty() && !line.isEmpty()) {
                text.append(' ');
            }
            text.append(line);
        }
        return text.toString();
    }
}
