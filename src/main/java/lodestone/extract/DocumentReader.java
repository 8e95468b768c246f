package lodestone.extract;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import lodestone.extract.pdf.PdfReader;
import lodestone.extract.pdf.PdfSettings;
import lodestone.model.Document;
import lodestone.model.DocumentKind;

/// Main text and metadata of HTML, PDF, EDGAR submission and plain text. Thread-safe; PDF is read in
/// processes of their own, which end when this is closed.
public final class DocumentReader implements AutoCloseable {

    private static final int LARGEST_TEXT = 20 << 20;

    private final PdfReader pdf;

    /// Within the default bounds.
    public DocumentReader() {
        this(PdfSettings.defaults());
    }

    public DocumentReader(PdfSettings settings) {
        this.pdf = new PdfReader(settings);
    }

    @Override
    public void close() {
        pdf.close();
    }

    /// Never throws for bad input.
    public Extraction read(RawDocument raw) {
        if (raw.bytes().length == 0) {
            return new Extraction.NoText("an empty file");
        }
        if (isPdf(raw)) {
            return PdfDocument.of(raw, pdf.read(raw.bytes()));
        }
        if (!Decoding.isText(raw.bytes())) {
            return new Extraction.Unreadable("neither text nor PDF (" + raw.bytes().length + " bytes)");
        }
        if (raw.bytes().length > LARGEST_TEXT) {
            return new Extraction.Unreadable(
                    "text of " + (raw.bytes().length >> 20) + " MB is over the bound of 20 MB");
        }
        var head = Decoding.head(raw.bytes());
        if (Submission.looksLike(head)) {
            return submission(raw);
        }
        return isHtml(raw, head) ? HtmlReader.read(raw) : PlainReader.read(raw);
    }

    private static boolean isPdf(RawDocument raw) {
        return Decoding.head(raw.bytes()).indexOf("%PDF-") >= 0
                && !Decoding.head(raw.bytes()).contains("<SEC-");
    }

    private static boolean isHtml(RawDocument raw, String head) {
        var type = raw.contentType().orElse("").toLowerCase(Locale.ROOT);
        var name = raw.name().or(() -> raw.url().map(url -> String.valueOf(url.getPath()))).orElse("")
                .toLowerCase(Locale.ROOT);
        if (type.contains("html") || name.endsWith(".htm") || name.endsWith(".html")) {
            return true;
        }
        var start = head.stripLeading().toLowerCase(Locale.ROOT);
        boolean marked = start.startsWith("<!doctype html") || start.startsWith("<html")
                || start.startsWith("<?xml")
                || start.contains("<body");
        return marked && !name.endsWith(".txt");
    }

    private Extraction submission(RawDocument raw) {
        var submission = new Submission(Decoding.text(raw));
        var main = submission.main();
        if (main.isEmpty() || main.get().body().isBlank()) {
            return new Extraction.NoText("a submission without documents");
        }
        var part = main.get();
        var inner = new RawDocument(part.body().getBytes(StandardCharsets.UTF_8),
                Optional.of("text/html; charset=utf-8"),
                raw.url(), Optional.of(part.filename()));
        boolean html = part.body().length() > 5 && part.body()
                .substring(0, Math.min(2000, part.body().length()))
                .toLowerCase(Locale.ROOT).matches("(?s).*<(html|body|div|p|table|xbrl|document)\\b.*");
        var read = html ? HtmlReader.read(inner) : PlainReader.of(raw, part.body());
        return read instanceof Extraction.Extracted extracted
                ? new Extraction.Extracted(filed(extracted.document(), submission, part)) : read;
    }

    private static Document filed(Document document, Submission submission, Submission.Part part) {
        var filed = submission.header("FILED AS OF DATE").filter(date -> date.length() == 8)
                .map(date -> date.substring(0, 4) + "-" + date.substring(4, 6) + "-" + date.substring(6))
                .filter(day -> Dates.parse(day).isPresent());
        var issuer = submission.header("COMPANY CONFORMED NAME").or(document::issuer);
        boolean release = part.type().startsWith("EX-99");
        return new Document(document.url(), document.title(), filed.or(document::published),
                filed.flatMap(Dates::parse).or(document::publishedUtc), document.language(), document.site(),
                issuer,
                document.tickers(), Optional.of(release ? DocumentKind.RELEASE : DocumentKind.FILING),
                document.text(),
                document.sections(), document.imprint());
    }
}
