package lodestone.run;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import lodestone.extract.Signature;
import lodestone.model.Document;
import lodestone.store.Documents;
import lodestone.store.Stored;

/// Decides whether a new document is a copy of an earlier one or replaces one. SOURCES C9.
final class Folding {

    /// From this resemblance on two texts of one issuer are the same release.
    private static final double COPY = 0.8;
    /// A correction repeats most of what it corrects.
    private static final double CORRECTED = 0.5;
    private static final Duration WINDOW = Duration.ofDays(30);
    private static final Pattern CORRECTION = Pattern.compile(
            "^\\W*(c ?o ?r ?r ?e ?c ?t ?(i ?o ?n|i ?n ?g)\\b|correcting and replacing|replacement|"
                    + "amended|clarification)",
            Pattern.CASE_INSENSITIVE);

    private final Documents documents;

    Folding(Documents documents) {
        this.documents = documents;
    }

    /// Where the document belongs, seen at that time.
    Place place(Document document, long signature, Instant seen) {
        var candidates = documents.candidates(signature, seen.minus(WINDOW), seen.plus(WINDOW)).stream()
                .filter(other -> sameIssuer(document, other)).toList();
        var closest = candidates.stream()
                .map(other -> new Likeness(other,
                        Signature.resemblance(document, other.version().document())))
                .max(Comparator.comparingDouble(Likeness::degree));
        if (CORRECTION.matcher(document.title()).find()) {
            return new Place(Optional.empty(),
                    closest.filter(l -> l.degree() >= CORRECTED).map(Likeness::id));
        }
        return new Place(closest.filter(l -> l.degree() >= COPY).map(Likeness::id), Optional.empty());
    }

    /// @param copyOf id of the document it repeats
    /// @param corrects id of the document it replaces
    record Place(Optional<String> copyOf, Optional<String> corrects) {}

    private record Likeness(Stored stored, double degree) {
        String id() {
            return stored.version().documentId();
        }
    }

    /// Templates of law firms and call notices differ in little but the company: those are never one.
    private static boolean sameIssuer(Document document, Stored other) {
        var name = other.version().document().issuer();
        return document.issuer().isEmpty() || name.isEmpty()
                || key(document.issuer().get()).equals(key(name.get()));
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("\\W+", " ").strip();
    }
}
