package lodestone.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import lodestone.extract.pdf.PdfOutcome;
import lodestone.extract.pdf.PdfReader;
import lodestone.extract.pdf.PdfSettings;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/// Every PDF of a folder, through the process that reads them, against PDFBox's own stripper in this one; and
/// what comes of each.
record PdfPart(Path folder, Table table) {

    private static final int PAIRS = 3;

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
            var sink = new long[1];
            var ratio = Pairs.measure(PAIRS,
                    Pairs.wall(() -> files.forEach(file -> sink[0] += reader.read(file).hashCode())),
                    Pairs.wall(() -> files.forEach(file -> sink[0] += stripped(file))));
            table.ratio("PDF to text / PDFTextStripper", ratio, String.format(Locale.ROOT, "%d files, %d MB",
                    files.size(), files.stream().mapToLong(file -> file.length).sum() >> 20));
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

    private static long stripped(byte[] file) {
        try (var pdf = Loader.loadPDF(file)) {
            return new PDFTextStripper().getText(pdf).length();
        } catch (IOException | RuntimeException refused) {
            return 0;
        }
    }
}
