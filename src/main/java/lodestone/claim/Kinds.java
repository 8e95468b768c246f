package lodestone.claim;

import lodestone.model.Document;
import lodestone.model.DocumentKind;

/// Who speaks, where nobody has said so: ANNOTATION, section 1. Every sign that a text gives speaks for or
/// against each kind; the one with the most points is taken.
final class Kinds {

    private Kinds() {}

    static DocumentKind of(Document document, Reading reading) {
        return document.kind().orElseGet(() -> guess(KindSigns.of(document, reading)));
    }

    private static DocumentKind guess(KindSigns signs) {
        var best = DocumentKind.NEWS;
        for (var kind : DocumentKind.values()) {
            best = signs.points(kind) > signs.points(best) ? kind : best;
        }
        return best;
    }
}
