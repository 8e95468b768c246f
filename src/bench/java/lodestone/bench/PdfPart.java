package lodestone.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import lodestone.extract.pdf.PdfOutcome;
import lodestone.extract.pdf.PdfReader;
import lodestone.extract.pdf.PdfSettings;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/// Every PDF of a folder, through the process that reads them, against PDFBox's own stripper in this one:
/// what comes of each, how much of the stripper's text is in ours, and the time.
record PdfPart(Path folder, Table table) {

    private static final int PAIRS = 3;
    private static final double WHOLE = 0.95;

    void run() throws Exception {
        List<byte[]> files;
        try (var paths = Files.list(folder)) {
            files = paths.filter(path -> path.toString().endsWith(".pdf")).sorted().map(PdfPart::bytes)
                    .toList();
        }
        try (var reader = new PdfReader(PdfSettings.defaults())) {
            var outcomes = new TreeMap<String, Long>();
            files.forEach(file -> outcomes.merge(kind(reader.read(file)), 1L, Long::sum));
            table.kept("PDF: files with an outcome", files.size(),
                    outcomes.values().stream().mapToLong(count -> count).sum(), outcomes.entrySet().stream()
                            .map(kind -> kind.getValue() + " " + kind.getKey())
                            .collect(Collectors.joining(", ")));
            recall(reader, files);
            var sink = new long[1];
            var ratio = Pairs.measure(PAIRS,
                    Pairs.wall(() -> files.forEach(file -> sink[0] += reader.read(file).hashCode())),
                    Pairs.wall(() -> files.forEach(file -> sink[0] += text(file).length())));
            table.ratio("PDF to text / PDFTextStripper", ratio, String.format(Locale.ROOT, "%d files, %d MB",
                    files.size(), files.stream().mapToLong(file -> file.length).sum() >> 20));
        }
    }

    /// Of the text that PDFBox's stripper finds, in the files that both read.
    private void recall(PdfReader reader, List<byte[]> files) {
        var all = new TextRecall(0, 0);
        var each = new ArrayList<Double>();
        for (var file : files) {
            if (reader.read(file) instanceof PdfOutcome.Read read) {
                var recall = TextRecall.of(text(file), read.text().text() + "\n" + read.text().letterhead());
                all = all.with(recall);
                each.add(recall.share());
            }
        }
        table.told("PDF: text of PDFTextStripper that is in ours", String.format(Locale.ROOT, "%.4f",
                all.share()),
                String.format(Locale.ROOT,
                        "%d letters, %d files, the mean file %.4f, %d files under .95; no running heads",
                        all.letters(), each.size(),
                        each.stream().mapToDouble(share -> share).average().orElse(1),
                        each.stream().filter(share -> share < WHOLE).count()));
    }

    /// As PDFBox's stripper writes it, with a form feed between pages; empty where it fails.
    private static String text(byte[] file) {
        try (var pdf = Loader.loadPDF(file)) {
            var stripper = new PDFTextStripper();
            stripper.setPageEnd("\f");
            return stripper.getText(pdf);
        } catch (IOException | RuntimeException refused) {
            return "";
        }
    }

    private static byte[] bytes(Path path) {
        try {
            return Files.readAllBytes(path);
        } catch (IOException fault) {
            throw new java.io.UncheckedIOException(fault);
        }
    }

    private static String kind(PdfOutcome outcome) {
        return switch (outcome) {
            case PdfOutcome.Read _ -> "read";
            case PdfOutcome.NoText none -> none.reason().replaceAll(" \\(.*", "");
            case PdfOutcome.Refused refused -> refused.reason().replaceAll("\\d+", "#");
        };
    }
}
