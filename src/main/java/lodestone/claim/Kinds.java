package lodestone.claim;

import java.util.Optional;
import lodestone.model.Document;
import lodestone.model.DocumentKind;
import lodestone.model.Role;

/// Who speaks, where nobody has said so: ANNOTATION, section 1.
final class Kinds {

    private static final int HEAD = 700;

    private Kinds() {}

    static DocumentKind of(Document document, Reading reading) {
        return document.kind().or(() -> guess(document, reading)).orElse(DocumentKind.NEWS);
    }

    private static Optional<DocumentKind> guess(Document document, Reading reading) {
        int head = Math.min(HEAD, reading.tokens().size());
        int all = reading.tokens().size();
        if (reading.has(Cue.LAW_FIRM, 0, head)) {
            return Optional.of(DocumentKind.OTHER);
        }
        boolean wire = reading.has(Cue.WIRE, 0, head);
        boolean boilerplate = document.sections().stream()
                .anyMatch(section -> section.role() == Role.ABOUT || section.role() == Role.FORWARD_LOOKING);
        if (reading.has(Cue.FILING_HEAD, 0, head)) {
            return Optional.of(DocumentKind.FILING);
        }
        if (reading.has(Cue.OPINION, 0, all) && !boilerplate && !wire) {
            return Optional.of(DocumentKind.OPINION);
        }
        if (reading.has(Cue.NEWS, 0, all) && !wire) {
            return Optional.of(DocumentKind.NEWS);
        }
        if (wire || boilerplate || reading.has(Cue.ANNOUNCE, 0, head)) {
            return Optional.of(DocumentKind.RELEASE);
        }
        return reading.has(Cue.PROFILE, 0, head) ? Optional.of(DocumentKind.OTHER) : Optional.empty();
    }
}
