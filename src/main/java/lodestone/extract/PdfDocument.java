package lodestone.extract;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lodestone.extract.pdf.PdfOutcome;
import lodestone.extract.pdf.PdfText;
import lodestone.model.Document;
import lodestone.model.Role;
import lodestone.model.Section;

/// The text of a PDF as a document. What the file says of itself counts only where its text says nothing.
final class PdfDocument {

    private static final int OPENING = 3_000;

    private PdfDocument() {}

    static Extraction of(RawDocument raw, PdfOutcome outcome) {
        return switch (outcome) {
            case PdfOutcome.Read read -> new Extraction.Extracted(document(raw, read.text()));
            case PdfOutcome.NoText none -> new Extraction.NoText(none.reason());
            case PdfOutcome.Refused refused -> new Extraction.Unreadable(refused.reason());
        };
    }

    private static Document document(RawDocument raw, PdfText pdf) {
        var text = pdf.text();
        var head = pdf.letterhead() + "\n";
        var line = WireLine.in(text);
        var issuance = Issuance.of(text, line).or(() -> Issuance.of(head));
        var stated = Dateline.found(text, line).or(() -> Dateline.found(head));
        var created = pdf.information().created();
        return new Document(raw.url(), title(pdf), stated.map(Dates.Found::raw).or(() -> created),
                stated.map(Dates.Found::utc).or(() -> created.map(PdfDocument::instant)),
                Language.of(text).or(() -> pdf.information().language().map(PdfDocument::primary)),
                Optional.empty(), issuance.issuer(), Tickers.in(head + text), Optional.empty(), text,
                sections(pdf), PlainReader.imprint(line), pdf.pageStarts())
                .withParties(issuance.parties());
    }

    private static Instant instant(String created) {
        return OffsetDateTime.parse(created).toInstant();
    }

    /// `en` of `en-AU`.
    private static String primary(String tag) {
        return tag.split("-", 2)[0].toLowerCase(Locale.ROOT);
    }

    private static String title(PdfText pdf) {
        var opening = letters(pdf.text().substring(0, Math.min(OPENING, pdf.text().length())));
        var said = pdf.information().title();
        return said.filter(title -> opening.contains(letters(title))).or(pdf::heading).or(() -> said)
                .orElseGet(() -> pdf.text().lines().findFirst().orElse(""));
    }

    private static String letters(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\d]+", "");
    }

    private static List<Section> sections(PdfText pdf) {
        return Appendix.apart(pdf.text(), pdf.rows().stream()
                .map(row -> new Section(Role.TABLE, Optional.empty(), row.start(), row.end())).toList());
    }
}
