package lodestone.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import lodestone.alert.Differences;
import lodestone.alert.FindingsDiff;
import lodestone.claim.Chain;
import lodestone.claim.Classifier;
import lodestone.model.Span;
import lodestone.record.Records;
import lodestone.store.Store;
import lodestone.store.Stored;
import lodestone.store.Trace;

/// Gathers what a document's page shows.
final class DocumentViews {

    /// A release that a hundred sites carry says no more than one that twenty do.
    private static final int MOST_COPIES = 20;

    private final Store store;
    private final Classifier classifier;
    private final Chain chain;
    private final RecentHistories histories;

    DocumentViews(WebParts parts) {
        this.store = parts.store();
        this.classifier = parts.classifier();
        this.chain = parts.chain();
        this.histories = new RecentHistories(parts.index(), new Records(store, parts.companies(), chain));
    }

    /// @param number of the version; empty for the newest
    /// @param at a place in its text whose sentence is to be marked
    /// @return empty if there is no such document or version
    Optional<DocumentView> of(String id, OptionalInt number, OptionalInt at) throws IOException {
        var versions = store.documents().versions(id);
        var shown = version(versions, number);
        return shown.isEmpty() ? Optional.empty() : Optional.of(view(shown.get(), versions, at));
    }

    /// The version of that number, or the newest; empty if there is none.
    ///
    /// @param versions oldest first
    static Optional<Stored> version(List<Stored> versions, OptionalInt number) {
        return versions.stream().filter(stored -> number.isEmpty()
                || stored.version().number() == number.getAsInt()).reduce((_, newer) -> newer);
    }

    private DocumentView view(Stored shown, List<Stored> versions, OptionalInt at)
            throws IOException {
        var id = shown.version().documentId();
        var document = shown.version().document();
        var marks = new ArrayList<Mark>();
        shown.assessment().ifPresent(assessment -> marks.addAll(Mark.of(assessment, chain)));
        if (at.isPresent()) {
            sentence(document.text(), at.getAsInt())
                    .ifPresent(span -> marks.add(Mark.found(span, at.getAsInt())));
        }
        var absences = store.absences();
        return new DocumentView(shown,
                shown.assessment().map(found -> FindingsView.of(found, chain)).orElse(FindingsView.NONE),
                ByThen.of(histories, shown),
                Block.of(MarkedText.of(document, marks)), VersionView.of(versions, shown),
                relatives(shown), store.documents().alsoAt(id),
                absences.lastSeen(versions.getLast().version()),
                absences.of(id));
    }

    private Optional<Span> sentence(String text, int at) {
        return classifier.sentences(text).stream().filter(span -> span.holds(at)).findFirst();
    }

    private List<Relative> relatives(Stored shown) {
        var id = shown.version().documentId();
        var copyOf = shown.version().copyOf().stream().map(other -> copy("copy of", other, shown));
        var copies = store.traces().group(id).stream().map(Trace.Kept::id)
                .filter(other -> !other.equals(id)).limit(MOST_COPIES)
                .map(other -> copy("copy", other, shown));
        var corrects = shown.version().corrects().stream()
                .map(other -> other(other).map(earlier -> correction("corrects", earlier, earlier, shown)));
        var corrected = store.traces().correctionsOf(id).stream()
                .map(other -> other(other).map(later -> correction("corrected by", later, shown, later)));
        return Stream.of(copyOf, copies, corrects, corrected).flatMap(all -> all)
                .flatMap(Optional::stream).toList();
    }

    private Optional<Stored> other(String id) {
        return store.documents().byId(id);
    }

    private Optional<Relative> copy(String relation, String id, Stored shown) {
        return other(id).map(copy -> new Relative(relation, copy.version(),
                Differences.between(copy, shown), List.of()));
    }

    private static Relative correction(String relation, Stored other, Stored earlier, Stored later) {
        return new Relative(relation, other.version(), List.of(),
                FindingsDiff.between(earlier.assessment(), later.assessment()));
    }
}
