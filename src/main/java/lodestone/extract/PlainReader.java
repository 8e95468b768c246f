package lodestone.extract;

import java.util.List;
import java.util.Optional;
import lodestone.model.Document;
import lodestone.model.Imprint;

/// Plain text and Markdown: nothing is taken away.
final class PlainReader {

    private PlainReader() {}

    static Extraction read(RawDocument raw) {
        return of(raw, Decoding.text(raw));
    }

    static Extraction of(RawDocument raw, String text) {
        if (text.isBlank()) {
            return new Extraction.NoText("an empty text");
        }
        var title = text.lines().map(line -> line.replaceFirst("^#+\\s*", "").strip())
                .filter(line -> !line.isEmpty())
                .findFirst().orElse("");
        var date = Dateline.date(text);
        var issuance = Issuance.of(text);
        return new Extraction.Extracted(new Document(raw.url(), title, date, date.flatMap(Dates::parse),
                Language.of(text), Optional.empty(), issuance.issuer(), Tickers.in(text),
                Optional.empty(), text, List.of(), imprint(text))
                .withParties(issuance.parties()));
    }

    /// What the text itself says of its publication.
    static Imprint imprint(String text) {
        var line = WireLine.in(text);
        return new Imprint(Optional.empty(), Optional.empty(), List.of(), Optional.empty(), line.wire(),
                line.dateline());
    }
}
