package lodestone.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import lodestone.model.Basis;
import lodestone.model.DocumentKind;
import lodestone.model.Modality;
import lodestone.store.ReviewCase;
import lodestone.store.ReviewCase.About;
import lodestone.store.ReviewCase.Standing;
import lodestone.store.Store;
import lodestone.store.Stored;

/// Brings documents into the review: whatever claims something gets a case, and a case that there is follows
/// its document's newest text and findings. Doing it twice is the same as once. Thread-safe.
public final class Intake {

    private final Store store;

    /// An intake into that store.
    public Intake(Store store) {
        this.store = store;
    }

    /// Considers newest versions; those that claim nothing and have no case are passed over.
    public void consider(Collection<Stored> newest) {
        take(newest, one -> one.assessment().filter(found -> found.modality() != Modality.NONE).isPresent());
    }

    /// The case of that document, which gets one if it has none; empty if there is no such document.
    public Optional<ReviewCase> enter(String documentId) {
        store.documents().byId(documentId).ifPresent(stored -> take(List.of(stored), _ -> true));
        return store.cases().of(documentId);
    }

    /// Brings the document into the review as drawn for that day; nothing happens if it was drawn before.
    void sample(String documentId, LocalDate day) {
        var one = enter(documentId);
        while (one.isPresent() && one.get().about().sampled().isEmpty()
                && !store.cases().save(List.of(one.get().drawn(day))).isEmpty()) {
            one = store.cases().of(documentId);
        }
    }

    /// Until nobody changed a case while it was made anew.
    private void take(Collection<Stored> newest, Predicate<Stored> worth) {
        var left = List.copyOf(newest);
        while (!left.isEmpty()) {
            var late = store.cases().save(changed(left, worth)).stream().map(ReviewCase::documentId)
                    .collect(Collectors.toSet());
            left = left.stream().filter(one -> late.contains(one.version().documentId())).toList();
        }
    }

    private List<ReviewCase> changed(List<Stored> newest, Predicate<Stored> worth) {
        var ids = newest.stream().map(one -> one.version().documentId()).toList();
        var known = store.cases().of(ids).stream()
                .collect(Collectors.toMap(ReviewCase::documentId, Function.identity()));
        var decisions = store.cases().decisions(known.keySet());
        var replied = store.replies().latest(decisions.keySet());
        var changed = new ArrayList<ReviewCase>();
        for (var stored : newest) {
            var id = stored.version().documentId();
            var basis = Basis.of(stored.version(), stored.assessment());
            var before = Optional.ofNullable(known.get(id));
            var after = before.map(one -> one.with(basis, about(stored, before),
                    Standings.of(basis, decisions.getOrDefault(id, List.of()),
                            replied.getOrDefault(id, Instant.MIN))))
                    .or(() -> Optional.of(new ReviewCase(id, basis, about(stored, before), Standing.NEW))
                            .filter(_ -> worth.test(stored)));
            after.filter(one -> before.filter(one::equals).isEmpty()).ifPresent(changed::add);
        }
        return changed;
    }

    private static About about(Stored stored, Optional<ReviewCase> before) {
        var version = stored.version();
        var document = version.document();
        var kind = stored.assessment().map(found -> found.kind()).or(document::kind)
                .orElse(DocumentKind.OTHER);
        var dated = document.publishedUtc().map(at -> Instant.ofEpochMilli(at.toEpochMilli()));
        return new About(document.title(), kind.label(), version.copyOf().isPresent(),
                before.flatMap(one -> one.about().sampled()), dated.orElse(version.seen()), version.seen(),
                before.map(one -> one.about().firstClaim()).orElse(false));
    }
}
