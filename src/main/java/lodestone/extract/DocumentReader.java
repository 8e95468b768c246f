package lodestone.extract;

import java.util.List;
import java.util.Locale;
import lodestone.extract.edgar.CoverPage;
import lodestone.extract.edgar.Submission;
import lodestone.extract.pdf.PdfReader;
import lodestone.extract.pdf.PdfSettings;

/// Main text and metadata of HTML, PDF, EDGAR submission, mail and plain text. Thread-safe; PDF is read in
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

    /// What came with a mail, in order, as documents of their own; a mail may be among them. Empty for all
    /// else.
    public List<RawDocument> files(RawDocument raw) {
        return MailDocument.files(raw);
    }

    /// Never throws for bad input.
    public Extraction read(RawDocument raw) {
        if (raw.bytes().length == 0) {
            return new Extraction.NoText("an empty file");
        }
        var head = Decoding.head(raw.bytes());
        if (isPdf(head)) {
            return PdfDocument.of(raw, pdf.read(raw.bytes()));
        }
        if (!Decoding.isText(raw.bytes())) {
            return new Extraction.Unreadable("neither text nor PDF (" + raw.bytes().length + " bytes)");
        }
        if (MailDocument.isMail(raw)) {
            return MailDocument.read(raw);
        }
        if (raw.bytes().length > LARGEST_TEXT) {
            return new Extraction.Unreadable(
                    "text of " + (raw.bytes().length >> 20) + " MB is over the bound of 20 MB");
        }
        if (Submission.looksLike(head)) {
            return SubmissionReader.read(raw);
        }
        if (FilingReader.isFiled(raw, head)) {
            return FilingReader.read(raw);
        }
        return isHtml(raw, head) ? page(raw) : PlainReader.read(raw);
    }

    /// A page that begins like a report or an exhibit is one, and read as such.
    private static Extraction page(RawDocument raw) {
        var read = HtmlReader.read(raw);
        return read instanceof Extraction.Extracted page && CoverPage.of(page.document().text()).isPresent()
                ? FilingReader.read(raw) : read;
    }

    private static boolean isPdf(String head) {
        return head.contains("%PDF-") && !head.contains("<SEC-");
    }

    /// Its name in small letters, by its address if it has none; empty without both.
    static String fileName(RawDocument raw) {
        return raw.name().or(() -> raw.url().map(url -> String.valueOf(url.getPath()))).orElse("")
                .toLowerCase(Locale.ROOT);
    }

    private static boolean isHtml(RawDocument raw, String head) {
        var type = raw.contentType().orElse("").toLowerCase(Locale.ROOT);
        var name = fileName(raw);
        if (type.contains("html") || name.endsWith(".htm") || name.endsWith(".html")) {
            return true;
        }
        var start = head.stripLeading().toLowerCase(Locale.ROOT);
        boolean marked = start.startsWith("<!doctype html") || start.startsWith("<html")
                || start.startsWith("<?xml")
                || start.contains("<body");
        return marked && !name.endsWith(".txt");
    }
}
