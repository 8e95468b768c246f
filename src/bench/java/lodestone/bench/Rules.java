package lodestone.bench;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import lodestone.claim.Chain;
import lodestone.claim.Classifier;
import lodestone.claim.Sections;
import lodestone.cli.Shipped;
import lodestone.model.Assessment;
import lodestone.model.Document;

/// The shipped chain and what `assess` does with one text, without the reading and writing of JSON.
record Rules(Classifier classifier) {

    static Rules load() {
        return new Rules(new Classifier(chain()));
    }

    static Chain chain() {
        return Shipped.chain(Path.of(""));
    }

    Assessment assess(String text) {
        return assess(Document.of(text));
    }

    Assessment assess(Document document) {
        return classifier.assess(Sections.complete(document), Optional.empty());
    }

    /// The release as a document.
    static Document document(Texts.Text text, URI url) {
        return new Document(Optional.of(url), text.title(), Optional.of(text.published()),
                Optional.of(day(text)), Optional.empty(), Optional.empty(), Optional.empty(), List.of(),
                Optional.empty(), text.text(), List.of());
    }

    private static Instant day(Texts.Text text) {
        return LocalDate.parse(text.published().substring(0, 10)).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
