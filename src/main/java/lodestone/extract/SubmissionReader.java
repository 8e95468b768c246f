package lodestone.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lodestone.extract.edgar.FiledText;
import lodestone.extract.edgar.Part;
import lodestone.extract.edgar.Submission;
import lodestone.model.Document;
import lodestone.model.DocumentKind;
import lodestone.model.FiledDocument;
import lodestone.model.Filing;
import lodestone.model.FilingItem;
import lodestone.model.Section;

/// A full submission as one document: the main document, then its releases and reports to holders, each with
/// its place. What is left out is named with the reason.
final class SubmissionReader {

    private final RawDocument raw;
    private final Submission submission;
    private final StringBuilder text = new StringBuilder();
    private final List<Section> tables = new ArrayList<>();
    private final List<FilingItem> items = new ArrayList<>();
    private final List<FiledDocument> documents = new ArrayList<>();
    private Optional<FilingReader.Page> first = Optional.empty();

    private SubmissionReader(RawDocument raw) {
        this.raw = raw;
        this.submission = new Submission(Decoding.text(raw));
    }

    static Extraction read(RawDocument raw) {
        return new SubmissionReader(raw).read();
    }

    private Extraction read() {
        var parts = submission.parts();
        var wanted = Submission.worthReading(parts);
        parts.forEach(part -> take(part, wanted.contains(part)));
        if (first.isEmpty()) {
            return new Extraction.NoText(parts.isEmpty() ? "a submission without documents"
                    : "a submission without words: " + String.join(", ", reasons()));
        }
        return new Extraction.Extracted(document(first.get()));
    }

    private List<String> reasons() {
        return documents.stream().flatMap(document -> document.skipped().stream()).distinct().toList();
    }

    private void take(Part part, boolean wanted) {
        var page = part.skipped().isEmpty() && wanted ? Optional.of(page(part))
                : Optional.<FilingReader.Page>empty();
        var skipped = part.skipped().or(() -> reason(page));
        int start = text.isEmpty() || skipped.isPresent() ? text.length() : text.length() + 1;
        if (skipped.isEmpty()) {
            append(page.orElseThrow());
        }
        documents
                .add(new FiledDocument(part.type(), part.filename(), part.description(), start, text.length(),
                        skipped));
    }

    private FilingReader.Page page(Part part) {
        return FilingReader.page(part, "", submission.header().filing().withType(part.type()));
    }

    private static Optional<String> reason(Optional<FilingReader.Page> page) {
        if (page.isEmpty()) {
            return Optional.of("neither the main document nor a release or report to holders");
        }
        return page.get().read().text().isBlank() ? Optional.of("without text") : Optional.empty();
    }

    private void append(FilingReader.Page page) {
        if (!text.isEmpty()) {
            text.append('\n');
        }
        int shift = text.length();
        page.read().tables().forEach(row -> tables.add(
                new Section(row.role(), row.name(), row.start() + shift, row.end() + shift)));
        page.filing().items().forEach(item -> items.add(item.moved(shift)));
        text.append(page.read().text());
        first = first.or(() -> Optional.of(page));
    }

    private Document document(FilingReader.Page page) {
        var filing = page.filing().withItems(items).withDocuments(documents);
        var read = FilingReader.document(raw, page, new FiledText(text.toString(), tables), filing);
        return carriesRelease(filing) ? read.withKind(DocumentKind.RELEASE) : read;
    }

    /// A current report is the envelope of the release that is filed with it.
    private static boolean carriesRelease(Filing filing) {
        return filing.form().filter(form -> form.startsWith("8-K") || form.startsWith("6-K")).isPresent()
                && filing.documents().stream()
                        .anyMatch(one -> one.skipped().isEmpty() && one.type().startsWith("EX-99"));
    }
}
