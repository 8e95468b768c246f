package lodestone.web;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import lodestone.model.Account;
import lodestone.model.Decision;
import lodestone.review.Standings;
import lodestone.store.ReviewCase;
import lodestone.store.Store;

/// What somebody may see of what was decided: while a case waits for its second review, its first decision
/// is shown to nobody but who made it.
final class VisibleDecisions {

    private VisibleDecisions() {}

    /// Of one case's decisions.
    static List<Decision> of(ReviewCase one, List<Decision> all, Account reader) {
        return Standings.visible(one.standing().state(), one.basis(), all,
                Optional.of(reader).filter(Account::known).map(Account::name));
    }

    /// Which of the rows, of any documents, may be seen.
    static Predicate<Decision> among(Store store, List<Decision> rows, Account reader) {
        var ids = rows.stream().map(Decision::documentId).distinct().toList();
        var decisions = store.cases().decisions(ids);
        var places = store.cases().of(ids).stream()
                .flatMap(one -> of(one, decisions.getOrDefault(one.documentId(), List.of()), reader).stream())
                .map(VisibleDecisions::place).collect(Collectors.toSet());
        return one -> places.contains(place(one));
    }

    /// A decision's own name among all, e.g. `d1.2`.
    static String place(Decision decision) {
        return decision.documentId() + "." + decision.number();
    }
}
