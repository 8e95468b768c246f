package lodestone.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import lodestone.extract.DocumentReader;
import lodestone.extract.Extraction;
import lodestone.extract.RawDocument;
import lodestone.model.Document;
import org.jsoup.Jsoup;

/// Releases as they were filed, EX-99 of real submissions, each read alone: how much of what the page shows
/// is in our text, how much of our text the page shows, and how many state headline, day and issuer.
record ExhibitsPart(Path folder, Table table) {

    void run() throws IOException {
        var shown = new TextRecall(0, 0);
        var ours = new TextRecall(0, 0);
        var read = new ArrayList<Document>();
        var exhibits = exhibits();
        try (var reader = new DocumentReader()) {
            for (var exhibit : exhibits) {
                var page = Jsoup.parse(new ByteArrayInputStream(exhibit), null, "").body().wholeText();
                var document = document(reader, exhibit);
                document.ifPresent(read::add);
                var text = document.map(Document::text).orElse("");
                shown = shown.with(TextRecall.of(page, text));
                ours = ours.with(TextRecall.of(text, page));
            }
        }
        table.told("EX-99 exhibits with text", read.size() + " of " + exhibits.size(),
                count(read, document -> !document.title().isBlank()) + " with a headline, "
                        + count(read, document -> document.published().isPresent()) + " with a day, "
                        + count(read, document -> document.issuer().isPresent())
                        + " with an issuer; the others hold pictures only");
        table.told("EX-99 exhibits: letters of the page that are in our text",
                String.format(Locale.ROOT, "%.4f", shown.share()), shown.letters() + " letters");
        table.told("EX-99 exhibits: letters of our text that are on the page",
                String.format(Locale.ROOT, "%.4f", ours.share()), ours.letters() + " letters");
    }

    private static long count(List<Document> documents, Predicate<Document> says) {
        return documents.stream().filter(says).count();
    }

    private List<byte[]> exhibits() throws IOException {
        var exhibits = new ArrayList<byte[]>();
        try (var files = Files.list(folder)) {
            for (var file : (Iterable<Path>) files.sorted()::iterator) {
                exhibits.add(Files.readAllBytes(file));
            }
        }
        return exhibits;
    }

    private static Optional<Document> document(DocumentReader reader, byte[] exhibit) {
        return reader.read(new RawDocument(exhibit, Optional.of("text/html"), Optional.empty(),
                Optional.of("exhibit.htm"))) instanceof Extraction.Extracted found
                        ? Optional.of(found.document()) : Optional.empty();
    }
}
