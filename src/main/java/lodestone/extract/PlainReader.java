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
        var title = text.lines().map(words -> words.replaceFirst("^#+\\s*", "").strip())
                .filter(words -> !words.isEmpty())
                .findFirst().orElse("");
        var line = WireLine.in(text);
        var date = Dateline.found(text, line).map(Dates.Found::raw);
        var issuance = Issuance.of(text, line);
        return new Extraction.Extracted(new Document(raw.url(), title, date, date.flatMap(Dates::parse),
                Language.of(text), Optional.empty(), issuance.issuer(), Tickers.in(text),
                Optional.empty(), text, Appendix.apart(text, List.of()), imprint(line))
                .withParties(issuance.parties()));
    }

    /// What the text itself says of its publication.
    static Imprint imprint(WireLine line) {
        return new Imprint(Optional.empty(), Optional.empty(), List.of(), Optional.empty(), line.wire(),
                line.dateline());
    }
}
