package lodestone.extract;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import lodestone.model.Document;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;

/// The text layer of a PDF, within bounds of time, pages and length.
final class PdfReader {

    private static final int MOST_PAGES = 400;
    private static final int MOST_CHARACTERS = 5_000_000;
    private static final int SECONDS = 30;
    private static final int EDGE_LINES = 2;
    private static final Pattern HYPHENATED = Pattern.compile("(\\p{Ll})[-\u2010]\\n(\\p{Ll})");
    private static final Pattern BROKEN_LINE = Pattern
            .compile("(?<=[\\p{L}\\d,;)%–-])[ ]*\\n(?=[\\p{Ll}\\d($“\"])");
    private static final Pattern DIGITS = Pattern.compile("\\d+");

    private PdfReader() {}

    static Extraction read(RawDocument raw) {
        var reading = new FutureTask<>(() -> extract(raw));
        // Not waited for when it is late: nothing makes a parser that loops heed an interruption.
        var worker = Thread.ofPlatform().daemon().name("pdf").start(reading);
        try {
            return reading.get(SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException late) {
            return new Extraction.Unreadable("PDF not read within " + SECONDS + " s");
        } catch (ExecutionException failed) {
            return new Extraction.Unreadable("not a readable PDF: " + reason(failed));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Extraction.Unreadable("interrupted");
        } finally {
            worker.interrupt();
        }
    }

    private static String reason(ExecutionException failed) {
        var cause = failed.getCause();
        return cause == null || cause.getMessage() == null ? String.valueOf(cause)
                : cause.getMessage().lines().findFirst().orElse("");
    }

    private static Extraction extract(RawDocument raw) throws IOException {
        try (var pdf = Loader.loadPDF(raw.bytes())) {
            int pages = pdf.getNumberOfPages();
            var text = text(pages(pdf, Math.min(pages, MOST_PAGES)));
            if (text.length() < 20) {
                return new Extraction.NoText(
                        "PDF without a text layer (" + pages + (pages == 1 ? " page)" : " pages)"));
            }
            return new Extraction.Extracted(document(raw, pdf, text));
        } catch (InvalidPasswordException locked) {
            return new Extraction.Unreadable("PDF is locked with a password");
        }
    }

    private static List<List<String>> pages(PDDocument pdf, int count) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setLineSeparator("\n");
        stripper.setParagraphEnd("\n");
        var pages = new ArrayList<List<String>>();
        int length = 0;
        for (int page = 1; page <= count && length < MOST_CHARACTERS; page++) {
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            var text = stripper.getText(pdf);
            length += text.length();
            pages.add(text.lines().map(String::strip).toList());
        }
        return pages;
    }

    /// Heads and feet that run through are dropped, words cut at a line's end are joined.
    private static String text(List<List<String>> pages) {
        var running = running(pages);
        var text = new StringBuilder();
        for (var page : pages) {
            for (int i = 0; i < page.size(); i++) {
                boolean edge = i < EDGE_LINES || i >= page.size() - EDGE_LINES;
                if (!(edge && running.contains(shape(page.get(i))))) {
                    text.append(page.get(i)).append('\n');
                }
            }
        }
        var joined = HYPHENATED.matcher(text).replaceAll("$1$2");
        return BROKEN_LINE.matcher(joined).replaceAll(" ").replaceAll("\\n{2,}", "\n").strip();
    }

    private static List<String> running(List<List<String>> pages) {
        Map<String, Integer> seen = new HashMap<>();
        for (var page : pages) {
            for (int i = 0; i < page.size(); i++) {
                if ((i < EDGE_LINES || i >= page.size() - EDGE_LINES) && !page.get(i).isEmpty()) {
                    seen.merge(shape(page.get(i)), 1, Integer::sum);
                }
            }
        }
        return pages.size() < 3 ? List.of() : seen.entrySet().stream()
                .filter(line -> line.getValue() * 10 >= pages.size() * 6).map(Map.Entry::getKey).toList();
    }

    private static String shape(String line) {
        return DIGITS.matcher(line).replaceAll("#");
    }

    private static Document document(RawDocument raw, PDDocument pdf, String text) {
        var information = Optional.ofNullable(pdf.getDocumentInformation().getTitle()).map(String::strip)
                .filter(title -> title.length() > 10 && title.contains(" "));
        var date = Dateline.date(text);
        return new Document(raw.url(), information.orElseGet(() -> text.lines().findFirst().orElse("")), date,
                date.flatMap(Dates::parse), Language.of(text), Optional.empty(), Dateline.issuer(text),
                Tickers.in(text),
                Optional.empty(), text, List.of());
    }
}
